-- library.db, version 2: what was written before.

CREATE TABLE prompt_history (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order they were last sent
    text TEXT NOT NULL UNIQUE CHECK (text <> '')
) STRICT
--;
CREATE TABLE saved_prompts (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    used TEXT NOT NULL -- RFC 3339, UTC
) STRICT
