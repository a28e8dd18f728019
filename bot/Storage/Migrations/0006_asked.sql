-- Which questions come from different people, without saying from whom: a code of a person that another code is made of each week.
-- What the codes of a week are made with is removed after it, so that nothing leads back to anybody.
ALTER TABLE ask_log ADD COLUMN asker TEXT;

CREATE TABLE asker_salts (
    week TEXT PRIMARY KEY,
    salt TEXT NOT NULL
);

-- How far walks went: the question that stands open, or none once there was a verdict. No answers, and nobody's name.
CREATE TABLE walk_log (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    tree TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    open_question TEXT,
    verdict TEXT
);

CREATE INDEX walk_log_begun_at ON walk_log (organisation, begun_at);

-- For which weeks a comms desk has got its card.
CREATE TABLE weekly_cards (
    organisation TEXT NOT NULL,
    week TEXT NOT NULL,
    PRIMARY KEY (organisation, week)
);
