-- library.db, version 1. A line that holds nothing but "--;" ends a statement: triggers have
-- semicolons of their own.
--
-- Jobs and clips are stored whole, as JSON (app/store/jobjson, clipjson); what is searched or must
-- be unique is a column computed from it, so that nothing is written twice and can disagree.

PRAGMA application_id = 0x52757368 -- "Rush"
--;
CREATE TABLE library (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
--;
CREATE TABLE jobs (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    job TEXT NOT NULL CHECK (json_valid(job)),
    hidden INTEGER NOT NULL DEFAULT 0,
    account TEXT AS (job ->> '$.account'),
    stage TEXT AS (job ->> '$.stage'),
    task TEXT AS (job ->> '$.task'),
    place INTEGER AS (job ->> '$.order'),
    model TEXT AS (job ->> '$.recipe.model'),
    created TEXT AS (job ->> '$.created'),
    accepted TEXT AS (job ->> '$.accepted_at'),
    completed TEXT AS (job ->> '$.completed_at'),
    ended TEXT AS (job ->> '$.ended_at')
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
    clip TEXT NOT NULL CHECK (json_valid(clip)),
    words TEXT NOT NULL, -- what is searched, see app/store/searchwords
    job TEXT AS (clip ->> '$.job')
) STRICT
--;
CREATE UNIQUE INDEX clips_by_job ON clips (job)
--;
CREATE VIRTUAL TABLE clip_words USING fts5 (
    words,
    content = 'clips',
    content_rowid = 'number',
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
)
--;
CREATE TRIGGER clips_words_in AFTER INSERT ON clips BEGIN
    INSERT INTO clip_words (rowid, words) VALUES (new.number, new.words);
END
--;
CREATE TRIGGER clips_words_out AFTER DELETE ON clips BEGIN
    INSERT INTO clip_words (clip_words, rowid, words) VALUES ('delete', old.number, old.words);
END
--;
CREATE TRIGGER clips_words_changed AFTER UPDATE OF words ON clips WHEN old.words <> new.words BEGIN
    INSERT INTO clip_words (clip_words, rowid, words) VALUES ('delete', old.number, old.words);
    INSERT INTO clip_words (rowid, words) VALUES (new.number, new.words);
END
