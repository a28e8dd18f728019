-- A case is the sum of its events. The row beside them is what lists and timers look for, written in the same transaction.
CREATE TABLE cases (
    reference TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    tenant TEXT NOT NULL,
    asker_id TEXT NOT NULL,
    state TEXT NOT NULL,
    desk TEXT NOT NULL,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    deadline BIGINT NOT NULL,
    next_at BIGINT,
    closed_at BIGINT,
    on_hold BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX cases_next_at ON cases (next_at);
CREATE INDEX cases_organisation ON cases (organisation, state);
CREATE INDEX cases_asker ON cases (tenant, asker_id);

CREATE TABLE case_events (
    reference TEXT NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (reference, number)
);

-- Who is to decide now.
CREATE TABLE case_assignees (
    reference TEXT NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    tenant TEXT NOT NULL,
    object_id TEXT NOT NULL,
    PRIMARY KEY (reference, tenant, object_id)
);

CREATE INDEX case_assignees_person ON case_assignees (tenant, object_id);

-- Messages to send. A lane is one recipient; the messages of a lane go out one after the other, in the order of their ids.
CREATE TABLE outbox (
    id {identity},
    lane TEXT NOT NULL,
    card TEXT NOT NULL,
    reference TEXT NOT NULL,
    is_update BIGINT NOT NULL,
    body TEXT,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    leased_until BIGINT,
    delivered_at BIGINT,
    error TEXT
);

CREATE INDEX outbox_pending ON outbox (state, lane, id);
CREATE INDEX outbox_reference ON outbox (reference);

-- The message that shows a card, so that the card can be changed in place.
CREATE TABLE outbox_cards (
    card TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    activity_id TEXT NOT NULL
);

-- The conversation in which a council's comms team works on cases.
CREATE TABLE comms_desks (
    organisation TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    service_url TEXT NOT NULL,
    bot_id TEXT NOT NULL,
    name TEXT,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL
);

-- Managers that askers named and that comms confirmed.
CREATE TABLE managers (
    tenant TEXT NOT NULL,
    asker_id TEXT NOT NULL,
    manager_id TEXT NOT NULL,
    manager_name TEXT,
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, asker_id)
);
