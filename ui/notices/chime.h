#pragma once

#include <QObject>
#include <QSoundEffect>

namespace rushes {

//! The one sound, for an empty queue. Without a sound card the desktop's own bell.
class Chime final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void ring();

signals:
    void rung();

private:
    QSoundEffect m_sound; //!< reads its file with the first ring
};

} // namespace rushes
