#include "ui/settings/settingsdialog.h"

#include "app/studio/studio.h"
#include "ui/settings/accountspage.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/downloadspage.h"
#include "ui/settings/folderpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/noticespage.h"
#include "ui/settings/pagelist.h"
#include "ui/settings/shortcutspage.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

SettingsDialog::SettingsDialog(Studio &studio, Preferences &preferences, Shortcuts &shortcuts,
                               QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_list(new PageList(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    setAccessibleName(tr("Settings"));
    setMinimumSize(720, 520);
    buildPages(studio, shortcuts);
    auto *edge = parts::hairline(this);
    edge->setFixedSize(1, QWIDGETSIZE_MAX);
    edge->setMinimumHeight(0);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_list);
    upper->addWidget(edge);
    upper->addWidget(m_pages, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(upper, 1);
    all->addWidget(parts::hairline(this));
    all->addWidget(buildBar());
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::turnTo);
    m_list->setCurrentRow(lastPage());
    resizeAsBefore();
}

void SettingsDialog::resizeAsBefore()
{
    // Left to itself, Qt gives a dialog no more than two thirds of the screen.
    constexpr QSize frame(16, 48); // about what a window manager adds around it
    const QSize before = m_preferences[settings::settingsSize];
    const QSize wanted = before.isValid() ? before : sizeHint();
    const QScreen *there = screen();
    resize(there ? wanted.boundedTo(there->availableSize() - frame) : wanted);
}

void SettingsDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous() && !isMaximized() && !isFullScreen())
        m_preferences.set(settings::settingsSize, size());
}

void SettingsDialog::buildPages(Studio &studio, Shortcuts &shortcuts)
{
    addPage(new AccountsPage(studio.accounts(), m_preferences), u"person"_s);
    addPage(new FolderPage(studio.library(), studio.folders().clips, m_preferences), u"folder"_s);
    addPage(new DownloadsPage(m_preferences), u"download"_s);
    addPage(new NetworkPage(studio, m_preferences), u"globe"_s);
    addPage(new NoticesPage(m_preferences), u"bell"_s);
    addPage(new AppearancePage(m_preferences), u"palette"_s);
    addPage(new ShortcutsPage(shortcuts, m_preferences), u"keyboard"_s);
}

void SettingsDialog::addPage(SettingsPage *page, const QString &icon)
{
    auto *scroll = new QScrollArea(m_pages); // long translations and large fonts stay reachable
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    m_pages->addWidget(scroll);
    m_all.append(page);
    m_list->addPage(icon, page->accessibleName());
}

QWidget *SettingsDialog::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    auto *restore = parts::button(tr("Restore defaults"), u"settingsRestore"_s, Look::Flat, bar);
    restore->setToolTip(tr("Puts what this page holds back as it was at first"));
    connect(restore, &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
    m_said = parts::words({}, Theme::Step::Small, Tone::Secondary, bar);
    m_said->setObjectName(u"settingsSaid"_s);
    m_undo = parts::button(tr("Undo"), u"settingsUndo"_s, Look::Small, bar);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::takeBack);
    auto *close = parts::button(tr("Close"), u"settingsClose"_s, Look::Normal, bar);
    close->setMinimumWidth(82);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    row->addWidget(restore);
    row->addWidget(m_said, 1);
    row->addWidget(m_undo);
    row->addWidget(close);
    return bar;
}

int SettingsDialog::lastPage() const
{
    const QString name = m_preferences[settings::settingsPage];
    const auto same = [&name](const QWidget *page) { return page->objectName() == name; };
    const auto found = std::find_if(m_all.begin(), m_all.end(), same);
    return found == m_all.end() ? 0 : int(found - m_all.begin());
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(int(page));
    showLast();
}

void SettingsDialog::showLast()
{
    m_all.at(m_list->currentRow())->refresh();
    show();
    raise();
    activateWindow();
}

void SettingsDialog::turnTo(int row)
{
    if (row < 0)
        return;
    m_pages->setCurrentIndex(row);
    m_all.at(row)->refresh();
    m_preferences.set(settings::settingsPage, m_all.at(row)->objectName());
    m_takeBack = nullptr;
    say(tr("Changes are kept at once."));
}

void SettingsDialog::restoreDefaults()
{
    m_takeBack = m_all.at(m_list->currentRow())->restoreDefaults();
    say(m_takeBack ? tr("The defaults of this page are back.")
                   : tr("This page holds its defaults already."));
}

void SettingsDialog::takeBack()
{
    if (const auto undo = std::exchange(m_takeBack, nullptr))
        undo();
    m_all.at(m_list->currentRow())->refresh();
    say(tr("Everything is as you had it."));
}

void SettingsDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_undo->setVisible(bool(m_takeBack));
}

} // namespace rushes
