-- Every release of a council's knowledge: who made it, who published it, why, and its files, so that each can be gone back to.
CREATE TABLE releases (
    organisation TEXT NOT NULL,
    number BIGINT NOT NULL,
    hash TEXT NOT NULL,
    state TEXT NOT NULL,
    origin TEXT NOT NULL,
    why TEXT NOT NULL,
    replaces TEXT,
    made_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by TEXT,
    settled_by_name TEXT,
    files TEXT NOT NULL,
    PRIMARY KEY (organisation, number)
);

CREATE INDEX releases_state ON releases (organisation, state);

-- Who had a hand in a release: made it, or published it.
CREATE TABLE release_people (
    organisation TEXT NOT NULL,
    number BIGINT NOT NULL,
    part TEXT NOT NULL,
    object_id TEXT NOT NULL,
    name TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (organisation, number, part, object_id)
);

-- What was changed from Teams in the knowledge folder, until it is part of a release.
CREATE TABLE knowledge_edits (
    organisation TEXT NOT NULL,
    at BIGINT NOT NULL,
    object_id TEXT NOT NULL,
    name TEXT,
    why TEXT NOT NULL
);

CREATE INDEX knowledge_edits_at ON knowledge_edits (organisation, at);
