#pragma once

#include <QList>
#include <QString>

class QApplication;

namespace rushes {

//! A language the window speaks.
struct Language {
    QString code; //!< "de"
    QString name; //!< as its speakers call it: "Deutsch"

    friend bool operator==(const Language &, const Language &) = default;
};

//! English, and what there are translations for, by name.
QList<Language> languages(const QString &folder = QStringLiteral(":/i18n"));
//! The language the program speaks now, as it was given to speak() or chosen by the system.
QString spokenLanguage();
//! The one it speaks from its next start with that choice; empty: as the system.
QString languageFor(const QString &choice);
//! Has the program speak that language from now on, and count as it does; empty: the system's.
void speak(QApplication &app, const QString &code);

} // namespace rushes
