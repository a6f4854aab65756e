#include "ui/player/stagepanel.h"

#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/player/canvas.h"
#include "ui/player/scrubstrip.h"
#include "ui/player/stagehead.h"
#include "ui/player/timecode.h"
#include "ui/player/transport.h"
#include "ui/shared/shortcuts.h"
#include "ui/shared/theme.h"

#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int tiles = 12; // of the library's filmstrips

ModelCatalogue catalogueOf(const Preferences &preferences)
{
    auto catalogue = loadCatalogue(QFileInfo(preferences.file()).path());
    return catalogue ? *catalogue : ModelCatalogue();
}

Shortcuts &withStage(Shortcuts &shortcuts)
{
    addStageCommands(shortcuts);
    return shortcuts;
}

} // namespace

StagePanel::StagePanel(Library &library, Preferences &preferences, Shortcuts &shortcuts,
                       QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_preferences(preferences)
    , m_shortcuts(withStage(shortcuts))
    , m_head(new StageHead(catalogueOf(preferences), shortcuts, this))
    , m_canvas(new Canvas(this))
    , m_scrub(new ScrubStrip(this))
    , m_transport(new Transport(shortcuts, this))
{
    setObjectName(u"stage"_s);
    setFocusProxy(m_canvas);
    buildLayout();
    connectPlayer();
    connectParts();
    readSettings();
    showEmpty();
}

StagePanel::~StagePanel() = default;

void StagePanel::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_scrub);
    column->addWidget(m_transport);
}

void StagePanel::connectPlayer()
{
    connect(&m_player, &Player::opened, this, [this](const ClipFacts &facts) {
        m_scrub->setFacts(facts);
        m_transport->setFacts(facts);
        m_head->setPicture(true);
        showParts(facts.frames);
    });
    connect(&m_player, &Player::failed, this, &StagePanel::showTrouble);
    connect(&m_player, &Player::pictureChanged, this, [this](int, const QImage &image) {
        m_hasPicture = true;
        m_canvas->setPicture(image);
    });
    connect(&m_player, &Player::frameChanged, this, [this](int frame) {
        m_scrub->setFrame(frame);
        m_transport->setFrame(frame);
        if (!m_player.isPlaying())
            describe();
    });
    connect(&m_player, &Player::playingChanged, this, [this](bool playing) {
        m_transport->setPlaying(playing);
        describe();
        emit playingChanged(playing);
    });
    connect(&m_player, &Player::speedChanged, m_transport, &Transport::setSpeed);
    connect(&m_player, &Player::marksChanged, this, [this] {
        m_scrub->setMarks(m_player.marks());
        m_transport->setMarks(m_player.marks());
    });
    connect(&m_player, &Player::grabbed, this, &StagePanel::takeFrame);
}

