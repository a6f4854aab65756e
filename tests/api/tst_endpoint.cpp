#include "app/api/seedanceclient.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

//! Which keys and which addresses of the service are taken.
class TestEndpoint : public QObject {
    Q_OBJECT

private slots:

    void pastedKeysAreCleaned_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QByteArray>("key"); // empty: refused
        QTest::newRow("plain") << u"sk-abc"_s << QByteArray("sk-abc");
        QTest::newRow("with white space") << u" \tsk-abc\r\n"_s << QByteArray("sk-abc");
        QTest::newRow("with Bearer") << u"Bearer sk-abc"_s << QByteArray("sk-abc");
        QTest::newRow("with a BOM") << u"\ufeffsk-abc"_s << QByteArray("sk-abc");
        QTest::newRow("two lines") << u"sk-abc\nsk-def"_s << QByteArray();
        QTest::newRow("nothing") << u"  "_s << QByteArray();
        QTest::newRow("not ASCII") << u"sk-äbc"_s << QByteArray();
        QTest::newRow("4096 long") << QString(4096, u'k') << QByteArray(4096, 'k');
        QTest::newRow("4097 long") << QString(4097, u'k') << QByteArray();
    }

    void pastedKeysAreCleaned()
    {
        QFETCH(QString, pasted);
        QFETCH(QByteArray, key);
        const auto checked = checkedKey(pasted);
        QCOMPARE(bool(checked), !key.isEmpty());
        if (checked)
            QCOMPARE(*checked, key);
    }

    void baseUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted"); // empty: refused
        const auto row = [](const char *text, const char *wanted) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(wanted);
        };
        row("https://api.seedance.it.com/v1", "https://api.seedance.it.com/v1");
        row("https://api.seedance.it.com/v1/", "https://api.seedance.it.com/v1");
        row(" https://relay.example:8443 ", "https://relay.example:8443");
        row("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1");
        row("http://127.9.8.7/v1", "http://127.9.8.7/v1");
        row("http://[::1]:8080/v1", "http://[::1]:8080/v1");
        row("http://localhost:8080", "http://localhost:8080");
        row("http://api.seedance.it.com/v1", "");
        row("http://127.0.0.1.evil.example/v1", "");
        row("http://localhost.evil.example/v1", "");
        row("http://128.0.0.1/v1", "");
        row("http://0.0.0.0/v1", "");
        row("http://[::ffff:127.0.0.1]/v1", "");
        row("http://192.168.1.1/v1", "");
        row("https://user@api.seedance.it.com/v1", "");
        row("https://user:pass@api.seedance.it.com/v1", "");
        row("http://127.0.0.1@evil.example/v1", "");
        row("https://@evil.example/v1", "");
        row("https://api.seedance.it.com/v1?x=1", "");
        row("https://api.seedance.it.com/v1#x", "");
        row("https:///v1", "");
        row("ftp://127.0.0.1/v1", "");
        row("file:///etc/passwd", "");
        row("api.seedance.it.com/v1", "");
        row("", "");
    }

    void baseUrls()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        const auto url = checkedBaseUrl(text);
        QCOMPARE(bool(url), !wanted.isEmpty());
        if (url)
            QCOMPARE(url->toString(), wanted);
        else
            QCOMPARE(url.error().kind, Kind::Invalid);
    }

    void theDefaultAddressIsOneWeAccept()
    {
        QVERIFY_OK(checkedBaseUrl(QString::fromLatin1(defaultBaseUrl)));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
