#include "ui/shared/languages.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QString words = u":/i18n"_s;
QString spoken = u"en"_s; // set once, before there is a window

Language named(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == "en"_L1)
        name = u"English"_s; // not "American English"
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return {code, name.isEmpty() ? code : name};
}

//! The translator belongs to the application.
bool install(QApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&app);
    if (translator->load(locale, name, u"_"_s, folder))
        return QApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

QList<Language> languages(const QString &folder)
{
    QList<Language> all;
    for (const QString &file : QDir(folder).entryList({u"rushes_*.qm"_s})) {
        const QString code = file.sliced(7).chopped(3);
        if (code != "en"_L1)
            all.append(named(code));
    }
    all.append(named(u"en"_s)); // written in the program itself
    std::sort(all.begin(), all.end(), [](const Language &a, const Language &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

QString spokenLanguage()
{
    return spoken;
}

QString languageFor(const QString &choice)
{
    const QString code
        = choice.isEmpty() ? QLocale::languageToCode(QLocale::system().language()) : choice;
    const QList<Language> all = languages();
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&code](const Language &each) { return each.code == code; });
    return known ? code : u"en"_s;
}

void speak(QApplication &app, const QString &code)
{
    const QLocale system;
    // "de_AT" counts in its own way; a language other than the system's brings its figures along.
    const bool other = !code.isEmpty() && QLocale(code).language() != system.language();
    const QLocale locale = other ? QLocale(code) : system;
    if (other)
        QLocale::setDefault(locale);
    install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (install(app, locale, u"rushes"_s, words))
        spoken = QLocale::languageToCode(locale.language());
    else
        install(app, QLocale(QLocale::English), u"rushes"_s, words); // for its plurals
    QApplication::setLayoutDirection(locale.textDirection());
}

} // namespace rushes
