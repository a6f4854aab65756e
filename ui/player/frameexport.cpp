#include "ui/player/frameexport.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QUrl>
#include <QtConcurrentRun>

#include <functional>

namespace rushes {
namespace {

QString write(const QImage &image, const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool written
        = file.open(QIODevice::WriteOnly) && image.save(&file, "png") && file.commit();
    return written ? path : QString();
}

} // namespace

void writeFrame(const QImage &image, const QString &file, QObject *scope,
                const std::function<void(const QString &file)> &done)
{
    auto *watcher = new QFutureWatcher<QString>(scope);
    QObject::connect(watcher, &QFutureWatcher<QString>::finished, scope, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([image, file] { return write(image, file); }));
}

void revealFile(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path()));
}

} // namespace rushes