void StagePanel::connectParts()
{
    connect(m_head, &StageHead::commanded, this, &StagePanel::run);
    connect(m_head, &StageHead::rated, this, &StagePanel::rate);
    connect(m_transport, &Transport::commanded, this, &StagePanel::run);
    connect(m_transport, &Transport::speedChosen, &m_player, &Player::setSpeed);
    connect(m_transport, &Transport::volumeChosen, this, &StagePanel::setVolume);
    connect(m_scrub, &ScrubStrip::sought, &m_player, &Player::seek);
    connect(m_scrub, &ScrubStrip::marksWanted, &m_player, &Player::setMarks);
    connect(m_canvas, &Canvas::resized, this, &StagePanel::fitPicture);
    connect(m_canvas, &Canvas::clicked, this, [this] { run(StageCommand::TogglePlay); });
    connect(m_canvas, &Canvas::revealWanted, this, [this] { run(StageCommand::Reveal); });
    connect(m_canvas, &Canvas::locateWanted, this, &StagePanel::locate);
    connect(m_canvas, &Canvas::reuseWanted, this, [this] { run(StageCommand::Reuse); });
    connect(m_canvas, &Canvas::exampleWanted, this, &StagePanel::exampleWanted);
    connect(&m_shortcuts, &Shortcuts::changed, this, [this](const QString &id) {
        if (!m_clip && id == "recipeGenerate"_L1)
            showEmpty(); // it names a key
    });
    connect(&m_library, &Library::changed, this,
            qOverload<const Clip &>(&StagePanel::update)); // may come from the studio's thread
    connect(&m_library, &Library::filmstripReady, this,
            [this](const ClipId &clip, const QString &file) {
                if (current() == clip)
                    showFilmstrip(file);
            });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StagePanel::readSettings()
{
    setLooping(m_preferences[settings::loop]);
    setMuted(m_preferences[settings::muted]);
    setVolume(m_preferences[settings::volume]);
}

std::optional<ClipId> StagePanel::current() const
{
    return m_clip ? std::optional(m_clip->id) : std::nullopt;
}

QImage StagePanel::frameImage() const
{
    return m_hasPicture ? m_canvas->picture() : QImage();
}

void StagePanel::play(const Clip &clip)
{
    if (current() == clip.id && m_player.isOpen()) {
        update(clip);
        m_player.seek(0);
    } else {
        open(clip);
    }
    if (!clip.still)
        m_player.play();
}

void StagePanel::open(const Clip &clip)
{
    m_clip = clip;
    m_hasPicture = false;
    m_isBroken = false;
    m_grab.reset();
    m_scrub->setFacts({});
    m_scrub->setThumbnails({}, 0);
    m_transport->setFacts({});
    m_head->setPicture(false);
    m_canvas->setWords({});
    m_canvas->setPicture(QImage(m_library.posterPath(clip.id))); // null until there is one
    showClip();
    showParts(clip.still ? 1 : 2);
    m_player.open(clip.file);
    fitPicture();
    if (!clip.still) {
        showFilmstrip(m_library.filmstripPath(clip.id));
        m_library.makeFilmstrip(clip.id);
    }
    describe();
}

void StagePanel::update(const Clip &clip)
{
    if (current() != clip.id)
        return;
    const bool moved = m_clip->file != clip.file;
    m_clip = clip;
    if (moved && !m_player.isOpen())
        open(clip);
    else
        showClip();
    describe();
}

void StagePanel::clear()
{
    setFullScreen(false);
    m_clip.reset();
    m_grab.reset();
    m_player.close();
    showEmpty();
}

void StagePanel::setSpending(Spending spending)
{
    m_head->setSpending(spending);
}

void StagePanel::showClip()
{
    m_head->setClip(*m_clip);
    m_canvas->setFile(m_clip->file);
    m_canvas->setSandbox(m_clip->sandbox);
}

//! A still has no transport; without a clip there is nothing but the canvas.
void StagePanel::showParts(int frames)
{
    m_head->setVisible(frames > 0);
    m_scrub->setVisible(frames > 1);
    m_transport->setVisible(frames > 1);
}

void StagePanel::showEmpty()
{
    m_hasPicture = false;
    showParts(0);
    m_canvas->setFile({});
    m_canvas->setPicture({});
    m_canvas->setAccessibleName(tr("No clip"));
    const QString key = m_shortcuts.shown(u"recipeGenerate"_s);
    m_canvas->setWords({.icon = u"sparkle"_s,
                        .line = key.isEmpty() ? tr("Write a prompt and press Generate")
                                              : tr("Write a prompt and press %1").arg(key),
                        .sentence = tr("The clip plays here as soon as it is on disk."),
                        .act = Canvas::Words::Act::Example});
}

void StagePanel::showFilmstrip(const QString &file)
{
    const QImage strip(file); // 1920 × 90: a few milliseconds
    if (!strip.isNull())
        m_scrub->setThumbnails(strip, tiles);
}

void StagePanel::describe()
{
    if (!m_clip || !m_player.isOpen())
        return;
    const QString who = tr("%1, take %2").arg(m_clip->title, QString::number(m_clip->take));
    const QString time = timecode::spoken(m_player.frame(), m_player.facts());
    m_canvas->setAccessibleName(m_player.facts().frames == 1 ? tr("%1, picture").arg(who)
                                : m_player.isPlaying()       ? tr("%1, playing").arg(who)
                                                       : tr("%1, paused at %2").arg(who, time));
}

void StagePanel::fitPicture()
{
    m_player.setViewSize(m_canvas->pixels());
}

void StagePanel::setLooping(bool looping)
{
    m_player.setLooping(looping);
    m_transport->setLooping(looping);
    m_preferences.set(settings::loop, looping);
}

void StagePanel::setMuted(bool muted)
{
    m_muted = muted;
    m_player.setMuted(muted);
    m_transport->setMuted(muted);
    m_preferences.set(settings::muted, muted);
}

void StagePanel::setVolume(int percent)
{
    m_player.setVolume(percent);
    m_transport->setVolume(percent);
    m_preferences.set(settings::volume, percent);
    if (m_muted && percent > 0 && isVisible())
        setMuted(false); // whoever moves the slider wants to hear something
}

} // namespace rushes
