#pragma once

#include <QByteArray>
#include <QUrl>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace rushes::sandbox {

//! Sends each event once, signed, in a thread of its own: whoever does not listen misses it.
class Webhooks {
public:
    explicit Webhooks(QByteArray secret);
    Webhooks(const Webhooks &) = delete;
    Webhooks &operator=(const Webhooks &) = delete;
    ~Webhooks();

    //! Returns at once; `body` goes out byte for byte. Any thread.
    void send(const QUrl &url, const QByteArray &body);

    //! Hex HMAC-SHA256 of the body, the value of X-Seedance-Signature.
    static QByteArray signature(const QByteArray &body, const QByteArray &secret);

private:
    struct Event {
        QUrl url;
        QByteArray body;
    };

    void work(const std::stop_token &stop);
    void deliver(const Event &event) const;

    const QByteArray m_secret;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Event> m_events;
    std::jthread m_worker; // last: it uses the rest
};

} // namespace rushes::sandbox
