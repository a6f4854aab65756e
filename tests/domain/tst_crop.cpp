#include "app/domain/crop.h"

#include <QTest>

using namespace rushes;

class TestCrop : public QObject {
    Q_OBJECT

private slots:
    void aPictureOfTheShapeIsNotCut_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<Aspect>("aspect");
        QTest::addColumn<bool>("differs");
        QTest::newRow("16:9") << QSize(1920, 1080) << Aspect::Wide << false;
        QTest::newRow("16:9, a line more") << QSize(1920, 1088) << Aspect::Wide << false;
        QTest::newRow("1 % wider") << QSize(1939, 1080) << Aspect::Wide << false;
        QTest::newRow("just past 1 %") << QSize(1940, 1080) << Aspect::Wide << true;
        QTest::newRow("3:2") << QSize(1620, 1080) << Aspect::Wide << true;
        QTest::newRow("9:16") << QSize(1080, 1920) << Aspect::Tall << false;
        QTest::newRow("on its side") << QSize(1920, 1080) << Aspect::Tall << true;
        QTest::newRow("square") << QSize(512, 512) << Aspect::Square << false;
        QTest::newRow("not square") << QSize(512, 500) << Aspect::Square << true;
        QTest::newRow("unknown size") << QSize() << Aspect::Square << false;
    }

    void aPictureOfTheShapeIsNotCut()
    {
        QFETCH(QSize, picture);
        QFETCH(Aspect, aspect);
        QTEST(differsFrom(picture, aspect), "differs");
    }

    void theLargestPartIsKept_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<Aspect>("aspect");
        QTest::addColumn<double>("place");
        QTest::addColumn<QRect>("kept");
        QTest::newRow("middle") << QSize(1600, 1000) << Aspect::Wide << 0.5
                                << QRect(0, 50, 1600, 900);
        QTest::newRow("top") << QSize(1600, 1000) << Aspect::Wide << 0.0 << QRect(0, 0, 1600, 900);
        QTest::newRow("bottom") << QSize(1600, 1000) << Aspect::Wide << 1.0
                                << QRect(0, 100, 1600, 900);
        QTest::newRow("never outside")
            << QSize(1600, 1000) << Aspect::Wide << 9.0 << QRect(0, 100, 1600, 900);
        QTest::newRow("sideways") << QSize(1600, 1000) << Aspect::Square << 0.25
                                  << QRect(150, 0, 1000, 1000);
        QTest::newRow("tall") << QSize(1600, 1600) << Aspect::Tall << -1.0
                              << QRect(0, 0, 900, 1600);
        QTest::newRow("a thread") << QSize(1, 5000) << Aspect::Wide << 0.5 << QRect(0, 2500, 1, 1);
    }

    void theLargestPartIsKept()
    {
        QFETCH(QSize, picture);
        QFETCH(Aspect, aspect);
        QFETCH(double, place);
        QTEST(cropFor(picture, aspect, place), "kept");
    }
};

QTEST_GUILESS_MAIN(TestCrop)
#include "tst_crop.moc"
