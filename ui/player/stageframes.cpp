// The Stage's single frames: copied, saved, used as the next recipe's picture.
#include "app/studio/library.h"
#include "ui/player/frameexport.h"
#include "ui/player/stagepanel.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

void StagePanel::askForFrame(Grab purpose)
{
    if (!m_player.isOpen())
        return;
    m_player.pause();
    m_grab = purpose;
    m_player.grab();
}

void StagePanel::takeFrame(int frame, const QImage &image)
{
    if (!m_grab || !m_clip)
        return;
    const Grab purpose = *std::exchange(m_grab, std::nullopt);
    if (image.isNull())
        return emit told(tr("This frame cannot be decoded."));
    switch (purpose) {
    case Grab::Use:
    case Grab::Continue: return keepFrame(frame, image, purpose);
    case Grab::Save: return saveFrame(frame, image);
    case Grab::Copy:
        QGuiApplication::clipboard()->setImage(image);
        emit told(tr("Frame %1 copied.").arg(frame));
    }
}

QString StagePanel::frameName(int frame) const
{
    return u"%1 f%2.png"_s.arg(QFileInfo(m_clip->file).completeBaseName()).arg(frame);
}

void StagePanel::keepFrame(int frame, const QImage &image, Grab purpose)
{
    // Beside the posters, in the cache: the queue takes a copy of its own when it is sent.
    const QString cache = QFileInfo(m_library.posterPath(m_clip->id)).path();
    const QString file = QDir::cleanPath(cache + "/../frames/"_L1 + frameName(frame));
    writeFrame(image, file, this, [this, purpose, recipe = m_clip->recipe](const QString &written) {
        useFrame(written, purpose, recipe);
    });
}

void StagePanel::useFrame(const QString &file, Grab purpose, const Recipe &recipe)
{
    if (file.isEmpty())
        return emit told(tr("The frame could not be written."));
    if (purpose == Grab::Use)
        return emit frameTaken(file);
    Recipe next = recipe; // goes on where this clip ends
    next.imageUrl.clear();
    next.imageFile = file;
    emit recipeWanted(next);
}

void StagePanel::saveFrame(int frame, const QImage &image)
{
    auto *dialog = new QFileDialog(window(), tr("Save Frame"));
    dialog->setObjectName(u"saveFrameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(frameName(frame));
    connect(dialog, &QFileDialog::fileSelected, this, [this, image](const QString &file) {
        writeFrame(image, file, this, [this](const QString &written) {
            emit told(written.isEmpty()
                          ? tr("The frame could not be saved.")
                          : tr("Frame saved as %1.").arg(QFileInfo(written).fileName()));
        });
    });
    dialog->open();
}

} // namespace rushes
