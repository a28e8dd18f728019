-- Until when a release was live, and why it was turned down: the reason of whoever made it stays beside that.
ALTER TABLE releases ADD COLUMN retired_at BIGINT;
ALTER TABLE releases ADD COLUMN settled_why TEXT;
