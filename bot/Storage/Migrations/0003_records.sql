-- Verdicts with their reasons; no draft text.
CREATE TABLE receipts (
    reference TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    tenant TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX receipts_owner ON receipts (tenant, owner_id);

-- What was decided before, in the comms team's words, beside the clause it was about.
CREATE TABLE precedents (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    address TEXT NOT NULL,
    clause_hash TEXT NOT NULL,
    words TEXT NOT NULL,
    kept_by TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX precedents_clause ON precedents (organisation, address);

-- What was asked, without who. The question's words stand here only when the answer was unsure or disliked, and masked.
CREATE TABLE ask_log (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer_state TEXT NOT NULL,
    clauses TEXT NOT NULL,
    question TEXT
);

CREATE INDEX ask_log_asked_at ON ask_log (organisation, asked_at);

-- Thumbs up and down, without who.
CREATE TABLE feedback (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    ask_id TEXT,
    given_at BIGINT NOT NULL,
    is_like BIGINT NOT NULL,
    reason TEXT
);

CREATE INDEX feedback_given_at ON feedback (organisation, given_at);
