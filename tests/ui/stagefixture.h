#pragma once

#include "app/media/mediahelper.h"
#include "app/store/clipstore.h"
#include "app/store/database.h"
#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "tests/media/clips.h"
#include "tests/support/values.h"
#include "ui/player/stagepanel.h"
#include "ui/shared/shortcuts.h"

#include <QMainWindow>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rushes {

//! The number burnt into the top row of a frame shown at 384 × 216 (clips::makeNumbered).
inline int codeOf(const QImage &image)
{
    int code = 0;
    for (int bit = 0; bit < 10 && image.width() > 320; ++bit)
        code |= (qGray(image.pixel(32 * bit + 16, 16)) > 128 ? 1 : 0) << bit;
    return code;
}

//! A Stage in a window beside a text field, over a real library in memory with clips in it.
class StageFixture {
public:
    StageFixture()
    {
        auto opened = Database::open(QStringLiteral(":memory:"));
        if (!opened)
            qFatal("no database");
        m_database = std::move(*opened);
        m_clips = std::make_unique<ClipStore>(*m_database);
        library = std::make_unique<Library>(Folders::standard(m_dir.path()), *m_clips, m_helper);
        preferences = std::make_unique<Preferences>(m_dir.path());
        auto *column = new QSplitter(Qt::Vertical);
        shortcuts = std::make_unique<Shortcuts>(*preferences);
        stage = new StagePanel(*library, *preferences, *shortcuts, column);
        text = new QPlainTextEdit(column);
        window.setCentralWidget(column);
        window.resize(900, 700);
        window.show();
    }

    //! Puts a clip with this file into the library.
    Clip add(const QString &file)
    {
        Clip clip = aClip();
        clip.file = file;
        clip.hasAudio = false;
        put(clip);
        return clip;
    }

    void put(const Clip &clip) { QVERIFY(bool(m_clips->put(clip))); }

    //! Opens it and waits for its first frame, shown in its own size.
    bool open(const Clip &clip)
    {
        stage->open(clip);
        return QTest::qWaitFor([this] { return !stage->frameImage().isNull(); }, 10'000);
    }

    template<class Widget> Widget *part(const char *name) const
    {
        return stage->findChild<Widget *>(QLatin1String(name));
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        stage->setFocus();
        QTest::keyClick(part<QWidget>("canvas"), Qt::Key(key), modifiers);
    }

    QString folder() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    MediaHelper m_helper{m_clock, QStringLiteral(RUSHES_BIN_DIR "/rushes-media-helper")};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ClipStore> m_clips;

public:
    std::unique_ptr<Library> library;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Shortcuts> shortcuts;
    QMainWindow window;
    StagePanel *stage = nullptr;
    QPlainTextEdit *text = nullptr;
};

} // namespace rushes
