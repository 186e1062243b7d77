-- Version 2: where a dispatch stands in the life of its story, and why an event came about.
--
--   provider, native_id   the story             version, revision, previous   which telling of it
--   embargo, held_until   not to be shown, exported or counted before held_until ('9999-…': until further notice)
--   events.cause          the dispatch that brought the event about: the kill that struck an entry
--
-- docs/formats/record.md explains every column.

ALTER TABLE dispatches ADD COLUMN format     TEXT    NOT NULL DEFAULT 'plain-text';
ALTER TABLE dispatches ADD COLUMN provider   TEXT    NOT NULL DEFAULT '';
ALTER TABLE dispatches ADD COLUMN native_id  TEXT    NOT NULL DEFAULT '';
ALTER TABLE dispatches ADD COLUMN version    TEXT    NOT NULL DEFAULT '';
ALTER TABLE dispatches ADD COLUMN previous   TEXT    NOT NULL DEFAULT '';
ALTER TABLE dispatches ADD COLUMN revision   TEXT    NOT NULL DEFAULT 'first';
ALTER TABLE dispatches ADD COLUMN urgency    INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dispatches ADD COLUMN embargo    TEXT    CHECK (embargo IS NULL OR json_valid(embargo));
ALTER TABLE dispatches ADD COLUMN held_until TEXT    CHECK ((held_until IS NULL) = (embargo IS NULL));

CREATE INDEX dispatches_by_story ON dispatches (native_id, provider) WHERE native_id <> '';

ALTER TABLE events ADD COLUMN cause  INTEGER REFERENCES dispatches;
ALTER TABLE events ADD COLUMN reason TEXT NOT NULL DEFAULT '';
