#pragma once

#include "app/sandbox/books.h"
#include "app/sandbox/http.h"
#include "app/sandbox/timing.h"

namespace rushes::sandbox {

//! Gives the results away, on an origin of its own that never sees a key: GET and HEAD with
//! Range, If-Range and a strong ETag, until they expire.
class Cdn {
public:
    Cdn(Books &books, Timing timing)
        : m_books(books)
        , m_timing(timing)
    {
    }

    Answer answer(const Request &request) const;

private:
    Books &m_books;
    const Timing m_timing;
};

} // namespace rushes::sandbox
