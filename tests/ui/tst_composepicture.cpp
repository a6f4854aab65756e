#include "app/domain/validate.h"
#include "tests/ui/composefixture.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/noteline.h"
#include "ui/compose/prompteditor.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QRandomGenerator>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QImage drawnPicture(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(20, 40, 90));
    sky.setColorAt(1, QColor(240, 150, 60));
    painter.fillRect(image.rect(), sky);
    return image;
}

//! A picture no encoder makes smaller.
QImage noise(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    return image;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::unique_ptr<QMimeData> fileMime(const QStringList &files)
{
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    auto mime = std::make_unique<QMimeData>();
    mime->setUrls(urls);
    return mime;
}

Qt::DropAction dragOver(QWidget *target, const QMimeData &mime)
{
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    return enter.isAccepted() ? enter.dropAction() : Qt::IgnoreAction;
}

void drop(QWidget *target, const QMimeData &mime)
{
    dragOver(target, mime);
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

} // namespace

class TestComposePicture : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init()
    {
        m_with = std::make_unique<ComposeFixture>();
        m_with->part<PromptEditor>("prompt")->setPrompt(u"A lamp"_s);
    }

    void cleanup()
    {
        m_with.reset();
        QGuiApplication::clipboard()->clear();
    }

    void aDroppedPictureIsShownAndUsed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("JPEG") << u"coast scout.jpg"_s;
        QTest::newRow("PNG") << u"coast.png"_s;
        QTest::newRow("WebP") << u"coast.webp"_s;
        QTest::newRow("a PNG named .jpg") << u"lying.jpg"_s;
    }

    void aDroppedPictureIsShownAndUsed()
    {
        QFETCH(QString, name);
        const QString file = m_with->file(name);
        const char *format = name.startsWith("lying"_L1) ? "png" : nullptr;
        QVERIFY(drawnPicture({640, 360}).save(file, format));
        drop(zone(), *fileMime({file}));
        QTRY_VERIFY(generate()->isEnabled());
        QCOMPARE(panel().recipe().imageFile, file);
        QCOMPARE(zone()->accessibleName(), u"%1, 640 by 360"_s.arg(name));
        QCOMPARE(m_with->text("sourceKind"), u"Image to video"_s);
        // The picture itself stands there, not a word about it.
        const QColor top = zone()->grab().toImage().pixelColor(zone()->width() / 2, 4);
        QVERIFY2(top.blue() > 60 && top.blue() > top.red(), qPrintable(top.name()));
    }

    void theZoneSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("reason");
        QTest::newRow("TIFF") << u"a.tif"_s << QByteArray("II*\0\x08\0\0\0", 8)
                              << u"a.tif. TIFF is not accepted"_s
                              << u"Choose a picture that is a JPEG, PNG or WebP."_s;
        QTest::newRow("HEIC") << u"a.heic"_s
                              << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0",
                                            16)
                              << u"a.heic. HEIC is not accepted, save it as JPEG"_s
                              << u"Choose a picture that is a JPEG, PNG or WebP."_s;
        QTest::newRow("a PDF named .jpg")
            << u"a.jpg"_s << QByteArray("%PDF-1.4\n") << u"a.jpg. PDF is not accepted"_s
            << u"Choose a picture that is a JPEG, PNG or WebP."_s;
        QTest::newRow("an SVG named .png")
            << u"a.png"_s << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
            << u"a.png. SVG is not accepted"_s
            << u"Choose a picture that is a JPEG, PNG or WebP."_s;
        QTest::newRow("noise") << u"a.bin"_s << QByteArray("abcdefgh")
                               << u"a.bin. This is not a picture"_s
                               << u"Choose a picture that is a JPEG, PNG or WebP."_s;
        QTest::newRow("empty") << u"a.png"_s << QByteArray() << u"a.png. This picture is empty"_s
                               << u"The picture is empty. Choose another."_s;
        QTest::newRow("broken") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\nxxxxxxxxxxxx")
                                << u"a.png. This picture cannot be opened"_s
                                << u"This picture cannot be opened."_s;
    }

    void theZoneSaysWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, spoken);
        write(m_with->file(name), bytes);
        drop(zone(), *fileMime({m_with->file(name)}));
        QTRY_COMPARE(zone()->accessibleName(), spoken);
        QTEST(reason(), "reason");
        QVERIFY(!generate()->isEnabled());
        m_with->press("removePicture");
        QVERIFY(generate()->isEnabled());
        QVERIFY(!panel().recipe().hasImage());
    }

    void whatIsNoFileIsRefusedAndWhatStoodThereStays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("notice");
        QTest::newRow("folder") << u"folder"_s << u"This is a folder. Drop a picture out of it."_s;
        QTest::newRow("FIFO") << u"fifo"_s
                              << u"This is not a file. JPEG, PNG and WebP work here."_s;
        QTest::newRow("device") << u"/dev/zero"_s
                                << u"This is not a file. JPEG, PNG and WebP work here."_s;
    }

    void whatIsNoFileIsRefusedAndWhatStoodThereStays()
    {
        QFETCH(QString, path);
        QFETCH(QString, notice);
        QVERIFY(QDir(m_with->folder.path()).mkpath(u"folder"_s));
        QCOMPARE(mkfifo(qPrintable(m_with->file(u"fifo"_s)), 0600), 0);
        const QString before = usePicture();
        const QString file = path.startsWith(u'/') ? path : m_with->file(path);
        drop(zone(), *fileMime({file}));
        QTRY_COMPARE(note(), notice);
        QCOMPARE(panel().recipe().imageFile, before);
        QVERIFY(generate()->isEnabled());
    }

    void aLinkInCirclesIsMissing()
    {
        const QString file = m_with->file(u"circle.jpg"_s);
        QVERIFY(QFile::link(file, file));
        drop(zone(), *fileMime({file}));
        QTRY_COMPARE(zone()->accessibleName(), u"circle.jpg. The picture is no longer there"_s);
    }

    void textAndFilesElsewhereAreRefusedAtOnce()
    {
        const QString before = usePicture();
        QMimeData text;
        text.setText(u"A lighthouse at dusk"_s);
        QCOMPARE(dragOver(zone(), text), Qt::IgnoreAction);
        drop(zone(), text);
        QCOMPARE(note(), u"This is not a picture. JPEG, PNG and WebP work here."_s);
        QMimeData share;
        share.setUrls({QUrl(u"file://host/share/a.jpg"_s)});
        QCOMPARE(dragOver(zone(), share), Qt::IgnoreAction);
        drop(zone(), share);
        QCOMPARE(note(), u"This file is on another computer. Copy it to this one and drop that."_s);
        QCOMPARE(panel().recipe().imageFile, before);
    }

    void aDragThatHoversIsJudgedByItsContent()
    {
        const QString good = m_with->file(u"good.jpg"_s);
        const QString bad = m_with->file(u"bad.jpg"_s);
        QVERIFY(drawnPicture({640, 360}).save(good));
        write(bad, "%PDF-1.4");
        const auto goodMime = fileMime({good});
        QCOMPARE(dragOver(zone(), *goodMime), Qt::CopyAction);
        const auto badMime = fileMime({bad});
        dragOver(zone(), *badMime);
        const auto moves = [&](const QMimeData &mime) {
            QDragMoveEvent move(QPoint(9, 9), Qt::CopyAction, &mime, Qt::LeftButton,
                                Qt::NoModifier);
            QApplication::sendEvent(zone(), &move);
            return move.dropAction();
        };
        QTRY_COMPARE(moves(*badMime), Qt::IgnoreAction);
        QDragLeaveEvent leave;
        QApplication::sendEvent(zone(), &leave);
        QVERIFY(!panel().recipe().hasImage());
    }

    void ofSeveralPicturesTheFirstIsUsedWithANotice()
    {
        const QString file = m_with->file(u"first.png"_s);
        QVERIFY(drawnPicture({64, 36}).save(file));
        drop(zone(), *fileMime({file, m_with->file(u"second.png"_s)}));
        QTRY_VERIFY(generate()->isEnabled());
        QCOMPARE(panel().recipe().imageFile, file);
        QCOMPARE(note(), u"One recipe takes one picture: the first is used."_s);
    }

    void anAddressIsKeptAsAnAddress()
    {
        QMimeData mime;
        mime.setText(u"https://example.com/coast.jpg?size=l"_s);
        drop(zone(), mime);
        QCOMPARE(panel().recipe().imageUrl, QUrl(u"https://example.com/coast.jpg?size=l"_s));
        QVERIFY(panel().recipe().imageFile.isEmpty());
        QVERIFY(generate()->isEnabled());
        QVERIFY(zone()->accessibleName().contains(u"https://example.com/coast.jpg"_s));
    }

    void aPictureMayBeDroppedOnThePromptAndAnywhereInThePanel()
    {
        const QString file = m_with->file(u"a.png"_s);
        QVERIFY(drawnPicture({64, 36}).save(file));
        auto *editor = m_with->part<PromptEditor>("prompt")->viewport();
        const auto mime = fileMime({file});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, mime.get(), Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(editor, &enter); // climbs to the panel as in a real drag
        drop(&panel(), *mime);
        QTRY_COMPARE(panel().recipe().imageFile, file);
        QCOMPARE(panel().recipe().prompt, u"A lamp"_s);
    }

    void pastedPixelsAreKeptAsAFile()
    {
        QGuiApplication::clipboard()->setImage(drawnPicture({320, 180}));
        zone()->setFocus();
        QTest::keySequence(zone(), QKeySequence::Paste);
        QVERIFY(!generate()->isEnabled()); // being looked at
        QTRY_VERIFY(generate()->isEnabled());
        const QString file = panel().recipe().imageFile;
        QVERIFY(file.startsWith(m_with->file(u"sources"_s)));
        QCOMPARE(QImage(file).size(), QSize(320, 180));
    }

    void pastedPngBytesAreKeptAsTheyAre()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(drawnPicture({64, 36}).save(&buffer, "png"));
        auto *mime = new QMimeData; // owned by the clipboard
        mime->setData(u"image/png"_s, bytes);
        QGuiApplication::clipboard()->setMimeData(mime);
        panel().pasteImage();
        QTRY_VERIFY(generate()->isEnabled());
        QFile kept(panel().recipe().imageFile);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
    }

    void pastedNonsenseIsRefused()
    {
        auto *mime = new QMimeData; // owned by the clipboard
        mime->setData(u"image/png"_s, "no picture at all");
        QGuiApplication::clipboard()->setMimeData(mime);
        panel().pasteImage();
        QTRY_COMPARE(note(), u"This is not a picture. JPEG, PNG and WebP work here."_s);
        QVERIFY(generate()->isEnabled());
    }

    void aPictureFilePastedIntoThePromptBecomesTheSource()
    {
        const QString file = m_with->file(u"a.png"_s);
        QVERIFY(drawnPicture({64, 36}).save(file));
        QGuiApplication::clipboard()->setMimeData(fileMime({file}).release());
        auto *prompt = m_with->part<PromptEditor>("prompt");
        QTest::keySequence(prompt, QKeySequence::Paste);
        QTRY_COMPARE(panel().recipe().imageFile, file);
        QCOMPARE(prompt->prompt(), u"A lamp"_s);
    }

    void deleteRemovesThePicture()
    {
        usePicture();
        zone()->setFocus();
        QTest::keyClick(zone(), Qt::Key_Delete);
        QVERIFY(!panel().recipe().hasImage());
        QCOMPARE(zone()->accessibleName(), u"Source image, none"_s);
        QCOMPARE(m_with->text("sourceKind"), u"None: text to video"_s);
    }

    void theButtonsOnThePictureAreReachedByTab()
    {
        usePicture();
        zone()->setFocus();
        QStringList visited;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            visited.append(QApplication::focusWidget()->objectName());
        }
        QCOMPARE(visited, (QStringList{u"replacePicture"_s, u"removePicture"_s, u"model"_s}));
        QTest::keyClick(m_with->part("model"), Qt::Key_Backtab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!panel().recipe().hasImage());
        QVERIFY(zone()->hasFocus());
    }

    void enterBrowsesWithoutBlocking()
    {
        const QString file = m_with->file(u"a.png"_s);
        QVERIFY(drawnPicture({64, 36}).save(file));
        zone()->setFocus();
        QTest::keyClick(zone(), Qt::Key_Return);
        auto *dialog = m_with->part<QFileDialog>("browsePicture");
        QVERIFY(dialog->isVisible());
        emit dialog->fileSelected(file);
        dialog->reject();
        QTRY_COMPARE(panel().recipe().imageFile, file);
    }

    void aPictureThatIsTooBigIsShrunkOnRequest()
    {
        const QString file = m_with->file(u"big.png"_s);
        QVERIFY(noise({1900, 1900}).save(file, "png", 100));
        QVERIFY(QFileInfo(file).size() > imageLimit);
        panel().useImage(file);
        QTRY_VERIFY(m_with->part("shrinkPicture")->isVisible());
        QVERIFY(zone()->accessibleName().contains(u"the limit is 10"_s));
        QVERIFY(!generate()->isEnabled());
        m_with->part("shrinkPicture")->setFocus();
        QTest::keyClick(m_with->part("shrinkPicture"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(generate()->isEnabled(), 20'000);
        QVERIFY(zone()->hasFocus());
        const QString small = panel().recipe().imageFile;
        QVERIFY(small != file);
        QVERIFY(QFileInfo(small).size() <= imageLimit);
        QVERIFY(QFileInfo::exists(file));
    }

    void aCopyNamedByItsContentIsCalledAPicture()
    {
        const QString file = m_with->file(QString(64, u'7') + ".png"_L1);
        QVERIFY(drawnPicture({64, 36}).save(file));
        panel().setRecipe({.model = panel().recipe().model, .imageFile = file});
        QTRY_COMPARE(zone()->accessibleName(), u"Picture, 64 by 36"_s);
        QCOMPARE(panel().recipe().imageFile, file);
    }

    void aLookThatComesLateChangesNothing()
    {
        const QString file = m_with->file(u"a.png"_s);
        QVERIFY(drawnPicture({64, 36}).save(file));
        panel().useImage(file);
        panel().removeImage();
        QTest::qWait(0);
        QTRY_VERIFY(generate()->isEnabled());
        usePicture(u"b.png"_s);
        QCOMPARE(panel().recipe().imageFile, m_with->file(u"b.png"_s));
    }

    void nothingIsLookedAtOnTheGuiThread()
    {
        // A FIFO without a writer would hold whoever opens it for ever.
        QCOMPARE(mkfifo(qPrintable(m_with->file(u"fifo.jpg"_s)), 0600), 0);
        QElapsedTimer clock;
        clock.start();
        drop(zone(), *fileMime({m_with->file(u"fifo.jpg"_s)}));
        QVERIFY(clock.elapsed() < 500);
        QTRY_VERIFY(!note().isEmpty());
    }

    void theDraftKeepsItsPicture()
    {
        const QString file = usePicture();
        m_with->open();
        QTRY_VERIFY(generate()->isEnabled());
        QCOMPARE(panel().recipe().imageFile, file);
        QVERIFY(QFile::remove(file));
        m_with->open();
        QTRY_COMPARE(reason(), u"The picture is no longer there."_s);
    }

private:
    ComposePanel &panel() const { return *m_with->panel; }

    DropZone *zone() const { return m_with->part<DropZone>("dropZone"); }

    QWidget *generate() const { return m_with->part("generate"); }

    QString reason() const { return m_with->part<NoteLine>("generateReason")->text(); }

    QString note() const { return m_with->part<NoteLine>("pictureNote")->text(); }

    QString usePicture(const QString &name = u"before.png"_s) const
    {
        const QString file = m_with->file(name);
        if (!drawnPicture({64, 36}).save(file))
            qFatal("no picture");
        panel().useImage(file);
        if (!QTest::qWaitFor([this] { return generate()->isEnabled(); }))
            qFatal("never ready");
        return file;
    }

    std::unique_ptr<ComposeFixture> m_with;
};

QTEST_MAIN(TestComposePicture)
#include "tst_composepicture.moc"
