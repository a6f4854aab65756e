#pragma once

#include "ui/queue/jobacts.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QFrame>
#include <QPixmap>

class QLabel;
class QToolButton;

namespace rushes {

class FlowLayout;

//! One thing that waits for a decision: what it is, a sentence or two, and its buttons. Real
//! widgets, so that Tab and screen readers reach every one.
class NeedsYouRow final : public QFrame {
    Q_OBJECT

public:
    enum class Tint { Warning, Failure };

    struct Words {
        QString title;
        QString credits;
        QString icon;
        QString state;
        QString time;
        Tone timeTone = Tone::Secondary;
        QString sentence;
        QString note = {}; //!< a line more, such as what the balance was
        QString details = {}; //!< folded; plain text of the service
        Tint tint = Tint::Warning;

        friend bool operator==(const Words &, const Words &) = default;
    };

    struct Button {
        Act act = Act::Edit;
        QString text;
        QString spoken; //!< for assistive technology

        friend bool operator==(const Button &, const Button &) = default;
    };

    explicit NeedsYouRow(QWidget *parent = nullptr);

    void setWords(const Words &words);
    void setPicture(const QPixmap &picture);
    //! All but the last stand out. The same buttons again change nothing and keep the focus.
    void setButtons(const QList<Button> &buttons);
    //! What Tab stops at in this row, in reading order; also what is folded away just now.
    QList<QWidget *> tabStops() const;

signals:
    void pressed(rushes::Act act);
    void menuWanted(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void buildTexts();
    QToolButton *buildFold();
    void showDetails();
    QLabel *addLabel(const QString &objectName, Theme::Step step);
    QLabel *addElided(const QString &objectName, Theme::Step step);
    void placeTime(); //!< beside the state, or below the sentence where the state needs the room
    void addButton(const Button &button, Look look);

    Words m_words;
    QList<Button> m_buttons;
    QPixmap m_picture;
    QLabel *m_title = nullptr;
    QLabel *m_credits = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_timeBelow = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_details = nullptr;
    QToolButton *m_fold = nullptr;
    FlowLayout *m_row = nullptr;
};

} // namespace rushes
