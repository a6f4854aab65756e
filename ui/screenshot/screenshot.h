#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace rushes {

class Studio;

//! The main job, done by itself for a picture of the window: the sandbox, a prompt, one clip that
//! plays. Ends the program: 0 once the file is written, 1 with a sentence on stderr.
class Screenshot : public QObject {
    Q_OBJECT

public:
    //! `window` is the main window; `file` a path ending in .png.
    Screenshot(Studio &studio, QWidget &window, QString file);

private:
    void generate();
    void waitForPlaying();
    void take();
    void giveUp(const QString &why);

    Studio &m_studio;
    QWidget &m_window;
    const QString m_file;
    bool m_generated = false;
};

} // namespace rushes
