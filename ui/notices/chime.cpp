#include "ui/notices/chime.h"

#include <QApplication>
#include <QAudioDevice>
#include <QMediaDevices>

using namespace Qt::StringLiterals;

namespace rushes {

void Chime::ring()
{
    if (QMediaDevices::defaultAudioOutput().isNull()) {
        QApplication::beep();
    } else {
        if (m_sound.source().isEmpty())
            m_sound.setSource(QUrl(u"qrc:/sounds/queue-empty.wav"_s));
        m_sound.play();
    }
    emit rung();
}

} // namespace rushes
