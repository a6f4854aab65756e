#pragma once

#include "app/base/clock.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <functional>

namespace rushes {

//! All that came of one request: nothing here is judged yet.
struct Landing {
    //! Why we cut it off ourselves.
    enum class Cut { No, Deadline, Stalled, TooLong };

    int status = 0; //!< 0: no complete header block
    QList<QNetworkReply::RawHeaderPair> headers = {};
    QByteArray body = {};
    bool complete = false; //!< the whole body, by Content-Length or the last chunk
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString words = {}; //!< Qt's, for the log
    bool wayTrouble = false; //!< certificate or proxy
    Cut cut = Cut::No;

    bool has(QByteArrayView name) const;
    //! Case does not matter; null if it is not there.
    QByteArray header(QByteArrayView name) const;
    //! The connection or TLS broke, or we cut it off; a bad status is none of that.
    bool broke() const;
};

struct FlightRules {
    milliseconds deadline{60'000}; //!< for all of it
    milliseconds stall{20'000}; //!< without a byte; Qt's own timer cannot run in virtual time
    qint64 mostBytes = 1 << 20; //!< of the body
    //! Where it says yes, silence is no stall (a paid POST waits for its answer).
    std::function<bool()> mayBeSilent = {};
};

//! One request on its way: collects the answer within limits of time and memory. Owns the reply.
//! Destroying it aborts silently.
class Flight final : public QObject {
    Q_OBJECT

public:
    Flight(QNetworkReply *reply, Clock &clock, FlightRules rules,
           std::function<void(const Landing &)> landed, QObject *parent);
    ~Flight() override;

    void touch(); //!< something moved: the stall counts from here

private:
    void collect();
    void watch();
    void land(Landing::Cut cut);
    bool isWhole(const Landing &landing) const;

    QPointer<QNetworkReply> m_reply;
    Clock &m_clock;
    const FlightRules m_rules;
    std::function<void(const Landing &)> m_landed;
    QByteArray m_body;
    milliseconds m_lastMove;
};

} // namespace rushes
