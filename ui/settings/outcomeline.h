#pragma once

#include "ui/shared/look.h"

#include <QWidget>

class QLabel;

namespace rushes {

class TintedIcon;

//! What became of something that was just tried, in a sentence with its icon. Hidden until then.
class OutcomeLine final : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeLine(const QString &name, QWidget *parent = nullptr);

    //! Normal: under way. Good, Warning, Failure: as they say.
    void say(Tone tone, const QString &sentence);
    void clear();
    QString said() const;

private:
    TintedIcon *m_icon;
    QLabel *m_words;
};

} // namespace rushes
