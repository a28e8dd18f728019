-- The outbox keeps what is to be told to whom; the message is made when it is sent. Rows from before have no kind and carry their message.
ALTER TABLE outbox ADD COLUMN kind TEXT;
ALTER TABLE outbox ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- How often sending failed by a fault of the program's own, and since when its conversation is said to be gone.
ALTER TABLE outbox ADD COLUMN faults BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN gone_since BIGINT;

-- How often looking after a case failed, and when it was set aside for that.
ALTER TABLE cases ADD COLUMN faults BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN error TEXT;
ALTER TABLE cases ADD COLUMN set_aside_at BIGINT;

-- In which language a person is written to.
ALTER TABLE conversation_references ADD COLUMN locale TEXT;
