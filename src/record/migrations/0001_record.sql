-- Version 1 of the record: dispatches, entries with their attestations, and the log of events.
--
--   dispatches ◀── attestations ──▶ entries ◀── entry_parties
--        ▲          (who tells it)    (what)          (who)
--        └──────────── events ───────────┘            (when we came to hold it, and on whose word)
--
-- An entry is what the record holds to have happened; an attestation is one dispatch that tells it, with the words.
-- Today each act gives one of each; entries told by several dispatches need no new schema.
-- docs/formats/record.md explains every column. Nothing here is ever updated or deleted: triggers below see to that.

CREATE TABLE dispatches (
  id         INTEGER PRIMARY KEY,
  sha256     TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file       TEXT    NOT NULL,
  filed_at   TEXT    NOT NULL,
  model      TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  text_bytes INTEGER NOT NULL CHECK (text_bytes = length(CAST(text AS BLOB))),
  encoding   TEXT    NOT NULL,
  language   TEXT    NOT NULL,
  status     TEXT    NOT NULL,
  issued     TEXT    NOT NULL,
  agency     TEXT,
  places     TEXT    NOT NULL CHECK (json_valid(places)),
  layout     TEXT    NOT NULL CHECK (json_valid(layout)),
  rights     TEXT    NOT NULL CHECK (json_valid(rights))
) STRICT;

CREATE TABLE entries (
  id          INTEGER PRIMARY KEY,
  recorded_at TEXT    NOT NULL,
  act         TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  first_day   TEXT,
  last_day    TEXT,
  CHECK ((first_day IS NULL) = (last_day IS NULL)),
  CHECK (first_day <= last_day)
) STRICT;

CREATE INDEX entries_by_day ON entries (first_day, last_day);

CREATE TABLE entry_parties (
  entry  INTEGER NOT NULL REFERENCES entries,
  side   TEXT    NOT NULL CHECK (side IN ('actor', 'addressee')),
  place  INTEGER NOT NULL,
  name   TEXT    NOT NULL,
  folded TEXT    NOT NULL,
  PRIMARY KEY (entry, side, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_parties_by_name ON entry_parties (folded, entry);

CREATE TABLE attestations (
  id               INTEGER PRIMARY KEY,
  entry            INTEGER NOT NULL REFERENCES entries,
  dispatch         INTEGER NOT NULL REFERENCES dispatches,
  place            INTEGER NOT NULL,
  status           TEXT    NOT NULL,
  party            TEXT    NOT NULL CHECK (json_valid(party)),
  addressee_party  TEXT    NOT NULL CHECK (json_valid(addressee_party)),
  time_value       TEXT,
  source           TEXT    NOT NULL CHECK (source IN ('agency', 'self', 'speaker')),
  confidence       REAL    NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  because          TEXT    NOT NULL CHECK (json_valid(because)),
  words            TEXT    NOT NULL,
  -- Spans are bytes of dispatches.text. No words, no act: the cue is never absent and never empty.
  cue_begin        INTEGER NOT NULL,
  cue_end          INTEGER NOT NULL CHECK (cue_end > cue_begin),
  actor_begin      INTEGER, actor_end      INTEGER CHECK (actor_end >= actor_begin),
  addressee_begin  INTEGER, addressee_end  INTEGER CHECK (addressee_end >= addressee_begin),
  content_begin    INTEGER, content_end    INTEGER CHECK (content_end >= content_begin),
  condition_begin  INTEGER, condition_end  INTEGER CHECK (condition_end >= condition_begin),
  instrument_begin INTEGER, instrument_end INTEGER CHECK (instrument_end >= instrument_begin),
  time_begin       INTEGER, time_end       INTEGER CHECK (time_end >= time_begin),
  place_begin      INTEGER, place_end      INTEGER CHECK (place_end >= place_begin),
  speaker_begin    INTEGER, speaker_end    INTEGER CHECK (speaker_end >= speaker_begin),
  UNIQUE (dispatch, place)
) STRICT;

CREATE INDEX attestations_by_entry ON attestations (entry, id);

CREATE TABLE events (
  id       INTEGER PRIMARY KEY,
  at       TEXT    NOT NULL,
  author   TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  dispatch INTEGER REFERENCES dispatches,
  entry    INTEGER REFERENCES entries,
  CHECK ((dispatch IS NULL) <> (entry IS NULL))
) STRICT;

CREATE INDEX events_by_entry ON events (entry, kind) WHERE entry IS NOT NULL;

CREATE TRIGGER dispatches_stay     BEFORE UPDATE ON dispatches    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER dispatches_remain   BEFORE DELETE ON dispatches    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER entries_stay        BEFORE UPDATE ON entries       BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER entries_remain      BEFORE DELETE ON entries       BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER parties_stay        BEFORE UPDATE ON entry_parties BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER parties_remain      BEFORE DELETE ON entry_parties BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER attestations_stay   BEFORE UPDATE ON attestations  BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER attestations_remain BEFORE DELETE ON attestations  BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER events_stay         BEFORE UPDATE ON events        BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER events_remain       BEFORE DELETE ON events        BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
