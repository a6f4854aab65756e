#pragma once

#include <QWidget>

class QLabel;

namespace rushes {

class TintedIcon;

//! "232 / 500": what the service counts. Says so aloud at 450, 500 and 501.
class PromptCounter : public QWidget {
    Q_OBJECT

public:
    enum class Level { Fits, Near, Full, TooLong };

    explicit PromptCounter(QWidget *parent = nullptr);

    void setCount(int characters);

    Level level() const { return m_level; }

    QString text() const;

signals:
    //! A limit was reached; said to assistive technology too.
    void announced(const QString &words);

private:
    QString announcement(int characters) const;
    void showLevel();

    TintedIcon *m_icon;
    QLabel *m_text;
    Level m_level = Level::Fits;
};

} // namespace rushes
