#include "tests/support/proxyserver.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rushes {

//! One connection, from its first byte to the answers behind it.
class ProxyConnection : public QObject {
    Q_OBJECT

public:
    ProxyConnection(ProxyServer &server, QSslSocket *socket)
        : QObject(&server)
        , m_server(server)
        , m_socket(socket)
    {
        socket->setParent(this);
        socket->setPrivateKey(server.m_key);
        socket->setLocalCertificate(server.m_certificate);
        connect(socket, &QSslSocket::readyRead, this, &ProxyConnection::read);
        connect(socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    enum class Next { Greeting, Password, Target, Requests };

    void read()
    {
        m_bytes += m_socket->readAll();
        if (m_next == Next::Requests)
            return serve();
        if (m_server.m_speaks == ProxyServer::Speaks::Http)
            return readConnect();
        while (m_next != Next::Requests && readSocks()) { }
    }

    void readConnect()
    {
        const auto end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_bytes.left(end);
        m_bytes.remove(0, end + 4);
        const QByteArray wanted = (m_server.user + ':' + m_server.password).toBase64();
        if (!m_server.user.isEmpty() && !head.contains("Proxy-Authorization: Basic " + wanted)) {
            ++m_server.refused;
            m_socket->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: "
                            "Basic realm=\"studio\"\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        pass(head.split(' ').value(1), "HTTP/1.1 200 Connection established\r\n\r\n");
    }

    //! RFC 1928 and 1929, as far as a name and a password go.
    bool readSocks()
    {
        const auto at = [this](qsizetype i) { return i < m_bytes.size() ? uchar(m_bytes[i]) : 0; };
        if (m_next == Next::Greeting) {
            if (m_bytes.size() < 2 + at(1))
                return false;
            m_bytes.remove(0, 2 + at(1));
            m_next = m_server.user.isEmpty() ? Next::Target : Next::Password;
            m_socket->write(m_server.user.isEmpty() ? QByteArray("\x05\x00", 2)
                                                    : QByteArray("\x05\x02", 2));
            return true;
        }
        if (m_next == Next::Password) {
            const qsizetype name = at(1);
            const qsizetype word = at(2 + name);
            if (m_bytes.size() < 3 + name + word)
                return false;
            const bool good = m_bytes.mid(2, name) == m_server.user
                              && m_bytes.mid(3 + name, word) == m_server.password;
            m_bytes.remove(0, 3 + name + word);
            m_server.refused += good ? 0 : 1;
            m_socket->write(good ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
            m_next = Next::Target;
            return good;
        }
        const qsizetype name = at(4); // after version, command, reserved and "a domain follows"
        if (m_bytes.size() < 7 + name)
            return false;
        const QByteArray port
            = QByteArray::number(qFromBigEndian<quint16>(m_bytes.constData() + 5 + name));
        const QByteArray target = at(3) == 3 ? m_bytes.mid(5, name) + ':' + port : "no name";
        m_bytes.clear();
        pass(target, QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50", 10));
        return false;
    }

    void pass(const QByteArray &target, const QByteArray &word)
    {
        m_server.asked.append(target);
        m_next = Next::Requests;
        m_socket->write(word);
        m_socket->startServerEncryption();
    }

    void serve()
    {
        const auto end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SeenRequest request;
        auto lines = m_bytes.left(end).split('\n');
        request.method = lines.first().split(' ').value(0);
        request.path = lines.takeFirst().split(' ').value(1);
        for (const QByteArray &line : lines)
            request.headers.append(
                {line.left(line.indexOf(": ")), line.mid(line.indexOf(": ") + 2).trimmed()});
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_bytes.size() < end + 4 + length)
            return;
        request.body = m_bytes.mid(end + 4, length);
        m_bytes.remove(0, end + 4 + length);
        m_server.seen.append(request);
        const Script script = m_server.answer(request);
        QByteArray bytes = "HTTP/1.1 " + script.status + "\r\nContent-Length: "
                           + QByteArray::number(script.body.size()) + "\r\n";
        for (const auto &[name, value] : script.headers)
            bytes += name + ": " + value + "\r\n";
        m_socket->write(bytes + "\r\n" + script.body);
    }

    ProxyServer &m_server;
    QSslSocket *const m_socket;
    QByteArray m_bytes;
    Next m_next = Next::Greeting;
};

ProxyServer::ProxyServer(Speaks speaks, const QString &host, QObject *parent)
    : QTcpServer(parent)
    , m_speaks(speaks)
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key"_s);
    const QString certificate = folder.filePath(u"certificate"_s);
    QProcess maker;
    maker.start(u"openssl"_s,
                {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                 u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                 u"/CN=a test"_s, u"-addext"_s, u"subjectAltName=DNS:"_s + host, u"-keyout"_s, key,
                 u"-out"_s, certificate});
    maker.waitForFinished();
    QFile keyFile(key);
    if (keyFile.open(QFile::ReadOnly))
        m_key = QSslKey(&keyFile, QSsl::Ec);
    m_certificate = QSslCertificate::fromPath(certificate).value(0);
    listen(QHostAddress::LocalHost);
}

void ProxyServer::trustItself() const
{
    auto rules = QSslConfiguration::defaultConfiguration();
    rules.setCaCertificates({m_certificate}); // and nobody else
    QSslConfiguration::setDefaultConfiguration(rules);
}

void ProxyServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket;
    socket->setSocketDescriptor(descriptor);
    new ProxyConnection(*this, socket);
}

} // namespace rushes

#include "proxyserver.moc"
