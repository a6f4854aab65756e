#pragma once

#include "app/store/database.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace rushes {

//! A prompt kept under a name.
struct SavedPrompt {
    QString id = {};
    QString name = {};
    QString text = {};
    QDateTime used = {}; //!< when it was last sent, or saved; UTC

    friend bool operator==(const SavedPrompt &, const SavedPrompt &) = default;
};

//! Rows of prompts: the history of what was sent, and what was saved. Errors: see sqlError().
class PromptStore {
public:
    explicit PromptStore(Database &database)
        : m_database(database)
    {
    }

    //! Makes it the newest; of more than `most` the oldest go. Saved ones of that text were used.
    Result<> remember(const QString &text, int most, const QDateTime &now);
    Result<QStringList> history() const; //!< newest last
    Result<> put(const SavedPrompt &prompt); //!< inserts or replaces by id
    Result<> remove(const QString &id);
    Result<QList<SavedPrompt>> saved() const; //!< the last used first

private:
    Database &m_database;
};

} // namespace rushes
