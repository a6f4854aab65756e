#pragma once

#include "tests/support/faultserver.h"

namespace rushes {

//! One client's connection to a FaultServer: reads requests, plays their scripts.
class FaultConnection final : public QObject {
public:
    FaultConnection(FaultServer &server, QTcpSocket *socket);

private:
    void read();
    void answer();
    void refill();
    void pump();
    void rest(std::chrono::milliseconds pause);
    void finish();

    FaultServer &m_server;
    QTcpSocket *m_socket;
    const int m_number; //!< of the connection, from 1
    QByteArray m_input;
    Script m_script;
    QByteArray m_out;
    qint64 m_sent = 0;
    qint64 m_bodySent = 0;
    bool m_bodyDone = false;
    bool m_playing = false;
    bool m_chosen = false;
    bool m_deaf = false; //!< reads no more
    bool m_mute = false; //!< reads and counts, and answers no more
};

//! Hangs up with a reset instead of a goodbye.
void resetConnection(QTcpSocket *socket);

} // namespace rushes
