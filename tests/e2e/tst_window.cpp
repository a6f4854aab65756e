// The main job in a real window: from a prompt to a playing clip, with the real engine and the real
// sandbox behind it.
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "tests/e2e/watchedapplication.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/player/stagepanel.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

// A sanitizer makes every instruction slower by about three; the promise is made for the program.
#ifdef __SANITIZE_ADDRESS__
constexpr auto longestCall = 150ms;
#else
constexpr auto longestCall = 50ms;
#endif

//! Mean difference of two pictures a channel, 0 to 255, looked at in 64 × 36 fields.
double difference(const QImage &one, const QImage &other)
{
    const auto small = [](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(64, 36, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = small(one);
    const QImage b = small(other);
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q))
                   + std::abs(qBlue(p) - qBlue(q));
        }
    }
    return double(sum) / (3.0 * a.width() * a.height());
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    QList<Job> m_jobs;

    template<class T> T *find(const QString &name) const { return m_window->findChild<T *>(name); }

    void open(const QStringList &sandboxOptions)
    {
        Studio::Setup setup;
        setup.folders = Folders::standard(m_folder->filePath(u"data"_s));
        setup.keychain = false;
        setup.program = QStringLiteral(RUSHES_BIN_DIR "/rushes");
        setup.helper = QStringLiteral(RUSHES_BIN_DIR "/rushes-media-helper");
        setup.sandboxOptions = sandboxOptions;
        auto studio = Studio::open(setup);
        QVERIFY2(studio, studio ? "" : qPrintable(studio.error().detail));
        m_studio = std::move(*studio);
        m_preferences = std::make_unique<Preferences>(setup.folders.config);
        m_window = std::make_unique<MainWindow>(*m_studio, *m_preferences);
        m_jobs.clear();
        connect(&m_studio->queue(), &Queue::changed, this,
                [this](const Job &job) { m_jobs.append(job); });
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
    }

    void close()
    {
        m_window.reset();
        m_preferences.reset();
        m_studio.reset();
    }

    bool reached(Stage stage) const
    {
        return std::any_of(m_jobs.begin(), m_jobs.end(),
                           [stage](const Job &job) { return job.stage == stage; });
    }

    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void type(const QString &prompt)
    {
        auto *editor = find<QTextEdit>(u"prompt"_s);
        QVERIFY(editor);
        QTest::mouseClick(editor->viewport(), Qt::LeftButton);
        QTRY_VERIFY(editor->hasFocus());
        editor->selectAll();
        QTest::keyClicks(editor, prompt);
        QCOMPARE(editor->toPlainText(), prompt);
    }

    void drop(const QString &file)
    {
        auto *zone = find<QWidget>(u"dropZone"_s);
        QVERIFY(zone);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint middle = zone->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent released(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(zone, &released);
        QVERIFY(released.isAccepted());
    }

    void keepPicture(const QString &name) const
    {
        const QPixmap picture = m_window->screen()->grabWindow(0);
        QVERIFY(picture.save(QStringLiteral(RUSHES_ARTEFACTS_DIR "/%1.png").arg(name)));
    }

    //! A frame of the file as ffmpeg sees it.
    QImage frameOf(const QString &file, int frame) const
    {
        const QString out = m_folder->filePath(u"frame.png"_s);
        QProcess::execute(u"ffmpeg"_s,
                          {u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, file, u"-vf"_s,
                           u"select=eq(n\\,%1)"_s.arg(frame), u"-frames:v"_s, u"1"_s, out});
        return QImage(out);
    }

    QImage onScreen(const QWidget &widget) const
    {
        const QPoint corner = widget.mapToGlobal(QPoint(0, 0));
        return m_window->screen()
            ->grabWindow(0, corner.x(), corner.y(), widget.width(), widget.height())
            .toImage();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        close();
        m_folder.reset();
    }

    void fromAPromptAndAPictureToAPlayingClip()
    {
        open({u"--speed"_s, u"4"_s});
        auto &application = *static_cast<WatchedApplication *>(qApp);
        application.takeSlowest(); // what it took to open the window is measured by bench_start
        click(u"welcomeSandbox"_s);
        type(u"Balloons over the valley"_s);
        const QString picture = m_folder->filePath(u"source.png"_s);
        QImage source(640, 360, QImage::Format_RGB32);
        source.fill(QColor(40, 120, 200));
        QVERIFY(source.save(picture));
        drop(picture);
        keepPicture(u"window-composed"_s);
        click(u"generate"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reached(Stage::Rendering), 30'000);
        keepPicture(u"window-rendering"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reached(Stage::Done), 90'000);
        auto *stage = find<StagePanel>(u"stage"_s);
        QVERIFY(stage);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isPlaying(), 20'000);
        const qint64 began = stage->positionMs();
        QTRY_VERIFY_WITH_TIMEOUT(stage->positionMs() > began + 300, 10'000);
        QCOMPARE(m_jobs.last().recipe.prompt, u"Balloons over the valley"_s);
        QVERIFY(!m_jobs.last().recipe.imageFile.isEmpty());
        keepPicture(u"window-playing"_s);
        const auto slowest = application.takeSlowest();
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(slowest.time).count();
        qInfo("the longest call on the window's thread: %lld ms, %s", qint64(ms),
              qPrintable(slowest.what));
        QVERIFY2(slowest.time < longestCall, qPrintable(slowest.what));
    }

    void thePixelsOnTheScreenAreTheClips()
    {
        open({u"--speed"_s, u"4"_s});
        click(u"welcomeSandbox"_s);
        type(u"A red sunset over the sea"_s);
        click(u"generate"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reached(Stage::Done), 90'000);
        const QString file = m_jobs.last().file;
        auto *stage = find<StagePanel>(u"stage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isPlaying(), 20'000);
        stage->setFocus();
        QTest::keyClick(stage, Qt::Key_Space);
        QTRY_VERIFY(!stage->isPlaying());
        QTest::keyClick(stage, Qt::Key_Home);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(stage, Qt::Key_Right);
        const QImage wanted = frameOf(file, 30);
        QVERIFY(!wanted.isNull());
        const auto *canvas = find<QWidget>(u"canvas"_s);
        QVERIFY(canvas);
        const auto shown = [&] {
            // The picture is fitted into the canvas: compare the part it covers.
            const QImage whole = onScreen(*canvas);
            const QSize fitted = wanted.size().scaled(whole.size(), Qt::KeepAspectRatio);
            const QPoint corner((whole.width() - fitted.width()) / 2,
                                (whole.height() - fitted.height()) / 2);
            return whole.copy(QRect(corner, fitted));
        };
        QTRY_VERIFY_WITH_TIMEOUT(difference(shown(), wanted) < 6, 10'000);
        QVERIFY(difference(shown(), frameOf(file, 100)) > difference(shown(), wanted));
    }

    void aClipUnderWayWhenTheWindowClosesIsThereNextTime()
    {
        open({u"--speed"_s, u"1"_s});
        click(u"welcomeSandbox"_s);
        type(u"Dunes in low sun"_s);
        click(u"generate"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reached(Stage::Rendering), 30'000);
        QVERIFY(!reached(Stage::Done));
        close();
        open({u"--speed"_s, u"1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(reached(Stage::Done), 90'000);
        auto *stage = find<StagePanel>(u"stage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isPlaying(), 20'000);
        keepPicture(u"window-after-restart"_s);
    }

    void theMainJobWorksWithTheKeyboardAlone()
    {
        open({u"--speed"_s, u"20"_s, u"--media"_s, u"cached"_s});
        auto *sandbox = find<QAbstractButton>(u"welcomeSandbox"_s);
        QVERIFY(sandbox);
        QTRY_VERIFY(sandbox->isVisible());
        for (int i = 0; i < 20 && !sandbox->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                        : m_window.get(),
                            Qt::Key_Tab);
        QVERIFY(sandbox->hasFocus());
        QTest::keyClick(sandbox, Qt::Key_Space);
        auto *editor = find<QTextEdit>(u"prompt"_s);
        QTRY_VERIFY(editor->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"Cabin, snow, one lit window"_s);
        auto *generate = find<QAbstractButton>(u"generate"_s);
        QVERIFY(generate);
        QTRY_VERIFY_WITH_TIMEOUT(generate->isEnabled(), 20'000); // the sandbox is starting
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(reached(Stage::Done), 60'000);
        auto *stage = find<StagePanel>(u"stage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isPlaying(), 20'000);
    }
};

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    Theme::install(app, Theme::Scheme::Dark);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
