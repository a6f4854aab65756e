#include "ui/screenshot/screenshot.h"

#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/player/stagepanel.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>
#include <QWindow>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 150s; //!< a clip takes seconds; this is for a loaded computer
constexpr auto intoTheClip = 1500; //!< milliseconds: something has moved by then

//! Two prompts, so that the strip of takes has something to show beside the clip on the Stage.
const QStringList &prompts()
{
    static const QStringList all{
        Screenshot::tr("Hot air balloons rise slowly over a misty valley at sunrise, layered "
                       "hills, warm haze, the camera tracks sideways"),
        Screenshot::tr("Slow aerial push-in over a black sea toward a lighthouse on a cliff at "
                       "dusk. The beam sweeps through thin mist while the last orange light lies "
                       "on the horizon. Long swell, calm.")};
    return all;
}

} // namespace

Screenshot::Screenshot(Studio &studio, QWidget &window, QString file)
    : m_studio(studio)
    , m_window(window)
    , m_file(std::move(file))
{
    connect(&m_studio.accounts(), &Accounts::changed, this,
            [this](const QList<AccountState> &accounts, const AccountId &current) {
                const bool ready
                    = std::any_of(accounts.begin(), accounts.end(), [&](const auto &account) {
                          return account.id == current && account.id == Accounts::sandboxId
                                 && account.standing == AccountState::Standing::Ready;
                      });
                if (ready && !std::exchange(m_generated, true))
                    generate();
            });
    QTimer::singleShot(patience, this, [this] { giveUp(u"no clip came in time"_s); });
    m_studio.accounts().use(Accounts::sandboxId);
}

void Screenshot::generate()
{
    auto *compose = m_window.findChild<ComposePanel *>();
    if (!compose)
        return giveUp(u"the window has no composer"_s);
    for (const QString &prompt : prompts()) {
        Recipe recipe;
        recipe.prompt = prompt;
        recipe.seconds = 5;
        compose->setRecipe(recipe);
        compose->generate();
    }
    connect(&m_studio.queue(), &Queue::changed, this, [this, done = 0](const Job &job) mutable {
        if (job.stage == Stage::Done && ++done == prompts().size())
            waitForPlaying();
    });
}

void Screenshot::waitForPlaying()
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer] {
        const auto *stage = m_window.findChild<StagePanel *>();
        if (!stage || !stage->isPlaying() || stage->positionMs() < intoTheClip)
            return;
        timer->stop();
        take();
    });
    timer->start(20ms);
}

void Screenshot::take()
{
    // What stands on the screen, not what the widgets would paint: also proof that it is shown.
    const QPixmap picture = m_window.screen()->grabWindow(0, m_window.frameGeometry().x(),
                                                          m_window.frameGeometry().y(),
                                                          m_window.width(), m_window.height());
    if (picture.isNull() || !picture.save(m_file))
        return giveUp(u"%1 can't be written"_s.arg(m_file));
    QApplication::exit(0);
}

void Screenshot::giveUp(const QString &why)
{
    std::fprintf(stderr, "rushes --screenshot: %s\n", qPrintable(why));
    QApplication::exit(1);
}

} // namespace rushes
