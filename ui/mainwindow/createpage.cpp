#include "ui/mainwindow/createpage.h"

#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/mainwindow/messagebars.h"
#include "ui/player/stagepanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/takesstrip.h"

#include <QApplication>
#include <QFrame>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

// Of the window, as section 5 of the design counts: it is this page and the bars around it.
constexpr int queueFrom = 1280;
constexpr int takesFrom = 760;
constexpr int barsAround = 44 + 28;

const Setting<bool> &settingOf(CreatePage::Panel panel)
{
    switch (panel) {
    case CreatePage::Panel::Compose: return settings::composeShown;
    case CreatePage::Panel::Takes: return settings::takesShown;
    case CreatePage::Panel::Queue: return settings::queueShown;
    }
    Q_UNREACHABLE();
}

} // namespace

CreatePage::CreatePage(Studio &studio, Preferences &preferences, Shortcuts &shortcuts,
                       QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_compose(new ComposePanel(studio, preferences, m_splitter))
    , m_middle(new QWidget(m_splitter))
    , m_messages(new MessageBars(m_middle))
    , m_stage(new StagePanel(studio.library(), preferences, shortcuts, m_middle))
    , m_takes(new TakesStrip(studio, m_middle))
    , m_queue(new QueuePanel(studio, m_splitter))
{
    setObjectName(u"createPage"_s);
    setAccessibleName(tr("Create"));
    m_compose->setObjectName(u"composePanel"_s);
    m_stage->setObjectName(u"stage"_s);
    m_takes->setObjectName(u"takesStrip"_s);
    m_queue->setObjectName(u"queuePanel"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_splitter);
    m_splitter->setObjectName(u"createSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_compose->setMinimumWidth(288);
    m_compose->setMaximumWidth(420);
    m_queue->setMinimumWidth(280);
    m_queue->setMaximumWidth(420);
    for (QWidget *panel :
         {static_cast<QWidget *>(m_compose), m_middle, static_cast<QWidget *>(m_queue)})
        m_splitter->addWidget(panel);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    connect(m_splitter, &QSplitter::splitterMoved, this, &CreatePage::arranged);
    buildMiddle();
    fold();
}

void CreatePage::buildMiddle()
{
    m_middle->setObjectName(u"middle"_s);
    m_middle->setMinimumWidth(400);
    auto *column = new QVBoxLayout(m_middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_stage, 1);
    auto *line = new QFrame(m_middle);
    line->setProperty("line", true);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_takes);
}

bool CreatePage::isPanelShown(Panel panel) const
{
    switch (panel) {
    case Panel::Compose: return !m_compose->isHidden();
    case Panel::Takes: return !m_takes->isHidden();
    case Panel::Queue: return !m_queue->isHidden();
    }
    Q_UNREACHABLE();
}

void CreatePage::togglePanel(Panel panel)
{
    const bool shown = !isPanelShown(panel);
    m_preferences.set(settingOf(panel), shown);
    if (panel == Panel::Queue)
        m_queueForced = shown && window()->width() < queueFrom;
    fold();
}

void CreatePage::fold()
{
    const bool wide = window()->width() >= queueFrom;
    if (wide)
        m_queueForced = false;
    m_compose->setVisible(m_preferences[settings::composeShown]);
    m_takes->setVisible(m_preferences[settings::takesShown]);
    m_takes->setFolded(height() + barsAround < takesFrom);
    m_queue->setVisible(m_preferences[settings::queueShown] && (wide || m_queueForced));
    emit panelsChanged();
}

void CreatePage::setDefaultSizes()
{
    const int side = width() < 1200 ? 288 : 320;
    m_splitter->setSizes({side, std::max(400, width() - 2 * side - 2), side});
}

void CreatePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_sized)
        return;
    m_sized = true;
    const QByteArray state = m_preferences[settings::createSplitter];
    if (state.isEmpty() || !m_splitter->restoreState(state))
        setDefaultSizes();
    fold();
}

void CreatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void CreatePage::resetLayout()
{
    for (const Panel panel : {Panel::Compose, Panel::Takes, Panel::Queue})
        m_preferences.set(settingOf(panel), true);
    m_preferences.set(settings::createSplitter, QByteArray());
    m_queueForced = false;
    fold();
    setDefaultSizes();
}

void CreatePage::saveLayout()
{
    if (m_sized)
        m_preferences.set(settings::createSplitter, m_splitter->saveState());
}

QWidgetList CreatePage::panels() const
{
    QWidgetList shown{m_compose, m_stage, m_takes, m_queue};
    shown.removeIf([](const QWidget *panel) { return !panel->isVisible(); });
    return shown;
}

void CreatePage::focusNextPanel()
{
    focusPanel(1);
}

void CreatePage::focusPreviousPanel()
{
    focusPanel(-1);
}

void CreatePage::focusPanel(int step)
{
    const QWidgetList shown = panels();
    const auto here = std::find_if(shown.begin(), shown.end(), [](const QWidget *panel) {
        return panel->isAncestorOf(QApplication::focusWidget());
    });
    const qsizetype from = here == shown.end() ? (step > 0 ? -1 : 0) : here - shown.begin();
    const qsizetype count = shown.size();
    for (qsizetype i = 1; i <= count; ++i) {
        QWidget *panel = shown.at((from + step * i + 2 * count) % count);
        // The first that Tab would reach; a panel's widgets need not stand together in the chain.
        for (QWidget *next = panel->nextInFocusChain(); next != panel;
             next = next->nextInFocusChain()) {
            if (panel->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus)
                && next->isEnabled() && next->isVisible())
                return next->setFocus(Qt::TabFocusReason);
        }
    }
}

} // namespace rushes
