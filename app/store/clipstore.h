#pragma once

#include "app/domain/clip.h"
#include "app/store/database.h"

#include <QList>

namespace rushes {

struct ClipQuery {
    QString text = {}; //!< words, prefixes allowed; empty: all
    int most = 200;
    int offset = 0;
};

//! Rows of clips with full-text search (FTS5, unicode61, prefixes 2 and 3, CJK runs indexed as
//! single and double characters).
class ClipStore {
public:
    explicit ClipStore(Database &database)
        : m_database(database)
    {
    }

    Result<> put(const Clip &clip); //!< inserts or replaces by id
    Result<Clip> find(const ClipId &id) const;
    Result<Clip> findByJob(const JobId &id) const;
    Result<QList<Clip>> list(const ClipQuery &query) const; //!< newest first
    Result<int> count() const;

private:
    Database &m_database;
};

} // namespace rushes
