#include "tests/ui/composefixture.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/noteline.h"
#include "ui/compose/prompteditor.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace rushes;

// What of a picture is sent: its crop, what it was converted to, or its address.
class TestComposeCrop : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init()
    {
        m_with = std::make_unique<ComposeFixture>();
        m_with->part<PromptEditor>("prompt")->setPrompt(u"A lamp"_s);
    }

    void cleanup() { m_with.reset(); }

    void aPictureOfAnotherShapeIsCutToTheClips()
    {
        const QString file = use({400, 400});
        QCOMPARE(note(), u"Cropped to 16:9. Drag the frame, or move it with the arrow keys."_s);
        QVERIFY(zone()->accessibleDescription().contains(u"400 by 225"_s));
        const QString sent = panel().recipe().imageFile;
        QVERIFY(sent != file);
        QCOMPARE(QImage(sent).size(), QSize(400, 225));
        QCOMPARE(rowAt(sent), 88); // the middle
        QCOMPARE(QImage(file).size(), QSize(400, 400));
    }

    void aPictureOfTheShapeIsSentAsItIs()
    {
        const QString file = use({640, 360});
        QCOMPARE(panel().recipe().imageFile, file);
        QVERIFY(note().isEmpty());
        QVERIFY(m_with->part("fitPicture")->isHidden());
    }

    void generateWaitsUntilTheCropIsMade()
    {
        use({400, 400});
        m_with->press("aspectSquare");
        QVERIFY(generate()->isEnabled()); // nothing is cut away: sent as it is
        m_with->press("aspectTall");
        QVERIFY(!generate()->isEnabled());
        QCOMPARE(reason(), u"Cropping the picture…"_s);
        QTRY_VERIFY(generate()->isEnabled());
        QCOMPARE(QImage(panel().recipe().imageFile).size(), QSize(225, 400));
    }

    void arrowKeysMoveTheFrame()
    {
        use({400, 400});
        zone()->setFocus();
        QTest::keyClick(zone(), Qt::Key_Home);
        waitForCrop();
        QCOMPARE(rowAt(panel().recipe().imageFile), 0);
        QTest::keyClick(zone(), Qt::Key_End);
        waitForCrop();
        QCOMPARE(rowAt(panel().recipe().imageFile), 175);
        QTest::keyClick(zone(), Qt::Key_Up, Qt::ShiftModifier);
        waitForCrop();
        QCOMPARE(rowAt(panel().recipe().imageFile), 140);
    }

    void theMouseDragsTheFrame()
    {
        use({400, 400});
        const QPoint middle(zone()->width() / 2, 60);
        QTest::mousePress(zone(), Qt::LeftButton, {}, middle);
        QMouseEvent move(QEvent::MouseMove, middle + QPoint(0, 200),
                         zone()->mapToGlobal(middle + QPoint(0, 200)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(zone(), &move);
        QTest::mouseRelease(zone(), Qt::LeftButton, {}, middle + QPoint(0, 200));
        waitForCrop();
        QCOMPARE(rowAt(panel().recipe().imageFile), 175);
    }

    void theWholePictureCanBeSent()
    {
        const QString file = use({400, 400});
        m_with->press("fitPicture");
        QVERIFY(generate()->isEnabled());
        QCOMPARE(panel().recipe().imageFile, file);
        QCOMPARE(note(), u"The whole picture is sent. The service decides how it fits 16:9."_s);
        QCOMPARE(m_with->part("fitPicture")->accessibleName(), u"Crop to 16:9"_s);
        m_with->press("fitPicture"); // made before: there is nothing to wait for
        QVERIFY(generate()->isEnabled());
        QCOMPARE(QImage(panel().recipe().imageFile).size(), QSize(400, 225));
    }

    void theDraftRemembersTheOriginalAndTheFrame()
    {
        use({400, 400});
        zone()->setFocus();
        QTest::keyClick(zone(), Qt::Key_Home);
        waitForCrop();
        m_with->open();
        QTRY_VERIFY(generate()->isEnabled());
        QVERIFY(zone()->accessibleName().startsWith(u"square.png"_s));
        QCOMPARE(rowAt(panel().recipe().imageFile), 0);
        m_with->press("aspectSquare"); // from the original, so nothing is lost
        QTRY_VERIFY(generate()->isEnabled());
        QCOMPARE(QImage(panel().recipe().imageFile).size(), QSize(400, 400));
    }

    void aTiffIsConvertedOnRequest()
    {
        const QString file = m_with->file(u"a.tif"_s);
        QVERIFY(drawn({640, 360}).save(file, "tiff"));
        panel().useImage(file);
        QTRY_COMPARE(zone()->accessibleName(), u"a.tif. TIFF is not accepted"_s);
        QVERIFY(!generate()->isEnabled());
        QVERIFY(m_with->part("convertPicture")->isVisible());
        QVERIFY(m_with->part("anotherPicture")->isHidden());
        m_with->part("convertPicture")->setFocus();
        QTest::keyClick(m_with->part("convertPicture"), Qt::Key_Space);
        QTRY_VERIFY(generate()->isEnabled());
        QVERIFY(zone()->hasFocus());
        QVERIFY(panel().recipe().imageFile.endsWith(u".jpg"_s));
        QCOMPARE(QImage(panel().recipe().imageFile).size(), QSize(640, 360));
        QVERIFY(QFileInfo::exists(file));
    }

    void ofAnAnimatedGifTheFirstPictureIsUsedAndSaid()
    {
        panel().useImage(QStringLiteral(RUSHES_SOURCE_DIR "/tests/media/pictures/animated.gif"));
        QTRY_VERIFY(m_with->part("convertPicture")->isVisible());
        m_with->press("convertPicture");
        QTRY_VERIFY(generate()->isEnabled());
        QCOMPARE(note(), u"The file holds several pictures: the first is used."_s);
    }

    void whatCannotBeMendedOffersAnother()
    {
        QFile heic(m_with->file(u"a.heic"_s));
        QVERIFY(heic.open(QIODevice::WriteOnly));
        heic.write(QByteArray("\0\0\0\x18"
                              "ftypheic\0\0\0\0",
                              16));
        heic.close();
        panel().useImage(heic.fileName());
        QTRY_COMPARE(zone()->accessibleName(), u"a.heic. HEIC is not accepted, save it as JPEG"_s);
        QVERIFY(m_with->part("anotherPicture")->isVisible());
        QVERIFY(m_with->part("convertPicture")->isHidden());
        m_with->part("anotherPicture")->setFocus();
        QTest::keyClick(m_with->part("anotherPicture"), Qt::Key_Space);
        auto *dialog = m_with->part<QFileDialog>("browsePicture");
        QVERIFY(dialog->isVisible());
        const QString good = m_with->file(u"b.png"_s);
        QVERIFY(drawn({1280, 720}).save(good));
        emit dialog->fileSelected(good);
        dialog->reject();
        QTRY_COMPARE(zone()->accessibleName(), u"b.png, 1280 by 720"_s);
        QCOMPARE(panel().focusWidget(), zone());
    }

    void anAddressIsAskedForAndChecked()
    {
        panel().useImageUrl();
        auto *dialog = m_with->part<QDialog>("addressDialog");
        auto *field = m_with->part<QLineEdit>("pictureAddress");
        field->setText(u"coast.jpg"_s);
        QVERIFY(!m_with->part("useAddress")->isEnabled());
        field->setText(u"ftp://example.com/a.jpg"_s);
        QVERIFY(!m_with->part("useAddress")->isEnabled());
        field->setText(u"https://example.com/coast.jpg"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(panel().recipe().imageUrl, QUrl(u"https://example.com/coast.jpg"_s));
    }

private:
    ComposePanel &panel() const { return *m_with->panel; }

    DropZone *zone() const { return m_with->part<DropZone>("dropZone"); }

    QWidget *generate() const { return m_with->part("generate"); }

    QString note() const { return m_with->part<NoteLine>("pictureNote")->text(); }

    QString reason() const { return m_with->part<NoteLine>("generateReason")->text(); }

    void waitForCrop() const
    {
        QVERIFY(!generate()->isEnabled());
        QTRY_VERIFY(generate()->isEnabled());
    }

    //! A picture whose every pixel tells its row.
    static QImage drawn(const QSize &size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb(y % 256, y / 256, 0));
        }
        return image;
    }

    //! The row of the original that is the first of `file`.
    static int rowAt(const QString &file)
    {
        const QRgb pixel = QImage(file).pixel(0, 0);
        return qRed(pixel) + 256 * qGreen(pixel);
    }

    QString use(const QSize &size) const
    {
        const QString file = m_with->file(u"square.png"_s);
        if (!drawn(size).save(file))
            qFatal("no picture");
        panel().useImage(file);
        if (!QTest::qWaitFor([this] { return generate()->isEnabled(); }))
            qFatal("never ready");
        return file;
    }

    std::unique_ptr<ComposeFixture> m_with;
};

QTEST_MAIN(TestComposeCrop)
#include "tst_composecrop.moc"
