/**
 * The ledger's tables. Written as SQL, because that is what a person who checks the database will read.
 *
 * Append-only three times over: the application's role may only SELECT and INSERT; a trigger refuses changes even to
 * the owner by mistake; and the hash chain in `history` shows a change that was made on purpose.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const tables = [
  'history',
  'documents',
  'document_bytes',
  'document_not_collected',
  'claim_versions',
  'claim_names',
  'registry_batches',
  'registry_entries',
  'registry_tree',
  'judgements',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await history(db);
  await documents(db);
  await claims(db);
  await registry(db);
  await views(db);
  await appendOnly(db);
}

async function history(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;
    create table ledger.history (
      ledger_id text not null,
      sequence bigint not null check (sequence > 0),
      at timestamptz not null,
      by text not null,
      verb text not null,
      record_type text not null,
      record_id text not null,
      record_version integer not null check (record_version > 0),
      reason text,
      payload text not null,
      previous_hash text not null,
      hash text not null,
      primary key (ledger_id, sequence),
      unique (ledger_id, record_type, record_id, record_version)
    );
    create index history_verb on ledger.history (ledger_id, verb, sequence desc);
  `.execute(db);
}

async function documents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.documents (
      ledger_id text not null,
      id text not null,
      sha256 text not null,
      title text not null,
      outlet text,
      source_url text,
      published_on text check (published_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
      language text not null,
      voice text not null check (voice in ('official', 'independent', 'international', 'unknown')),
      licence text,
      media_type text not null,
      file_name text,
      text text not null,
      added_at timestamptz not null,
      added_by text not null,
      primary key (ledger_id, id)
    );
    create index documents_newest on ledger.documents (ledger_id, added_at desc, id);
    create index documents_text on ledger.documents using gin (text public.gin_trgm_ops);

    create table ledger.document_bytes (
      ledger_id text not null,
      document_id text not null,
      bytes bytea not null,
      primary key (ledger_id, document_id),
      foreign key (ledger_id, document_id) references ledger.documents
    );

    create table ledger.document_not_collected (
      ledger_id text not null,
      document_id text not null,
      reason text not null,
      count integer not null check (count > 0),
      primary key (ledger_id, document_id, reason),
      foreign key (ledger_id, document_id) references ledger.documents
    );
  `.execute(db);
}

async function claims(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.claim_versions (
      ledger_id text not null,
      claim_id text not null,
      version integer not null check (version > 0),
      document_id text not null,
      claim jsonb not null,
      sentence_text text not null,
      state text not null check (state in ('draft', 'accepted', 'corrected', 'rejected')),
      change text not null,
      reason text,
      author text not null,
      reviewed_by text,
      reviewed_at timestamptz,
      judgement_id text,
      figure_id text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      kind text not null generated always as (claim ->> 'kind') stored,
      measure text not null generated always as (claim ->> 'measure') stored,
      start_offset integer not null generated always as ((claim ->> 'start')::integer) stored,
      score numeric not null generated always as ((claim ->> 'score')::numeric) stored,
      low numeric generated always as (coalesce((claim ->> 'low')::numeric,
        case when claim ->> 'high' is null then (claim ->> 'value')::numeric end)) stored,
      high numeric generated always as (coalesce((claim ->> 'high')::numeric,
        case when claim ->> 'low' is null then (claim ->> 'value')::numeric end)) stored,
      low_open boolean not null generated always as (coalesce((claim ->> 'lowOpen')::boolean, false)) stored,
      high_open boolean not null generated always as (coalesce((claim ->> 'highOpen')::boolean, false)) stored,
      words text not null generated always as
        ((claim ->> 'quote') || ' ' || (claim ->> 'measure') || ' ' || sentence_text) stored,
      primary key (ledger_id, claim_id, version),
      foreign key (ledger_id, document_id) references ledger.documents
    );
    create index claim_versions_document on ledger.claim_versions (ledger_id, document_id, start_offset);
    create index claim_versions_figure on ledger.claim_versions (ledger_id, figure_id) where figure_id is not null;
    create index claim_versions_draft on ledger.claim_versions (ledger_id, document_id) where state = 'draft';
    create index claim_versions_words on ledger.claim_versions using gin (words public.gin_trgm_ops);

    create table ledger.claim_names (
      ledger_id text not null,
      claim_id text not null,
      version integer not null,
      position integer not null,
      role text not null check (role in ('donor', 'recipient', 'sector', 'place', 'participant', 'office-holder', 'speaker')),
      name text not null,
      folded text not null,
      entry_id text,
      primary key (ledger_id, claim_id, version, position),
      foreign key (ledger_id, claim_id, version) references ledger.claim_versions
    );
    create index claim_names_entry on ledger.claim_names (ledger_id, entry_id) where entry_id is not null;
    create index claim_names_folded on ledger.claim_names (ledger_id, folded);
  `.execute(db);
}

async function registry(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.registry_batches (
      ledger_id text not null,
      id text not null,
      number integer not null,
      source text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id),
      unique (ledger_id, number)
    );

    create table ledger.registry_entries (
      ledger_id text not null,
      id text not null,
      version integer not null check (version > 0),
      batch_id text not null,
      entry jsonb not null check (entry ->> 'id' = id),
      names text not null,
      type text not null generated always as (entry ->> 'type') stored check (type in ('place', 'actor')),
      kind text not null generated always as (entry ->> 'kind') stored,
      name text not null generated always as (entry ->> 'name') stored,
      local_name text generated always as (entry ->> 'localName') stored,
      parent text generated always as (entry ->> 'parent') stored,
      primary key (ledger_id, id, version),
      foreign key (ledger_id, batch_id) references ledger.registry_batches
    );
    create index registry_entries_parent on ledger.registry_entries (ledger_id, parent);
    create index registry_entries_batch on ledger.registry_entries (ledger_id, batch_id);
    create index registry_entries_names on ledger.registry_entries using gin (names public.gin_trgm_ops);

    create table ledger.registry_tree (
      ledger_id text not null,
      batch_id text not null,
      entry_id text not null,
      enter integer not null,
      leave integer not null check (leave > enter),
      primary key (ledger_id, batch_id, entry_id),
      unique (ledger_id, batch_id, enter),
      foreign key (ledger_id, batch_id) references ledger.registry_batches
    );

    create table ledger.judgements (
      ledger_id text not null,
      id text not null,
      version integer not null check (version in (1, 2)),
      name text not null,
      folded text not null,
      entry_id text not null,
      verdict text not null check (verdict in ('same', 'not same', 'undecided')),
      by text not null,
      at timestamptz not null,
      reason text,
      undone_by text,
      undone_at timestamptz,
      primary key (ledger_id, id, version),
      check ((version = 2) = (undone_at is not null))
    );
    create index judgements_entry on ledger.judgements (ledger_id, entry_id);
    create index judgements_folded on ledger.judgements (ledger_id, folded);
  `.execute(db);
}

/** Versions count up without gaps, so the current one is the one that has no next: no flag has to be changed. */
async function views(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view ledger.current_claims as
      select * from ledger.claim_versions v where not exists (
        select from ledger.claim_versions n
        where n.ledger_id = v.ledger_id and n.claim_id = v.claim_id and n.version = v.version + 1);
    create view ledger.current_entries as
      select * from ledger.registry_entries v where not exists (
        select from ledger.registry_entries n
        where n.ledger_id = v.ledger_id and n.id = v.id and n.version = v.version + 1);
    create view ledger.current_judgements as
      select * from ledger.judgements v where not exists (
        select from ledger.judgements n
        where n.ledger_id = v.ledger_id and n.id = v.id and n.version = v.version + 1);
  `.execute(db);
}

async function appendOnly(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function ledger.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'records of the ledger are added to, never changed or removed' using errcode = 'restrict_violation';
    end $$;
  `.execute(db);
  for (const table of tables) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(`ledger.${table}`)}
        for each row execute function ledger.refuse_change();
      create trigger append_only_all before truncate on ${sql.table(`ledger.${table}`)}
        for each statement execute function ledger.refuse_change();
    `.execute(db);
  }
}
