#pragma once

#include "app/sandbox/books.h"
#include "app/sandbox/http.h"
#include "app/sandbox/ratewindow.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/timing.h"
#include "app/sandbox/workshop.h"

namespace rushes::sandbox {

//! The documented calls, and GET /sandbox/ledger for tests: the charges as they stand; it needs
//! the key too and does not count as a request.
class Api {
public:
    struct Setup {
        QByteArray key;
        QString cdn; //!< base URL of results
        Timing timing;
        ModelCatalogue catalogue;
        int requestsPerMinute = 60;
    };

    Api(Setup setup, Books &books, Workshop &workshop, RequestLog &log)
        : m_setup(std::move(setup))
        , m_books(books)
        , m_workshop(workshop)
        , m_log(log)
        , m_rate(m_setup.requestsPerMinute)
    {
    }

    //! From any thread. The request stands in the log before the answer leaves.
    Answer answer(const Request &request);

private:
    Answer decide(const Request &request);
    Answer route(const Request &request);
    Answer credits() const;
    Answer task(const QString &id) const;
    Answer generate(const QString &type, const Request &request);
    Answer batch(const Request &request);

    const Setup m_setup;
    Books &m_books;
    Workshop &m_workshop;
    RequestLog &m_log;
    RateWindow m_rate;
};

} // namespace rushes::sandbox
