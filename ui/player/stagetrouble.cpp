// What the Stage says of a file it cannot show, and what it offers then.
#include "app/studio/library.h"
#include "ui/player/canvas.h"
#include "ui/player/scrubstrip.h"
#include "ui/player/stagehead.h"
#include "ui/player/stagepanel.h"
#include "ui/player/transport.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

void say(Canvas &canvas, const QString &sentence, Canvas::Words::Act act)
{
    const QString line = StagePanel::tr("This clip cannot be played");
    canvas.setPicture({});
    canvas.setWords({.icon = u"picture-broken"_s, .line = line, .sentence = sentence, .act = act});
    canvas.setAccessibleName(line);
}

} // namespace

void StagePanel::showTrouble(const Error &error)
{
    if (!m_clip)
        return; // late news of one that was put away
    m_hasPicture = false;
    m_isBroken = true;
    m_grab.reset();
    m_player.close();
    m_scrub->setFacts({});
    m_transport->setFacts({});
    m_head->setPicture(false);
    if (!QFileInfo::exists(m_clip->file))
        return say(*m_canvas, tr("The file was moved or deleted. The recipe is kept."),
                   Canvas::Words::Act::Recover);
    const QString reason
        = error.kind == Error::Kind::Damaged
              ? tr("The file may be damaged, or of a kind Rushes cannot decode. Another player may "
                   "still open it.")
              : tr("The file cannot be read. Look at its permissions, or whether its disk is "
                   "there.");
    say(*m_canvas, reason, Canvas::Words::Act::Reveal);
}

//! Asks where the clip's file is now, and takes it if it is the clip's.
void StagePanel::locate()
{
    const QFileInfo was(m_clip->file);
    const QString start = was.dir().exists() ? was.path() : m_library.folder();
    auto *chooser = new QFileDialog(this, tr("Locate “%1”").arg(m_clip->title), start);
    chooser->setObjectName(u"locateChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters(
        {tr("Files of this kind (*.%1)").arg(was.suffix()), tr("All files (*)")});
    const auto answered = [this, clip = m_clip->id](const Result<Clip> &found) {
        if (current() != clip || !m_isBroken)
            return; // another one is shown, or the library's news came first
        if (found)
            return open(*found);
        const bool isOther = found.error().kind == Error::Kind::Invalid;
        say(*m_canvas,
            isOther ? tr("This is another file: what it holds is not the clip.")
                    : tr("The chosen file cannot be read."),
            Canvas::Words::Act::Recover);
    };
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, answered, clip = m_clip->id](const QString &file) {
                if (current() == clip && m_isBroken)
                    say(*m_canvas, tr("Comparing the file with the clip…"),
                        Canvas::Words::Act::Recover);
                m_library.locate(clip, file, this, answered);
            });
    chooser->open();
}

} // namespace rushes
