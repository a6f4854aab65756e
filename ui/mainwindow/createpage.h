#pragma once

#include <QByteArray>
#include <QWidget>

class QSplitter;

namespace rushes {

class ComposePanel;
class MessageBars;
class Preferences;
class QueuePanel;
class Shortcuts;
class StagePanel;
class Studio;
class TakesStrip;

//! The Create workspace: Compose, the Stage over the newest takes, the Queue. Knows which of them
//! fold when room is short; a panel the user asked for stays.
class CreatePage final : public QWidget {
    Q_OBJECT

public:
    enum class Panel { Compose, Takes, Queue };

    //! All are borrowed and outlive the page.
    CreatePage(Studio &studio, Preferences &preferences, Shortcuts &shortcuts,
               QWidget *parent = nullptr);

    ComposePanel &compose() { return *m_compose; }
    QueuePanel &queue() { return *m_queue; }
    StagePanel &stage() { return *m_stage; }
    TakesStrip &takes() { return *m_takes; }
    MessageBars &messages() { return *m_messages; }

    bool isPanelShown(Panel panel) const;
    void togglePanel(Panel panel);
    void resetLayout();
    void saveLayout();
    void focusNextPanel();
    void focusPreviousPanel();

    QSize minimumSizeHint() const override { return {720, 520}; }

signals:
    void panelsChanged();
    void arranged(); //!< a panel got another size

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMiddle();
    void setDefaultSizes();
    void fold();
    QWidgetList panels() const;
    void focusPanel(int step);

    Preferences &m_preferences;
    QSplitter *m_splitter;
    ComposePanel *m_compose;
    QWidget *m_middle;
    MessageBars *m_messages;
    StagePanel *m_stage;
    TakesStrip *m_takes;
    QueuePanel *m_queue;
    bool m_queueForced = false; //!< asked for while there is little room
    bool m_sized = false;
};

} // namespace rushes
