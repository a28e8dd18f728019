-- Times are milliseconds since 1970-01-01 UTC; yes and no are 1 and 0: both databases agree on BIGINT and TEXT.

-- Conversation and user state.
CREATE TABLE documents (
    key TEXT PRIMARY KEY,
    etag TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL
);

-- Where a person can be written to: the personal chat with the bot.
CREATE TABLE conversation_references (
    tenant TEXT NOT NULL,
    object_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    service_url TEXT NOT NULL,
    user_id TEXT NOT NULL,
    user_name TEXT,
    bot_id TEXT NOT NULL,
    active BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, object_id)
);

CREATE INDEX conversation_references_conversation ON conversation_references (conversation_id);

-- Activities already answered, so that a repeated delivery is answered once.
CREATE TABLE recent_activities (
    key TEXT PRIMARY KEY,
    seen_at BIGINT NOT NULL
);

CREATE INDEX recent_activities_seen_at ON recent_activities (seen_at);
