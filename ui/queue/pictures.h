#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace rushes {

//! Small pictures of files, read and scaled on worker threads and kept for the next painting.
class Pictures : public QObject {
    Q_OBJECT

public:
    explicit Pictures(QObject *parent = nullptr);
    ~Pictures() override;

    //! The picture fitted into `box` (logical pixels), at that scale; null while it is being read
    //! and where it can't be read.
    QPixmap find(const QString &file, const QSize &box, qreal scale);
    //! The file was written anew, or only now: it is read again when it is asked for.
    void forget(const QString &file);

signals:
    void loaded(const QString &file);

private:
    struct Key {
        QString file;
        QSize pixels;

        friend bool operator==(const Key &, const Key &) = default;

        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.file, key.pixels.width(), key.pixels.height());
        }
    };

    void keep(const Key &key, const QImage &image, qreal scale);

    QThreadPool m_workers;
    QCache<Key, QPixmap> m_pictures; //!< by KiB; a null one is a file that can't be read
    QSet<Key> m_loading;
    QSet<QString> m_stale; //!< forgotten while being read
};

} // namespace rushes
