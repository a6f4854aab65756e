#include "ui/queue/needsyoucolumn.h"

#include "app/domain/clipname.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/joblist.h"
#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"
#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Tint = NeedsYouRow::Tint;

int estimateOf(const QList<Job> &jobs)
{
    int sum = 0;
    for (const Job &job : jobs)
        sum += job.account == Accounts::sandboxId ? 0 : job.estimate;
    return sum;
}

Tone toneOf(Theme::Role role)
{
    if (role == Theme::Role::Failure)
        return Tone::Failure;
    return role == Theme::Role::Warning ? Tone::Warning : Tone::Secondary;
}

Tint tintOf(const Job &job)
{
    if (job.stage == Stage::Unsure || job.hold == Hold::Continue || job.hold == Hold::KeyMissing)
        return Tint::Warning;
    return Tint::Failure;
}

QString iconOfHold(Hold hold)
{
    if (hold == Hold::KeyMissing || hold == Hold::KeyRefused)
        return u"key"_s;
    return hold == Hold::Continue ? u"pause-circle"_s : u"error"_s;
}

QList<NeedsYouRow::Button> buttonsOf(const Job &job, phrases::Odds odds)
{
    QList<NeedsYouRow::Button> buttons;
    const auto acts = buttonsFor(job, odds);
    for (const Act act : acts)
        buttons << NeedsYouRow::Button{act, label(act, job), spokenLabel(act, job)};
    return buttons;
}

} // namespace

NeedsYouColumn::NeedsYouColumn(QueueModel &model, Pictures &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_pictures(pictures)
    , m_head(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"needsYou"_s);
    setAccessibleName(tr("Needs you"));
    m_head->setFont(Theme::font(Theme::Step::Caption));
    m_head->setContentsMargins(16, 8, 16, 2);
    setTone(m_head, Tone::Warning);
    m_head->setObjectName(u"needsYouHead"_s);
    m_head->setTextFormat(Qt::PlainText);
    m_head->installEventFilter(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_head);
    connect(&model, &QAbstractItemModel::dataChanged, this, &NeedsYouColumn::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &NeedsYouColumn::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &NeedsYouColumn::refresh);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &NeedsYouColumn::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &NeedsYouColumn::refresh);
    connect(&pictures, &Pictures::loaded, this, &NeedsYouColumn::refresh);
    refresh();
}

void NeedsYouColumn::setAccounts(const QList<AccountState> &accounts)
{
    m_accounts.clear();
    for (const AccountState &account : accounts)
        m_accounts.insert(account.id, account);
    refresh();
}

void NeedsYouColumn::setNote(const JobId &job, const QString &note)
{
    m_notes[job] = note;
    refresh();
}

QString NeedsYouColumn::accountName(const AccountId &account) const
{
    const QString name = m_accounts.value(account).name;
    return name.isEmpty() ? tr("the account") : name;
}

QList<NeedsYouColumn::Card> NeedsYouColumn::cards() const
{
    // What waits for the user's word to go on is one thing, whichever account it is on.
    std::map<std::pair<Hold, AccountId>, QList<Job>> held;
    const auto waiting = m_model.jobs(Group::Waiting);
    for (const Job &job : waiting) {
        if (needsUser(job))
            held[{job.hold, job.hold == Hold::Continue ? AccountId() : job.account}] << job;
    }
    QList<Card> cards;
    for (const auto &[cause, jobs] : held)
        cards << cardFor(jobs);
    const auto troubled = m_model.jobs(Group::NeedsYou);
    for (const Job &job : troubled)
        cards << cardFor(job);
    return cards;
}

NeedsYouColumn::Card NeedsYouColumn::cardFor(const Job &job) const
{
    const QModelIndex index = m_model.indexOf(job.id);
    const auto look = index.data(QueueModel::LookRole).value<JobLook>();
    return {.key = job.id.value,
            .job = job,
            .words = {.title = look.title,
                      .credits = look.credits,
                      .icon = look.icon,
                      .state = look.state,
                      .time = look.time,
                      .timeTone = toneOf(look.timeTone),
                      .sentence = sentenceFor(job),
                      .note = noteFor(job),
                      .details = detailsOf(job),
                      .tint = tintOf(job)},
            .buttons = buttonsOf(job, m_model.around(job.id).odds),
            .pictures = index.data(QueueModel::PicturesRole).toStringList()};
}

