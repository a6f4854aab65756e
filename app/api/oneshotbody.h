#pragma once

#include <QByteArray>
#include <QIODevice>

namespace rushes {

//! A request's body that can be read once and never again. Qt sends a POST up to three more times
//! when the server hangs up on it, and every one would be paid for; to do so it must rewind the
//! body, and this one refuses (F001, F002). What was read of it is the evidence of what can have
//! left the computer.
class OneShotBody final : public QIODevice {
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray &bytes, QObject *parent = nullptr);

    //! Bytes the network has taken so far. Zero: the server cannot have a byte of the body.
    qint64 bytesRead() const { return m_read; }

    bool isSequential() const override { return true; }

    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_read >= m_bytes.size(); }

    bool reset() override { return false; }

    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *to, qint64 most) override;

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace rushes
