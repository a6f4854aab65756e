#include "ui/mainwindow/statusline.h"

#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/phrases.h"
#include "ui/shared/tintedicon.h"

#include <QDesktopServices>
#include <QFileInfo>
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
    , m_state(words(u"statusConnection"_s, this))
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
    line->addWidget(m_stateIcon);
    line->addWidget(m_state);
    line->addStretch(1);
    m_folderButton->setObjectName(u"statusFolder"_s);
    setLook(m_folderButton, Look::Quiet);
    line->addWidget(new TintedIcon(u"folder"_s, Theme::Role::Text2, row));
    line->addWidget(m_folderButton);
    line->addSpacing(8);
    line->addWidget(m_diskIcon);
    line->addWidget(m_free);
    addWidget(row, 1);
    connect(m_folderButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_every, &QTimer::timeout, this, &StatusLine::measure);
    m_every->start(30s);
    m_telling->setSingleShot(true);
    connect(m_telling, &QTimer::timeout, this, &StatusLine::showState);
}

void StatusLine::setAccount(const AccountState &account)
{
    m_account = account;
    if (!m_telling->isActive())
        showState();
}

void StatusLine::tell(const QString &sentence)
{
    m_stateIcon->setPicture(u"info"_s, Theme::Role::Text2);
    m_state->setText(sentence);
    m_state->setAccessibleName(sentence);
    m_telling->start(8s);
}

void StatusLine::showState()
{
    using Account = AccountState::Standing;
    using Role = Theme::Role;
    if (m_account.sandbox && m_account.standing == Account::Ready) {
        m_stateIcon->setPicture(u"sandbox"_s, Role::Sandbox);
        m_state->setText(tr("Sandbox: clips are rendered on this computer and marked. Your "
                            "accounts are not used."));
    } else if (m_account.standing == Account::Ready) {
        m_stateIcon->setPicture(u"network"_s, Role::Good);
        m_state->setText(tr("Online"));
    } else if (m_account.standing == Account::Offline) {
        m_stateIcon->setPicture(u"network-offline"_s, Role::Warning);
        m_state->setText(tr("Offline"));
    } else {
        m_stateIcon->setPicture(u"network"_s, Role::Text2);
        m_state->setText(m_account.id.isEmpty()
                             ? tr("No account")
                             : tr("%1: %2").arg(m_account.name, phrases::standing(m_account)));
    }
    m_state->setAccessibleName(m_state->text());
}

void StatusLine::setFolder(const QString &folder)
{
    m_folder = folder;
    QString shown = format::path(folder);
    m_folderButton->setText(
        fontMetrics().elidedText(shown.replace(u'&', u"&&"_s), Qt::ElideMiddle, 320));
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
