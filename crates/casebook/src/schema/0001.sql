-- Migration 1: every noun from the start, so that nothing later needs a rewrite. docs/data-model.md explains the shape.
-- Never edited after it shipped; a change is the next numbered file.
--
-- Conventions, in every table a person's work lands in:
--   row         local number, for joins and full-text indexes only; never leaves the file
--   id          UUIDv7, 16 bytes; what other tables, the journal and other files refer to; never reused, never rewritten
--   stored_at   when we stored it: milliseconds since 1970-01-01 UTC
--   removed_at  a tombstone; nothing is ever deleted
--   X, X_from, X_until, X_kind   a date as EDTF text, its half-open bounds (milliseconds UTC), and stated | resolved | inferred
-- Rules a merge of two files could break ("graded twice") are refusals of the command, not UNIQUE constraints.

CREATE TABLE casebook (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id BLOB NOT NULL CHECK (length(id) = 16),
  created_at INTEGER NOT NULL
) STRICT;

-- ───────────────────────────── people, folders, words ─────────────────────────────

CREATE TABLE person (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  initials TEXT NOT NULL CHECK (trim(initials) <> ''),
  same_as BLOB REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;

CREATE TABLE dossier (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  about TEXT NOT NULL DEFAULT '',
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;

CREATE TABLE topic (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  parent BLOB REFERENCES topic(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX topic_parent ON topic(parent);

CREATE TABLE layer (  -- marks belong to a layer: the shared one, or one coder's own, so that a blind second coding needs no new schema
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  person BLOB REFERENCES person(id),
  article BLOB REFERENCES article(id), revision BLOB REFERENCES revision(id),     -- a coder's own is of one text
  recoding INTEGER NOT NULL DEFAULT 0 CHECK (recoding IN (0, 1)),                 -- by an author of what stood there: one coder twice
  finished INTEGER,                                                               -- when; nothing is marked in it afterwards
  units TEXT NOT NULL DEFAULT '',                                                 -- what both sides had then, matched: JSON, see agreement.rs
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((person IS NULL) = (article IS NULL) AND (article IS NULL) = (revision IS NULL))
) STRICT;
CREATE INDEX layer_article ON layer(article);
CREATE INDEX layer_revision ON layer(revision);

CREATE TABLE adjudication (  -- what became of one matched unit on which two codings differ
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  layer BLOB NOT NULL REFERENCES layer(id), article BLOB NOT NULL REFERENCES article(id),
  unit INTEGER NOT NULL CHECK (unit >= 0),                                        -- its place in the layer's units
  taken TEXT NOT NULL CHECK (taken IN ('first','second','both','neither')),
  coder INTEGER NOT NULL CHECK (coder IN (0, 1)),                                 -- decided by one of the two coders
  person BLOB NOT NULL REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX adjudication_layer ON adjudication(layer, unit);
CREATE INDEX adjudication_article ON adjudication(article);

-- ───────────────────────────── sources ─────────────────────────────

CREATE TABLE source (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person','office','agency','outlet','state','state_organ','intelligence','organisation','document','crowd','collective','unnamed')),
  about TEXT NOT NULL DEFAULT '',
  protected INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1)),
  same_as BLOB REFERENCES source(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;

CREATE INDEX source_by_name ON source(name COLLATE NOCASE) WHERE removed_at IS NULL;
CREATE INDEX source_same_as ON source(same_as) WHERE same_as IS NOT NULL;

CREATE TABLE source_name (  -- aliases and romanisations in any script
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  source BLOB NOT NULL REFERENCES source(id),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  folded TEXT NOT NULL,                  -- text::fold(name), for matching
  language TEXT NOT NULL DEFAULT '',     -- BCP 47, '' if unknown
  kind TEXT NOT NULL CHECK (kind IN ('main','alias','romanisation','former','abbreviation')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX source_name_source ON source_name(source);
CREATE INDEX source_name_folded ON source_name(folded);

CREATE TABLE ownership (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  owner BLOB NOT NULL REFERENCES source(id),
  owned BLOB NOT NULL REFERENCES source(id),
  kind TEXT NOT NULL CHECK (kind IN ('owns','controls','part_of')),
  period TEXT NOT NULL DEFAULT '', period_from INTEGER, period_until INTEGER, period_kind TEXT NOT NULL DEFAULT 'stated' CHECK (period_kind IN ('stated','resolved','inferred')),
  reason TEXT NOT NULL DEFAULT '',
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK (owner <> owned)
) STRICT;
CREATE INDEX ownership_owner ON ownership(owner);
CREATE INDEX ownership_owned ON ownership(owned);

CREATE TABLE not_same (  -- two that look alike and were judged not to be one
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  source BLOB NOT NULL REFERENCES source(id),
  distinct_from BLOB NOT NULL REFERENCES source(id),
  reason TEXT NOT NULL DEFAULT '',
  person BLOB NOT NULL REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK (source <> distinct_from)
) STRICT;
CREATE INDEX not_same_source ON not_same(source);
CREATE INDEX not_same_distinct ON not_same(distinct_from);

CREATE TABLE office (  -- offices held, with their period
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  holder BLOB NOT NULL REFERENCES source(id),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  body BLOB REFERENCES source(id),
  period TEXT NOT NULL DEFAULT '', period_from INTEGER, period_until INTEGER, period_kind TEXT NOT NULL DEFAULT 'stated' CHECK (period_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX office_holder ON office(holder);
CREATE INDEX office_body ON office(body);

CREATE TABLE contact (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  source BLOB NOT NULL REFERENCES source(id),
  channel TEXT NOT NULL, value TEXT NOT NULL CHECK (trim(value) <> ''),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX contact_source ON contact(source);

CREATE TABLE external_id (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  source BLOB NOT NULL REFERENCES source(id),
  scheme TEXT NOT NULL CHECK (trim(scheme) <> ''), value TEXT NOT NULL CHECK (trim(value) <> ''),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX external_id_source ON external_id(source);
CREATE INDEX external_id_value ON external_id(scheme, value);

CREATE TABLE grade (  -- reliability, NATO Admiralty code A–F, for a topic and a period; history is kept
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  source BLOB NOT NULL REFERENCES source(id),
  topic BLOB REFERENCES topic(id),
  period TEXT NOT NULL DEFAULT '', period_from INTEGER, period_until INTEGER, period_kind TEXT NOT NULL DEFAULT 'stated' CHECK (period_kind IN ('stated','resolved','inferred')),
  grade TEXT NOT NULL CHECK (grade IN ('A','B','C','D','E','F')),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  person BLOB NOT NULL REFERENCES person(id),
  replaces BLOB REFERENCES grade(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX grade_source ON grade(source);
CREATE INDEX grade_topic ON grade(topic);
CREATE INDEX grade_replaces ON grade(replaces);

-- ───────────────────────────── articles ─────────────────────────────

CREATE TABLE blob (  -- the original bytes, addressed by their SHA-256, in chunks of 1 MiB
  sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE blob_chunk (
  sha256 BLOB NOT NULL REFERENCES blob(sha256), n INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (sha256, n)
) STRICT;

CREATE TABLE article (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  outlet BLOB REFERENCES source(id),
  agency BLOB REFERENCES source(id),       -- credited agency
  byline TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',       -- BCP 47, '' if unknown
  url TEXT NOT NULL DEFAULT '',
  archive_url TEXT NOT NULL DEFAULT '',
  translated_from BLOB REFERENCES article(id),
  guessed TEXT NOT NULL DEFAULT '',        -- names of the fields the program guessed and no person has confirmed
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX article_outlet ON article(outlet);
CREATE INDEX article_agency ON article(agency);
CREATE INDEX article_translated ON article(translated_from);
CREATE INDEX article_live ON article(row) WHERE removed_at IS NULL;

CREATE TABLE snapshot (  -- bytes captured at a time
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  article BLOB NOT NULL REFERENCES article(id),
  blob BLOB NOT NULL REFERENCES blob(sha256),
  origin TEXT NOT NULL CHECK (origin IN ('file','paste','capture','sample')),
  file_name TEXT NOT NULL DEFAULT '',
  published TEXT NOT NULL DEFAULT '', published_from INTEGER, published_until INTEGER, published_kind TEXT NOT NULL DEFAULT 'stated' CHECK (published_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX snapshot_article ON snapshot(article);
CREATE INDEX snapshot_blob ON snapshot(blob);
CREATE INDEX snapshot_published ON snapshot(published_from);

CREATE TABLE revision (  -- the text read from a snapshot; a better extractor makes a new revision of the same snapshot
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  article BLOB NOT NULL REFERENCES article(id),
  snapshot BLOB NOT NULL REFERENCES snapshot(id),
  extractor TEXT NOT NULL, normaliser TEXT NOT NULL,
  text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
  text TEXT NOT NULL CHECK (text <> ''),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX revision_article ON revision(article);
CREATE INDEX revision_snapshot ON revision(snapshot);
CREATE TRIGGER revision_immutable BEFORE UPDATE OF article, snapshot, extractor, normaliser, text_sha256, text ON revision
BEGIN SELECT RAISE(ABORT, 'rule: the text of a revision never changes'); END;

CREATE TABLE filing (  -- what stands in which dossier
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  dossier BLOB NOT NULL REFERENCES dossier(id),
  article BLOB REFERENCES article(id), claim BLOB REFERENCES claim(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((article IS NULL) <> (claim IS NULL))
) STRICT;
CREATE INDEX filing_dossier ON filing(dossier, article, claim);
CREATE INDEX filing_article ON filing(article);
CREATE INDEX filing_claim ON filing(claim);

CREATE TABLE capture (  -- an address we asked for, and what came of it
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  url TEXT NOT NULL, snapshot BLOB REFERENCES snapshot(id),
  outcome TEXT NOT NULL DEFAULT '', stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX capture_snapshot ON capture(snapshot);

-- ───────────────────────────── claims ─────────────────────────────

CREATE TABLE claim (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  wording TEXT NOT NULL CHECK (trim(wording) <> ''),
  language TEXT NOT NULL DEFAULT '',
  translation TEXT NOT NULL DEFAULT '', translator TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('fact','figure','quotation','prediction','cause','other')),
  state TEXT NOT NULL CHECK (state IN ('to_check','in_progress','in_review','done')),
  priority INTEGER NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 3),
  deadline TEXT NOT NULL DEFAULT '', deadline_from INTEGER, deadline_until INTEGER, deadline_kind TEXT NOT NULL DEFAULT 'stated' CHECK (deadline_kind IN ('stated','resolved','inferred')),
  assignee BLOB REFERENCES person(id),
  next_step TEXT NOT NULL DEFAULT '',
  heard_where TEXT NOT NULL DEFAULT '',    -- a claim may begin without an article: a call, a message, a post
  happened TEXT NOT NULL DEFAULT '', happened_from INTEGER, happened_until INTEGER, happened_kind TEXT NOT NULL DEFAULT 'stated' CHECK (happened_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX claim_state ON claim(state, row) WHERE removed_at IS NULL;
CREATE INDEX claim_live ON claim(row) WHERE removed_at IS NULL;
CREATE INDEX claim_assignee ON claim(assignee);
CREATE INDEX claim_table ON claim(row, id, state, priority, deadline_until, assignee, happened_from, happened_until, stored_at, removed_at)
  WHERE removed_at IS NULL;  -- all the table of claims is sorted and narrowed by, so that its order is read off here
CREATE INDEX claim_deadline ON claim(deadline_until) WHERE deadline <> '';

CREATE TABLE claim_relation (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  claim BLOB NOT NULL REFERENCES claim(id), other BLOB NOT NULL REFERENCES claim(id),
  kind TEXT NOT NULL CHECK (kind IN ('contradicts','repeats','narrows','updates')),
  reason TEXT NOT NULL DEFAULT '', stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK (claim <> other)
) STRICT;
CREATE INDEX claim_relation_claim ON claim_relation(claim);
CREATE INDEX claim_relation_other ON claim_relation(other);

CREATE TABLE figure (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  claim BLOB NOT NULL REFERENCES claim(id),
  quantity TEXT NOT NULL CHECK (trim(quantity) <> ''),   -- decimal text, never a float
  unit TEXT NOT NULL DEFAULT '', counted TEXT NOT NULL DEFAULT '',
  bound TEXT NOT NULL CHECK (bound IN ('exactly','about','at_least','at_most')),
  place TEXT NOT NULL DEFAULT '',
  as_of TEXT NOT NULL DEFAULT '', as_of_from INTEGER, as_of_until INTEGER, as_of_kind TEXT NOT NULL DEFAULT 'stated' CHECK (as_of_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX figure_claim ON figure(claim);

CREATE TABLE tag (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''), stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE TABLE tagging (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  tag BLOB NOT NULL REFERENCES tag(id),
  claim BLOB REFERENCES claim(id), article BLOB REFERENCES article(id), source BLOB REFERENCES source(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((claim IS NOT NULL) + (article IS NOT NULL) + (source IS NOT NULL) = 1)
) STRICT;
CREATE INDEX tagging_tag ON tagging(tag);
CREATE INDEX tagging_claim ON tagging(claim);
CREATE INDEX tagging_article ON tagging(article);
CREATE INDEX tagging_source ON tagging(source);

-- ───────────────────────────── attributions ─────────────────────────────

CREATE TABLE attribution (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  article BLOB REFERENCES article(id), revision BLOB REFERENCES revision(id),  -- neither, if it is researched
  layer BLOB NOT NULL REFERENCES layer(id),
  mode TEXT NOT NULL CHECK (mode IN ('direct','indirect','mixed','authors_voice')),
  basis TEXT NOT NULL CHECK (basis IN ('witnessed','told','inferred','unstated')),
  venue TEXT NOT NULL DEFAULT '',
  original TEXT NOT NULL DEFAULT '', original_language TEXT NOT NULL DEFAULT '',
  translation TEXT NOT NULL DEFAULT '', translator TEXT NOT NULL DEFAULT '',
  proposer TEXT NOT NULL CHECK (proposer IN ('person','program')),
  confidence REAL,
  state TEXT NOT NULL CHECK (state IN ('proposed','accepted','rejected')),
  version INTEGER NOT NULL DEFAULT 1,      -- counts the edits; a review pins the one it judged
  split_from BLOB REFERENCES attribution(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((article IS NULL) = (revision IS NULL))
) STRICT;
CREATE INDEX attribution_article ON attribution(article);
CREATE INDEX attribution_revision ON attribution(revision);
CREATE INDEX attribution_layer ON attribution(layer);
CREATE INDEX attribution_split ON attribution(split_from);
CREATE INDEX attribution_state ON attribution(state, row);
CREATE TRIGGER attribution_keeps_layer BEFORE UPDATE OF layer ON attribution
BEGIN SELECT RAISE(ABORT, 'rule: an attribution stays in its layer'); END;

CREATE TABLE position (  -- one party's stance towards what is said, and towards a claim once there is one
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  attribution BLOB NOT NULL REFERENCES attribution(id),
  party BLOB REFERENCES source(id),        -- none: nobody is named ("reportedly"), or the author's own voice
  claim BLOB REFERENCES claim(id),
  stance TEXT NOT NULL CHECK (stance IN ('asserts','denies','confirms','suggests','questions','declines')),
  hedged INTEGER NOT NULL DEFAULT 0 CHECK (hedged IN (0, 1)), hedge TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '', said_from INTEGER, said_until INTEGER, said_kind TEXT NOT NULL DEFAULT 'stated' CHECK (said_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX position_attribution ON position(attribution);
CREATE INDEX position_party ON position(party);
CREATE INDEX position_claim ON position(claim, party, stance, removed_at);
CREATE INDEX position_said ON position(said_from, said_until, claim, party, stance, removed_at) WHERE said <> '';
-- The layer named here and below is the agreed one, seed.rs. Since nothing else bears on a claim, what is read by claim needs no look at the layer.
CREATE TRIGGER position_of_claim BEFORE INSERT ON position
WHEN NEW.claim IS NOT NULL AND (SELECT layer FROM attribution WHERE id = NEW.attribution) <> x'01970000000070008000000000000001'
BEGIN SELECT RAISE(ABORT, 'rule: only what stands in the agreed layer bears on a claim'); END;
CREATE TRIGGER position_to_claim BEFORE UPDATE OF claim, attribution ON position
WHEN NEW.claim IS NOT NULL AND (SELECT layer FROM attribution WHERE id = NEW.attribution) <> x'01970000000070008000000000000001'
BEGIN SELECT RAISE(ABORT, 'rule: only what stands in the agreed layer bears on a claim'); END;

CREATE TABLE hop (  -- inner is relayed by outer; the outlet's own hop follows from the article and is not stored
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  "inner" BLOB NOT NULL REFERENCES attribution(id), "outer" BLOB NOT NULL REFERENCES attribution(id),
  basis TEXT NOT NULL CHECK (basis IN ('text','researched','same_dispatch')),
  proposer TEXT NOT NULL CHECK (proposer IN ('person','program')),
  reason TEXT NOT NULL DEFAULT '',
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ("inner" <> "outer")
) STRICT;
CREATE INDEX hop_inner ON hop("inner");
CREATE INDEX hop_outer ON hop("outer");
CREATE TRIGGER hop_in_layer BEFORE INSERT ON hop
WHEN (SELECT layer FROM attribution WHERE id = NEW."inner") <> (SELECT layer FROM attribution WHERE id = NEW."outer")
BEGIN SELECT RAISE(ABORT, 'rule: a step joins attributions of one layer'); END;

CREATE TABLE quote_check (  -- against the original
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  attribution BLOB NOT NULL REFERENCES attribution(id),
  result TEXT NOT NULL CHECK (result IN ('matches','altered','out_of_context','not_found','not_tried')),
  reason TEXT NOT NULL DEFAULT '', person BLOB NOT NULL REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX quote_check_attribution ON quote_check(attribution);

CREATE TABLE evidence (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  claim BLOB REFERENCES claim(id), hop BLOB REFERENCES hop(id), quote_check BLOB REFERENCES quote_check(id),
  kind TEXT NOT NULL CHECK (kind IN ('text','document','image','audio','video','page','reply')),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  excerpt TEXT NOT NULL DEFAULT '',
  bearing TEXT NOT NULL CHECK (bearing IN ('supports','refutes','context')),
  credibility INTEGER NOT NULL CHECK (credibility BETWEEN 1 AND 6),   -- Admiralty code; 6 cannot be judged
  source BLOB REFERENCES source(id),
  locator_kind TEXT NOT NULL DEFAULT 'none' CHECK (locator_kind IN ('none','passage','page','timecode','region','coordinates')),
  locator TEXT NOT NULL DEFAULT '',
  obtained_from TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '', archive_url TEXT NOT NULL DEFAULT '',
  article BLOB REFERENCES article(id), blob BLOB REFERENCES blob(sha256), file_name TEXT NOT NULL DEFAULT '',  -- what it was called when it was attached
  published TEXT NOT NULL DEFAULT '', published_from INTEGER, published_until INTEGER, published_kind TEXT NOT NULL DEFAULT 'stated' CHECK (published_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((claim IS NOT NULL) + (hop IS NOT NULL) + (quote_check IS NOT NULL) = 1)
) STRICT;
CREATE INDEX evidence_claim ON evidence(claim);
CREATE INDEX evidence_hop ON evidence(hop);
CREATE INDEX evidence_quote_check ON evidence(quote_check);
CREATE INDEX evidence_source ON evidence(source);
CREATE INDEX evidence_article ON evidence(article);
CREATE INDEX evidence_blob ON evidence(blob);

-- ───────────────────────────── marks on text ─────────────────────────────

CREATE TABLE mark (  -- a stretch of a text that plays one role for one owner; in one or several pieces
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  article BLOB NOT NULL REFERENCES article(id),
  layer BLOB NOT NULL REFERENCES layer(id),
  role TEXT NOT NULL CHECK (role IN ('mention','source','cue','content','passage','note')),
  claim BLOB REFERENCES claim(id), attribution BLOB REFERENCES attribution(id),
  evidence BLOB REFERENCES evidence(id), note BLOB REFERENCES note(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((claim IS NOT NULL) + (attribution IS NOT NULL) + (evidence IS NOT NULL) + (note IS NOT NULL) = 1),
  CHECK ((role = 'mention') = (claim IS NOT NULL)),
  CHECK ((role IN ('source','cue','content')) = (attribution IS NOT NULL)),
  CHECK (claim IS NULL OR layer = x'01970000000070008000000000000001')
) STRICT;
CREATE INDEX mark_article ON mark(article);
CREATE INDEX mark_claim ON mark(claim);
CREATE INDEX mark_attribution ON mark(attribution);
CREATE INDEX mark_evidence ON mark(evidence);
CREATE INDEX mark_note ON mark(note);

CREATE TABLE anchor (  -- W3C TextQuoteSelector + TextPositionSelector of one piece, as marked; bytes in the revision it was made on
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  mark BLOB NOT NULL REFERENCES mark(id), piece INTEGER NOT NULL CHECK (piece >= 0),
  revision BLOB NOT NULL REFERENCES revision(id),
  start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL, 
  exact TEXT NOT NULL CHECK (exact <> ''), prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ("end" > start)
) STRICT;
CREATE INDEX anchor_mark ON anchor(mark);
CREATE INDEX anchor_revision ON anchor(revision);
CREATE TRIGGER anchor_immutable BEFORE UPDATE OF mark, piece, revision, start, "end", exact, prefix, suffix ON anchor
BEGIN SELECT RAISE(ABORT, 'rule: an anchor never changes; it is placed again instead'); END;

CREATE TABLE placement (  -- where an anchor is found in another revision than its own
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  anchor BLOB NOT NULL REFERENCES anchor(id), revision BLOB NOT NULL REFERENCES revision(id),
  status TEXT NOT NULL CHECK (status IN ('placed','orphan')),
  start INTEGER, "end" INTEGER,
  score REAL, method TEXT NOT NULL CHECK (method IN ('position','quote','fuzzy','person')),
  decided_by BLOB REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((status = 'placed') = (start IS NOT NULL AND "end" > start))
) STRICT;
CREATE INDEX placement_anchor ON placement(anchor);
CREATE INDEX placement_revision ON placement(revision);

-- ───────────────────────────── the check ─────────────────────────────

CREATE TABLE inquiry (  -- the right of reply
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL DEFAULT 'comment' CHECK (kind IN ('comment','correction')),
  claim BLOB NOT NULL REFERENCES claim(id), source BLOB NOT NULL REFERENCES source(id),
  article BLOB REFERENCES article(id),  -- whose wording is to be corrected
  channel TEXT NOT NULL DEFAULT '', question TEXT NOT NULL CHECK (trim(question) <> ''),
  asked TEXT NOT NULL, asked_from INTEGER, asked_until INTEGER, asked_kind TEXT NOT NULL DEFAULT 'stated' CHECK (asked_kind IN ('stated','resolved','inferred')),
  due TEXT NOT NULL DEFAULT '', due_from INTEGER, due_until INTEGER, due_kind TEXT NOT NULL DEFAULT 'stated' CHECK (due_kind IN ('stated','resolved','inferred')),
  outcome TEXT NOT NULL CHECK (outcome IN ('waiting','answered','declined','no_reply')),
  answer TEXT NOT NULL DEFAULT '',
  answered TEXT NOT NULL DEFAULT '', answered_from INTEGER, answered_until INTEGER, answered_kind TEXT NOT NULL DEFAULT 'stated' CHECK (answered_kind IN ('stated','resolved','inferred')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX inquiry_claim ON inquiry(claim);
CREATE INDEX inquiry_source ON inquiry(source);
CREATE INDEX inquiry_article ON inquiry(article);

CREATE TABLE rating_scale (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''), version INTEGER NOT NULL CHECK (version > 0),
  replaces BLOB REFERENCES rating_scale(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX rating_scale_replaces ON rating_scale(replaces);
CREATE TABLE rating (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  scale BLOB NOT NULL REFERENCES rating_scale(id),
  key TEXT NOT NULL CHECK (trim(key) <> ''), rank INTEGER NOT NULL,
  label_en TEXT NOT NULL, label_it TEXT NOT NULL, meaning_en TEXT NOT NULL DEFAULT '', meaning_it TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL CHECK (colour IN ('true','mostly','mixed','mostly_false','false','open')),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX rating_of_scale ON rating(scale);

CREATE TABLE verdict (  -- superseded, never overwritten
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  claim BLOB NOT NULL REFERENCES claim(id), rating BLOB NOT NULL REFERENCES rating(id),
  wording TEXT NOT NULL CHECK (trim(wording) <> ''),  -- of the claim, when it was judged
  confidence TEXT NOT NULL CHECK (confidence IN ('low','medium','high')),
  reasons TEXT NOT NULL CHECK (trim(reasons) <> ''),
  person BLOB NOT NULL REFERENCES person(id),
  supersedes BLOB REFERENCES verdict(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX verdict_claim ON verdict(claim);
CREATE INDEX verdict_rating ON verdict(rating);
CREATE INDEX verdict_supersedes ON verdict(supersedes);
CREATE TRIGGER verdict_immutable BEFORE UPDATE OF claim, rating, wording, confidence, reasons, person, supersedes ON verdict
BEGIN SELECT RAISE(ABORT, 'rule: a verdict is superseded, never overwritten'); END;

CREATE TABLE review (  -- a second person's decision on the version they saw
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  attribution BLOB REFERENCES attribution(id), verdict BLOB REFERENCES verdict(id),
  version INTEGER NOT NULL, 
  decision TEXT NOT NULL CHECK (decision IN ('accept','correct','reject')),
  reread INTEGER NOT NULL DEFAULT 0 CHECK (reread IN (0, 1)),  -- one's own work read again; labelled as such everywhere
  reason TEXT NOT NULL DEFAULT '', changed TEXT NOT NULL DEFAULT '',  -- what the reviewer changed: JSON, field, before and after
  adjudication BLOB REFERENCES adjudication(id),           -- not a review: two codings reconciled
  person BLOB NOT NULL REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((attribution IS NULL) <> (verdict IS NULL))
) STRICT;
CREATE INDEX review_attribution ON review(attribution);
CREATE INDEX review_verdict ON review(verdict);
CREATE INDEX review_adjudication ON review(adjudication) WHERE adjudication IS NOT NULL;

CREATE TABLE review_request (  -- asked for a second check, not yet decided
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  attribution BLOB REFERENCES attribution(id), verdict BLOB REFERENCES verdict(id),
  person BLOB NOT NULL REFERENCES person(id), reviewer BLOB REFERENCES person(id), reason TEXT NOT NULL DEFAULT '',
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((attribution IS NULL) <> (verdict IS NULL))
) STRICT;
CREATE INDEX review_request_attribution ON review_request(attribution);
CREATE INDEX review_request_verdict ON review_request(verdict);
CREATE INDEX review_request_open ON review_request(row) WHERE removed_at IS NULL;

CREATE TABLE note (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  body TEXT NOT NULL CHECK (trim(body) <> ''), person BLOB NOT NULL REFERENCES person(id),
  claim BLOB REFERENCES claim(id), article BLOB REFERENCES article(id), source BLOB REFERENCES source(id), attribution BLOB REFERENCES attribution(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER,
  CHECK ((claim IS NOT NULL) + (article IS NOT NULL) + (source IS NOT NULL) + (attribution IS NOT NULL) = 1)
) STRICT;
CREATE INDEX note_claim ON note(claim);
CREATE INDEX note_article ON note(article);
CREATE INDEX note_source ON note(source);
CREATE INDEX note_attribution ON note(attribution);

-- ───────────────────────────── reports, views, settings ─────────────────────────────

CREATE TABLE report (  -- as it was issued last
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (trim(title) <> ''), titled INTEGER NOT NULL CHECK (titled IN (0, 1)), -- 0: kept under its first claim's words
  scope TEXT NOT NULL,                                                -- what it covers, in its order, as JSON
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE TABLE report_issue (  -- a frozen rendering that left the house
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  report BLOB NOT NULL REFERENCES report(id), number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL CHECK (trim(title) <> ''), format TEXT NOT NULL, language TEXT NOT NULL, dated INTEGER NOT NULL,
  blob BLOB NOT NULL REFERENCES blob(sha256), program TEXT NOT NULL, person BLOB NOT NULL REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX report_issue_report ON report_issue(report);
CREATE INDEX report_issue_blob ON report_issue(blob);
CREATE TRIGGER report_issue_frozen BEFORE UPDATE OF report, number, title, format, language, dated, blob, program, person ON report_issue
BEGIN SELECT RAISE(ABORT, 'rule: an issued report is frozen; issue a new one'); END;

CREATE TABLE saved_view (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (trim(name) <> ''), screen TEXT NOT NULL, filter TEXT NOT NULL, person BLOB REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE TABLE setting (
  row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  key TEXT NOT NULL CHECK (trim(key) <> ''), value TEXT NOT NULL, person BLOB REFERENCES person(id),
  stored_at INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE INDEX setting_key ON setting(key);

-- ───────────────────────────── the journal ─────────────────────────────

CREATE TABLE chain (  -- one per installation and copy of the file
  id BLOB PRIMARY KEY CHECK (length(id) = 16), installation BLOB NOT NULL CHECK (length(installation) = 16), started_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  chain BLOB NOT NULL REFERENCES chain(id), seq INTEGER NOT NULL CHECK (seq > 0),
  hlc_ms INTEGER NOT NULL, hlc_count INTEGER NOT NULL,
  person BLOB REFERENCES person(id), "window" TEXT NOT NULL, op TEXT NOT NULL,
  target BLOB,                    -- the entry this one undoes or redoes
  header BLOB NOT NULL,           -- versioned encoding; its SHA-256 is the hash; holds prev and the hash of the commitments
  commitments BLOB NOT NULL,      -- 32 bytes per field line, see journal.rs: so that one line can be withheld and the rest still verifies
  payload BLOB NOT NULL,          -- versioned encoding of the changes, with their salts
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  touched TEXT NOT NULL,          -- what other windows should fetch again; derived, outside the hash
  UNIQUE (chain, seq)
) STRICT;
CREATE INDEX journal_person ON journal(person);
CREATE INDEX journal_op ON journal(op);
CREATE INDEX journal_at ON journal(hlc_ms);
CREATE INDEX journal_target ON journal(target) WHERE target IS NOT NULL;
CREATE TRIGGER journal_append_only_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'rule: the journal is append-only'); END;
CREATE TRIGGER journal_append_only_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'rule: the journal is append-only'); END;

CREATE TABLE undo_stack (  -- per person and window; derived from the journal
  entry INTEGER PRIMARY KEY REFERENCES journal(row),
  person BLOB, "window" TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done','undone','dropped')),
  together INTEGER                -- undone in one go with those of the same number: one redo brings them all back
) STRICT;
CREATE INDEX undo_stack_of ON undo_stack("window", person, state, entry);

-- ───────────────────────────── derived, maintained in the transaction ─────────────────────────────

CREATE TABLE claim_facts (
  claim BLOB PRIMARY KEY REFERENCES claim(id),
  row INTEGER NOT NULL,                     -- of the claim, to sort by
  state TEXT NOT NULL, rating BLOB, verdict BLOB,
  mentions INTEGER NOT NULL, attributions INTEGER NOT NULL,
  origins_low INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  evidence_for INTEGER NOT NULL, evidence_against INTEGER NOT NULL,
  disputed INTEGER NOT NULL,                -- one party denies what another asserts or confirms, by what each said last
  contrary INTEGER NOT NULL                 -- both was said, by whomever and whenever: there may be a turn
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_facts_rating ON claim_facts(rating, row) WHERE rating IS NOT NULL;
CREATE INDEX claim_facts_table ON claim_facts(row, state, rating, mentions, origins_low, origins_high, evidence_for, evidence_against, disputed);
CREATE INDEX claim_facts_disputed ON claim_facts(row) WHERE disputed = 1;  -- few, and looked for first
CREATE INDEX claim_facts_contrary ON claim_facts(row) WHERE contrary = 1;
CREATE INDEX claim_facts_state ON claim_facts(rating, state, row) WHERE rating IS NOT NULL;

CREATE TABLE author (  -- who wrote any version of an attribution, and in which step: nobody reviews their own, while the step stands
  object BLOB NOT NULL, person BLOB NOT NULL REFERENCES person(id), entry INTEGER NOT NULL REFERENCES journal(row),
  PRIMARY KEY (object, person, entry)
) STRICT, WITHOUT ROWID;

-- What the entries touched, so that the history of one thing or kind, and what changed last, is read off a key however long the journal is.
CREATE TABLE journal_object (object BLOB NOT NULL, entry INTEGER NOT NULL REFERENCES journal(row), PRIMARY KEY (object, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE journal_kind (kind TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES journal(row), PRIMARY KEY (kind, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE last_change (object BLOB PRIMARY KEY, kind TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES journal(row)) STRICT, WITHOUT ROWID;
CREATE INDEX last_change_entry ON last_change(entry);

CREATE TABLE counter (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER claim_counted AFTER INSERT ON claim WHEN NEW.removed_at IS NULL BEGIN
  INSERT INTO counter(name, n) VALUES ('claim:' || NEW.state, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
CREATE TRIGGER claim_recounted AFTER UPDATE OF state, removed_at ON claim BEGIN
  UPDATE counter SET n = n - 1 WHERE name = 'claim:' || OLD.state AND OLD.removed_at IS NULL;
  INSERT INTO counter(name, n) SELECT 'claim:' || NEW.state, 1 WHERE NEW.removed_at IS NULL ON CONFLICT DO UPDATE SET n = n + 1; END;
CREATE TRIGGER article_counted AFTER INSERT ON article WHEN NEW.removed_at IS NULL BEGIN
  INSERT INTO counter(name, n) VALUES ('article', 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
CREATE TRIGGER article_recounted AFTER UPDATE OF removed_at ON article BEGIN
  UPDATE counter SET n = n + (NEW.removed_at IS NULL) - (OLD.removed_at IS NULL) WHERE name = 'article'; END;

-- A claim is listed under each source with a position on it, each dossier it is filed in and each of its tags, an article under its dossiers:
-- the newest rows of either are read off the key, however many there are.
CREATE TABLE claim_under (under BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (under, row)) STRICT, WITHOUT ROWID;
CREATE TABLE article_under (under BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (under, row)) STRICT, WITHOUT ROWID;

CREATE TABLE source_facts (source BLOB PRIMARY KEY REFERENCES source(id), attributions INTEGER NOT NULL, denials INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Sources judged to be the same: everyone of such a group, the one they are all read as included; it is protected if any of them is.
CREATE TABLE read_as (
  source BLOB PRIMARY KEY REFERENCES source(id), main BLOB NOT NULL REFERENCES source(id), protected INTEGER NOT NULL CHECK (protected IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX read_as_main ON read_as(main);

CREATE TABLE dossier_facts (dossier BLOB PRIMARY KEY REFERENCES dossier(id), articles INTEGER NOT NULL, claims INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- An attribution counts once for a source, however many claims its content holds: only the first position in adds, the last one out takes away.
-- The pluses keep SQLite from looking among all positions of a source where those of one attribution are meant.
CREATE TRIGGER position_counted AFTER INSERT ON position WHEN NEW.party IS NOT NULL AND NEW.removed_at IS NULL
  AND (SELECT layer FROM attribution WHERE id = NEW.attribution) = x'01970000000070008000000000000001' BEGIN
  INSERT INTO source_facts(source, attributions, denials) VALUES (NEW.party,
    NOT EXISTS (SELECT 1 FROM position WHERE attribution = NEW.attribution AND +party = NEW.party AND removed_at IS NULL AND row <> NEW.row),
    NEW.stance = 'denies')
    ON CONFLICT DO UPDATE SET attributions = attributions + excluded.attributions, denials = denials + excluded.denials;
  INSERT INTO claim_under(under, row) SELECT NEW.party, row FROM claim WHERE id = NEW.claim ON CONFLICT DO NOTHING; END;
CREATE TRIGGER position_recounted AFTER UPDATE OF attribution, party, claim, stance, removed_at ON position
  WHEN (SELECT layer FROM attribution WHERE id = NEW.attribution) = x'01970000000070008000000000000001' BEGIN
  UPDATE source_facts SET denials = denials - (OLD.stance = 'denies'), attributions = attributions -
    NOT EXISTS (SELECT 1 FROM position WHERE attribution = OLD.attribution AND +party = OLD.party AND removed_at IS NULL AND row <> OLD.row)
    WHERE source = OLD.party AND OLD.removed_at IS NULL;
  DELETE FROM claim_under WHERE under = OLD.party AND row = (SELECT row FROM claim WHERE id = OLD.claim)
    AND NOT EXISTS (SELECT 1 FROM position WHERE claim = OLD.claim AND party = OLD.party AND removed_at IS NULL);
  INSERT INTO source_facts(source, attributions, denials) SELECT NEW.party,
    NOT EXISTS (SELECT 1 FROM position WHERE attribution = NEW.attribution AND +party = NEW.party AND removed_at IS NULL AND row <> NEW.row),
    NEW.stance = 'denies' WHERE NEW.party IS NOT NULL AND NEW.removed_at IS NULL
    ON CONFLICT DO UPDATE SET attributions = attributions + excluded.attributions, denials = denials + excluded.denials;
  INSERT INTO claim_under(under, row) SELECT NEW.party, row FROM claim WHERE id = NEW.claim AND NEW.party IS NOT NULL AND NEW.removed_at IS NULL
    ON CONFLICT DO NOTHING; END;
CREATE TRIGGER filing_counted AFTER INSERT ON filing WHEN NEW.removed_at IS NULL BEGIN
  INSERT INTO dossier_facts(dossier, articles, claims) VALUES (NEW.dossier, NEW.article IS NOT NULL, NEW.claim IS NOT NULL)
    ON CONFLICT DO UPDATE SET articles = articles + excluded.articles, claims = claims + excluded.claims;
  INSERT INTO claim_under(under, row) SELECT NEW.dossier, row FROM claim WHERE id = NEW.claim ON CONFLICT DO NOTHING;
  INSERT INTO article_under(under, row) SELECT NEW.dossier, row FROM article WHERE id = NEW.article ON CONFLICT DO NOTHING; END;
CREATE TRIGGER filing_recounted AFTER UPDATE OF removed_at ON filing BEGIN
  UPDATE dossier_facts SET articles = articles + (NEW.article IS NOT NULL) * ((NEW.removed_at IS NULL) - (OLD.removed_at IS NULL)),
    claims = claims + (NEW.claim IS NOT NULL) * ((NEW.removed_at IS NULL) - (OLD.removed_at IS NULL)) WHERE dossier = NEW.dossier;
  DELETE FROM claim_under WHERE under = OLD.dossier AND row = (SELECT row FROM claim WHERE id = OLD.claim)
    AND NOT EXISTS (SELECT 1 FROM filing WHERE claim = OLD.claim AND +dossier = OLD.dossier AND removed_at IS NULL);
  DELETE FROM article_under WHERE under = OLD.dossier AND row = (SELECT row FROM article WHERE id = OLD.article)
    AND NOT EXISTS (SELECT 1 FROM filing WHERE article = OLD.article AND +dossier = OLD.dossier AND removed_at IS NULL);
  INSERT INTO claim_under(under, row) SELECT NEW.dossier, row FROM claim WHERE id = NEW.claim AND NEW.removed_at IS NULL ON CONFLICT DO NOTHING;
  INSERT INTO article_under(under, row) SELECT NEW.dossier, row FROM article WHERE id = NEW.article AND NEW.removed_at IS NULL ON CONFLICT DO NOTHING; END;

CREATE TRIGGER tagging_listed AFTER INSERT ON tagging WHEN NEW.claim IS NOT NULL AND NEW.removed_at IS NULL BEGIN
  INSERT INTO claim_under(under, row) SELECT NEW.tag, row FROM claim WHERE id = NEW.claim ON CONFLICT DO NOTHING; END;
CREATE TRIGGER tagging_relisted AFTER UPDATE OF removed_at ON tagging WHEN NEW.claim IS NOT NULL BEGIN
  DELETE FROM claim_under WHERE under = OLD.tag AND row = (SELECT row FROM claim WHERE id = OLD.claim)
    AND NOT EXISTS (SELECT 1 FROM tagging WHERE claim = OLD.claim AND +tag = OLD.tag AND removed_at IS NULL);
  INSERT INTO claim_under(under, row) SELECT NEW.tag, row FROM claim WHERE id = NEW.claim AND NEW.removed_at IS NULL ON CONFLICT DO NOTHING; END;

-- An id is typed by its end, so the end has an index where there can be very many; two bytes leave a handful to compare.
CREATE INDEX claim_tail ON claim(substr(id, -2));
CREATE INDEX article_tail ON article(substr(id, -2));
CREATE INDEX attribution_tail ON attribution(substr(id, -2));
CREATE INDEX evidence_tail ON evidence(substr(id, -2));

-- A full-text row's number is the object's own row plus its kind's shelf (search.rs), so that a kind is a range of numbers and
-- going from a hit to its object, or from a list to its texts, needs no table between.
CREATE VIRTUAL TABLE search_words USING fts5(title, text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE search_trigrams USING fts5(title, text, content='', contentless_delete=1, tokenize="trigram remove_diacritics 1");
CREATE VIRTUAL TABLE search_cjk USING fts5(title, text, content='', contentless_delete=1, tokenize="unicode61");