QString NeedsYouColumn::sentenceFor(const Job &job) const
{
    const Model *model = m_catalogue ? m_catalogue->find(job.recipe.model) : nullptr;
    if (model && job.stage == Stage::Refused && job.error
        && job.error->code.contains("duration"_L1))
        return phrases::refusedDuration(job.recipe.seconds, *model);
    Job told = job;
    if (job.account == Accounts::sandboxId)
        told.charged.reset(); // play money is not spoken of
    return phrases::trouble(told, accountName(job.account), m_model.around(job.id).odds);
}

//! The evidence that is there without asking: what was read before sending, and after.
QString NeedsYouColumn::noteFor(const Job &job) const
{
    const QString note = m_notes.value(job.id);
    if (!note.isEmpty() || job.stage != Stage::Unsure || !job.balanceBefore)
        return note;
    const AccountState account = m_accounts.value(job.account);
    if (!account.credits || !(account.readAt > job.sentAt))
        return tr("The balance was %1 before.").arg(format::number(*job.balanceBefore));
    return tr("The balance was %1 before and is %2 now.")
        .arg(format::number(*job.balanceBefore), format::number(*account.credits));
}

//! The head is a label; its menu is that of the group.
bool NeedsYouColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        emit menuWanted(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QList<NeedsYouRow::Button> NeedsYouColumn::buttonsOfSeveral(const QList<Job> &held)
{
    auto buttons = buttonsOf(held.constFirst(), phrases::Odds::Unknown);
    if (held.constFirst().hold != Hold::Continue)
        return buttons;
    const int count = int(held.size());
    const int credits = estimateOf(held); // what spends says so
    const QString price = credits > 0 ? format::aboutCredits(credits) : tr("free");
    const QString text = count == 1
                             ? tr("Continue sending (1 job, %1)").arg(price)
                             : tr("Continue sending (%n jobs, %1)", nullptr, count).arg(price);
    return {{Act::Continue, text, text}};
}

NeedsYouColumn::Card NeedsYouColumn::cardFor(const QList<Job> &held) const
{
    const Job &first = held.constFirst();
    const int credits = estimateOf(held);
    return {.key = u"%1 %2"_s.arg(toWord(first.hold),
                                  first.hold == Hold::Continue ? QString() : first.account.value),
            .job = first,
            .words = {.title = held.size() == 1 ? titleOf(first.recipe.prompt)
                                                : tr("%n jobs wait", nullptr, int(held.size())),
                      .credits = credits > 0 ? format::about(credits) : tr("free"),
                      .icon = iconOfHold(first.hold),
                      .state = phrases::waiting(first.hold, first.error),
                      .time = {},
                      .sentence = sentenceFor(held),
                      .details = detailsOf(first),
                      .tint = tintOf(first)},
            .buttons = buttonsOfSeveral(held),
            .pictures = m_model.indexOf(first.id).data(QueueModel::PicturesRole).toStringList()};
}

int NeedsYouColumn::waitingBehind(const Job &held) const
{
    const auto waiting = m_model.jobs(Group::Waiting);
    return int(std::count_if(waiting.cbegin(), waiting.cend(),
                             [&held](const Job &job) { return job.account == held.account; }));
}

QString NeedsYouColumn::sentenceFor(const QList<Job> &held) const
{
    const Job &first = held.constFirst();
    const int count = waitingBehind(first);
    const QString account = accountName(first.account);
    switch (first.hold) {
    case Hold::Continue:
        return tr("Rushes was closed for a while. Nothing was sent. Continue sending when you are "
                  "ready.");
    case Hold::KeyMissing:
        return (count == 1
                    ? tr("There is no key for %1. Nothing was sent. Paste it to go on, 1 job "
                         "waits.")
                    : tr("There is no key for %1. Nothing was sent. Paste it to go on, %n "
                         "jobs wait.",
                         nullptr, count))
            .arg(account);
    case Hold::KeyRefused:
        return count == 1 ? tr("The service refuses this key. Nothing was charged. Replace the key "
                               "to go on, 1 job waits.")
                          : tr("The service refuses this key. Nothing was charged. Replace the key "
                               "to go on, %n jobs wait.",
                               nullptr, count);
    case Hold::Disk:
        if (first.error && first.error->kind == Error::Kind::DiskFull)
            return tr("The disk of your clips is almost full. Nothing was sent. Free some space "
                      "and sending goes on by itself.");
        if (first.error && first.error->kind == Error::Kind::Timeout)
            return tr("The disk of your clips does not answer. Nothing was sent. Sending goes on "
                      "by itself when it does.");
        return tr("The job cannot be recorded safely. Nothing was sent. Free some space, then try "
                  "again.");
    case Hold::None:
    case Hold::Edit:
    case Hold::OutOfCredits:
    case Hold::Network:
    case Hold::RateLimited: return phrases::trouble(first, account);
    }
    Q_UNREACHABLE();
}

void NeedsYouColumn::refresh()
{
    const QList<Card> wanted = cards();
    const qsizetype before = m_order.size();
    dropRowsBut(wanted);
    QStringList order;
    for (const Card &card : wanted) {
        fill(card);
        order << card.key;
    }
    if (order != m_order) {
        m_order = order;
        for (const QString &key : order) // appending again moves them into this order
            m_column->addWidget(m_rows.value(key));
    }
    keepTabOrder();
    m_head->setText(tr("%1 · %2").arg(groupName(Group::NeedsYou), format::number(order.size())));
    setVisible(!order.isEmpty());
    if (order.size() != before)
        emit countChanged();
}

//! Made late, the buttons would else be the last that Tab reaches, after all other panels.
void NeedsYouColumn::keepTabOrder()
{
    QWidget *last = previousInFocusChain(); // one that takes no focus is no anchor
    while (last != this && (isAncestorOf(last) || last->focusPolicy() == Qt::NoFocus))
        last = last->previousInFocusChain();
    if (last == this)
        return; // nothing else to be in order with
    for (const QString &key : std::as_const(m_order)) {
        for (QWidget *stop : m_rows.value(key)->tabStops()) {
            setTabOrder(last, stop);
            last = stop;
        }
    }
}

void NeedsYouColumn::fill(const Card &card)
{
    NeedsYouRow *row = m_rows.value(card.key);
    if (!row)
        row = addRow(card.key, card.job.id);
    m_jobs[card.key] = card.job.id;
    row->setWords(card.words);
    row->setPicture(thumbnailOf(m_pictures, card.pictures, this));
    row->setButtons(card.buttons);
}

void NeedsYouColumn::dropRowsBut(const QList<Card> &cards)
{
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        const bool stays = std::any_of(cards.cbegin(), cards.cend(),
                                       [&row](const Card &card) { return card.key == row.key(); });
        if (stays) {
            ++row;
            continue;
        }
        (*row)->hide();
        (*row)->setParent(nullptr);
        (*row)->deleteLater(); // its button may have brought us here
        m_jobs.remove(row.key());
        row = m_rows.erase(row);
    }
}

NeedsYouRow *NeedsYouColumn::addRow(const QString &key, const JobId &job)
{
    auto *row = new NeedsYouRow(this);
    m_rows.insert(key, row);
    m_jobs.insert(key, job);
    connect(row, &NeedsYouRow::pressed, this,
            [this, key](Act act) { emit wanted(act, m_jobs.value(key)); });
    connect(row, &NeedsYouRow::menuWanted, this, [this, key](const QPoint &at) {
        const Job *found = m_model.find(m_jobs.value(key));
        if (found)
            showJobMenu({*found}, at, this,
                        [this, key](Act act) { emit wanted(act, m_jobs.value(key)); });
    });
    row->show();
    return row;
}

} // namespace rushes
