#include "ui/mainwindow/statusline.h"

#include "ui/player/elidedlabel.h"
#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/phrases.h"
#include "ui/shared/tintedicon.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QFrame>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStorageInfo>
#include <QTimer>
#include <QUrl>
#include <QtConcurrentRun>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {
namespace {

constexpr qint64 tight = 2'000'000'000; // some hundred clips

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setFont(Theme::font(Theme::Step::Small));
    setTone(label, Tone::Secondary);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_stateIcon(new TintedIcon(u"network"_s, Theme::Role::Text2, this))
    , m_state(new ElidedLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_rule(new QFrame(this))
    , m_today(words(u"statusToday"_s, this))
    , m_folderButton(new QPushButton(this))
    , m_diskIcon(new TintedIcon(u"disk"_s, Theme::Role::Text2, this))
    , m_free(words(u"statusFree"_s, this))
    , m_every(new QTimer(this))
    , m_telling(new QTimer(this))
{
    setObjectName(u"statusLine"_s);
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setFixedHeight(28);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(7);
    buildLeft(line);
    line->addStretch(1);
    buildRight(line);
    addWidget(row, 1);
    connect(m_folderButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_every, &QTimer::timeout, this, &StatusLine::measure);
    m_every->start(30s);
    m_telling->setSingleShot(true);
    connect(m_telling, &QTimer::timeout, this, &StatusLine::showState);
}

void StatusLine::buildLeft(QHBoxLayout *line)
{
    m_state->setObjectName(u"statusConnection"_s);
    m_state->setFont(Theme::font(Theme::Step::Small));
    setTone(m_state, Tone::Secondary);
    m_undo->setObjectName(u"statusUndo"_s);
    setLook(m_undo, Look::Quiet);
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoWanted);
    m_rule->setProperty("line", true);
    m_rule->setFixedSize(1, 12);
    m_rule->hide();
    line->addWidget(m_stateIcon);
    line->addWidget(m_state);
    line->addWidget(m_undo);
    line->addSpacing(4);
    line->addWidget(m_rule);
    line->addSpacing(4);
    line->addWidget(m_today);
}

void StatusLine::buildRight(QHBoxLayout *line)
{
    m_folderButton->setObjectName(u"statusFolder"_s);
    setLook(m_folderButton, Look::Quiet);
    line->addWidget(new TintedIcon(u"folder"_s, Theme::Role::Text2, this));
    line->addWidget(m_folderButton);
    line->addSpacing(8);
    line->addWidget(m_diskIcon);
    line->addWidget(m_free);
}

void StatusLine::setAccount(const AccountState &account)
{
    m_account = account;
    if (!m_telling->isActive())
        showState();
}

void StatusLine::tell(const QString &sentence)
{
    say(u"info"_s, sentence, 8s);
    m_undo->hide();
}

void StatusLine::tellUndoable(const QString &sentence)
{
    say(u"check"_s, sentence, 30s);
    m_undo->setAccessibleName(tr("Undo: %1").arg(sentence));
    m_undo->show();
}

void StatusLine::forgetUndoable()
{
    if (m_undo->isHidden())
        return;
    m_telling->stop();
    showState();
}

void StatusLine::say(const QString &icon, const QString &sentence,
                     std::chrono::milliseconds howLong)
{
    m_stateIcon->setPicture(icon, Theme::Role::Text2);
    m_state->setTexts({sentence});
    m_state->setAccessibleName(sentence);
    m_telling->start(howLong);
    fold();
}

void StatusLine::setToday(const TodaySums::Sums &sums)
{
    QString text;
    if (sums.clips > 0 && sums.credits > 0)
        text = tr("Today %n clips, %1 circled, %2", nullptr, sums.clips)
                   .arg(format::number(sums.circled), format::credits(sums.credits));
    else if (sums.clips > 0)
        text = tr("Today %n clips, %1 circled", nullptr, sums.clips)
                   .arg(format::number(sums.circled));
    m_today->setText(text);
    m_today->setAccessibleName(text);
    fold();
}

//! The sums go first where there is no room for all.
void StatusLine::fold()
{
    m_today->setVisible(!m_today->text().isEmpty());
    m_rule->setVisible(!m_today->text().isEmpty());
    const auto *row = m_folderButton->parentWidget();
    if (row->layout()->sizeHint().width() > width()) {
        m_today->hide();
        m_rule->hide();
    }
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fold();
}

void StatusLine::showState()
{
    using Account = AccountState::Standing;
    using Role = Theme::Role;
    if (m_account.sandbox && m_account.standing == Account::Ready) {
        m_stateIcon->setPicture(u"sandbox"_s, Role::Sandbox);
        m_state->setTexts({tr("Sandbox: clips are rendered on this computer and marked. Your "
                              "accounts are not used.")});
    } else if (m_account.standing == Account::Ready) {
        m_stateIcon->setPicture(u"network"_s, Role::Good);
        m_state->setTexts({tr("Online")});
    } else if (m_account.standing == Account::Offline) {
        m_stateIcon->setPicture(u"network-offline"_s, Role::Warning);
        m_state->setTexts({tr("Offline")});
    } else {
        m_stateIcon->setPicture(u"network"_s, Role::Text2);
        m_state->setTexts({m_account.id.isEmpty()
                               ? tr("No account")
                               : tr("%1: %2").arg(m_account.name, phrases::standing(m_account))});
    }
    m_state->setAccessibleName(m_state->text());
    m_undo->hide();
    fold();
}

void StatusLine::setFolder(const QString &folder)
{
    m_folder = folder;
    QString shown = format::path(folder);
    m_folderButton->setText(format::isolated(
        fontMetrics().elidedText(shown.replace(u'&', u"&&"_s), Qt::ElideMiddle, 320)));
    m_folderButton->setAccessibleName(tr("Clips folder, %1").arg(folder));
    m_folderButton->setToolTip(tr("Open %1").arg(folder));
    measure();
}

void StatusLine::measure()
{
    // A folder on a sleeping disk or a lost network may take its time.
    auto *watcher = new QFutureWatcher<qint64>(this);
    connect(watcher, &QFutureWatcher<qint64>::finished, this, [this, watcher] {
        showFree(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([folder = m_folder] {
        QString there = folder;
        while (!there.isEmpty() && !QFileInfo::exists(there)) // it is made with the first clip
            there = there.section(u'/', 0, -2);
        return QStorageInfo(there.isEmpty() ? u"/"_s : there).bytesAvailable();
    }));
}

void StatusLine::showFree(qint64 bytes)
{
    const bool known = bytes >= 0;
    const bool low = known && bytes < tight;
    m_free->setText(known ? tr("%1 free").arg(format::bytes(bytes)) : QString());
    m_free->setAccessibleName(known ? tr("Free space, %1").arg(format::bytes(bytes)) : QString());
    m_diskIcon->setPicture(low ? u"warning"_s : u"disk"_s,
                           low ? Theme::Role::Warning : Theme::Role::Text2);
    setTone(m_free, low ? Tone::Warning : Tone::Secondary);
}

} // namespace rushes
