#include "ui/settings/movecard.h"

#include "ui/shared/format.h"
#include "ui/shared/icons.h"
#include "ui/shared/parts.h"
#include "ui/shared/phrases.h"
#include "ui/shared/tintedicon.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

int clipsIn(const QString &folder, const QList<Clip> &clips)
{
    const QString inside = QDir(folder).absolutePath() + u'/';
    return int(std::count_if(clips.begin(), clips.end(),
                             [&inside](const Clip &clip) { return clip.file.startsWith(inside); }));
}

} // namespace

MoveCard::MoveCard(Library &library, QWidget *parent)
    : QFrame(parent)
    , m_library(library)
{
    setObjectName(u"folderCard"_s);
    build();
    hide();
}

void MoveCard::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 8, 8);
    all->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_icon = new TintedIcon(u"folder"_s, Theme::Role::AccentText, this);
    m_words = parts::words({}, Theme::Step::Body, Tone::Normal, this);
    m_words->setObjectName(u"folderSaid"_s);
    m_close = parts::button({}, u"folderSaidClose"_s, Look::Icon, this);
    m_close->setIcon(icon(u"close"));
    m_close->setAccessibleName(tr("Close this message"));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    all->addLayout(row);
    m_details = parts::words({}, Theme::Step::Small, Tone::Secondary, this);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setIndent(24);
    all->addWidget(m_details);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(u"folderProgress"_s);
    m_bar->setAccessibleName(tr("Clips moved"));
    all->addWidget(m_bar);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    m_move = parts::button(tr("Move them"), u"folderMove"_s, Look::Normal, this);
    m_leave = parts::button(tr("Leave them where they are"), u"folderLeave"_s, Look::Normal, this);
    m_cancel = parts::button(tr("Cancel"), u"folderCancel"_s, Look::Flat, this);
    acts->addWidget(m_move);
    acts->addWidget(m_leave);
    acts->addWidget(m_cancel);
    acts->addStretch(1);
    all->addLayout(acts);
    connect(m_move, &QPushButton::clicked, this, [this] { change(Library::Files::Move); });
    connect(m_leave, &QPushButton::clicked, this, [this] { change(Library::Files::Leave); });
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
}

void MoveCard::offer(const QString &from, const QString &to)
{
    if (m_moving || QDir(from) == QDir(to))
        return;
    m_from = from;
    m_to = to;
    m_library.list({.most = std::numeric_limits<int>::max()}, this,
                   [this](const Result<QList<Clip>> &clips) {
                       const int count = clips ? clipsIn(m_from, *clips) : 0;
                       if (count > 0)
                           ask(count);
                       else
                           change(Library::Files::Leave);
                   });
}

void MoveCard::ask(int clips)
{
    say(Tone::Accent, tr("New clips go to %1. Move the %n clips of %2 there, too?", nullptr, clips)
                          .arg(format::path(m_to), format::path(m_from)));
    m_details->setText(tr("Each goes with the small file beside it. Nothing is replaced, and the "
                          "library finds every clip at either place."));
    m_details->show();
    showButtons(true);
    m_move->setFocus(Qt::OtherFocusReason);
}

void MoveCard::change(Library::Files files)
{
    m_moving = true;
    showButtons(false);
    m_close->hide();
    if (files == Library::Files::Move)
        say(Tone::Accent, tr("Moving the clips…"));
    m_library.moveTo(
        m_to, files, this, [this](int done, int all) { onProgress(done, all); },
        [this](const Result<Library::Moved> &moved) { onMoved(moved); });
}

void MoveCard::onProgress(int done, int all)
{
    say(Tone::Accent,
        tr("Moving the clips, %1 of %2 are there.").arg(format::number(done), format::number(all)));
    m_close->hide();
    m_bar->setRange(0, std::max(all, 1));
    m_bar->setValue(done);
    m_bar->show();
}

void MoveCard::onMoved(const Result<Library::Moved> &moved)
{
    m_moving = false;
    m_bar->hide();
    if (moved)
        return onChanged(*moved);
    const bool busy = moved.error().kind == Error::Kind::Busy;
    say(Tone::Failure, busy
                           ? tr("Clips are being moved already. Wait for the end of that.")
                           : tr("%1 cannot be written. Nothing was changed. Choose another folder.")
                                 .arg(format::path(m_to)));
    m_details->setText(moved.error().detail);
    m_details->setVisible(!busy && !moved.error().detail.isEmpty());
}

void MoveCard::onChanged(const Library::Moved &moved)
{
    const QString where = format::path(m_to);
    if (moved.left > 0) {
        say(Tone::Warning, tr("%1 clips are in %2 now, %3 stay in %4. None is lost.")
                               .arg(format::number(moved.moved), where, format::number(moved.left),
                                    format::path(m_from)));
        m_details->setText(moved.why);
        m_details->setVisible(!moved.why.isEmpty());
    } else if (moved.moved > 0) {
        say(Tone::Good,
            tr("%n clips were moved to %1. New ones go there, too.", nullptr, moved.moved)
                .arg(where));
    } else {
        say(Tone::Good, tr("New clips go to %1.").arg(where));
    }
}

void MoveCard::say(Tone tone, const QString &sentence)
{
    const auto look = [this](const QString &message, const QString &picture, Theme::Role role) {
        setProperty("message", message);
        m_icon->setPicture(picture, role);
    };
    if (tone == Tone::Good)
        look(u"good"_s, u"check-circle"_s, Theme::Role::Good);
    else if (tone == Tone::Warning)
        look(u"warning"_s, u"warning"_s, Theme::Role::Warning);
    else if (tone == Tone::Failure)
        look(u"failure"_s, u"error"_s, Theme::Role::Failure);
    else
        look(u"accent"_s, u"folder"_s, Theme::Role::AccentText);
    restyle(this);
    m_words->setText(sentence);
    setAccessibleName(sentence);
    m_details->hide();
    m_bar->hide();
    m_close->show();
    showButtons(false);
    show();
}

void MoveCard::showButtons(bool asking)
{
    for (QPushButton *button : {m_move, m_leave, m_cancel})
        button->setVisible(asking);
    m_close->setVisible(!asking);
}

} // namespace rushes
