-- library.db, version 1. A line that holds nothing but "--;" ends a statement: a trigger has
-- semicolons of its own.
--
-- Jobs and clips are stored whole, as JSON (app/store/jobjson, clipjson). What is searched or must
-- be unique is a column besides, written from the same value in the same statement. They aren't
-- generated columns: SQLite 3.40 takes json functions in a schema for unsafe where
-- trusted_schema is off.

PRAGMA application_id = 0x52757368 -- "Rush"
--;
CREATE TABLE library (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
--;
CREATE TABLE jobs (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    job TEXT NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0, -- taken out of the list by the user
    account TEXT NOT NULL,
    stage TEXT NOT NULL,
    task TEXT, -- the service's id, once accepted
    place INTEGER NOT NULL, -- in the queue
    model TEXT NOT NULL,
    accepted TEXT, -- times: RFC 3339, UTC
    completed TEXT,
    ended TEXT
) STRICT
--;
CREATE UNIQUE INDEX jobs_by_task ON jobs (task)
--;
CREATE INDEX jobs_by_stage ON jobs (stage)
--;
CREATE INDEX jobs_by_end ON jobs (ended)
--;
CREATE INDEX jobs_by_place ON jobs (place)
--;
CREATE INDEX jobs_by_model ON jobs (model, completed)
--;
CREATE TABLE clips (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order they were saved
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    job TEXT, -- empty for an imported clip
    clip TEXT NOT NULL
) STRICT
--;
CREATE UNIQUE INDEX clips_by_job ON clips (job)
--;
-- What clips are found by, see app/store/searchwords; the rowid is the clip's number. No trigger
-- fills it: for those, too, SQLite 3.40 takes it for unsafe.
CREATE VIRTUAL TABLE clip_words USING fts5 (
    words,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
)
