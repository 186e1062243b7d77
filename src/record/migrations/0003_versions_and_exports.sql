-- Version 3: one entry through the versions of a story, and what has left the record.
--
--   events on a dispatch   superseded, corrected, resent, withdrawn: by which dispatch (cause) and why
--   attestations           several of one entry: the versions that tell it; the newest that is not superseded speaks
--   exports                every export with its manifest: what left, on whose word
--
-- docs/formats/record.md explains every column.

CREATE INDEX events_by_dispatch ON events (dispatch, kind) WHERE dispatch IS NOT NULL;
CREATE INDEX attestations_by_dispatch ON attestations (dispatch, entry);

CREATE TABLE exports (
  id       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL,
  manifest TEXT NOT NULL CHECK (json_valid(manifest))
) STRICT;

CREATE TRIGGER exports_stay   BEFORE UPDATE ON exports BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER exports_remain BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
