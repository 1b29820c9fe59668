/**
 * Records: what programme offices and both sides enter and import. Content and state are kept apart, because a record
 * changes its state (submitted, approved, published) more often than its content: a version names the content it shows.
 * Links and allocations are computed from the content and kept for finding and adding up; verification computes them
 * again.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const tables = ['batches', 'record_contents', 'record_versions', 'record_links', 'allocations'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await records(db);
  await derived(db);
  await views(db);
  for (const table of tables) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(`ledger.${table}`)}
        for each row execute function ledger.refuse_change();
      create trigger append_only_all before truncate on ${sql.table(`ledger.${table}`)}
        for each statement execute function ledger.refuse_change();
    `.execute(db);
  }
}

async function records(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.batches (
      ledger_id text not null,
      id text not null,
      kind text not null check (kind in ('import', 'undo', 'state')),
      source text,
      source_sha256 text,
      profile_id text,
      undoes text,
      versions integer not null check (versions >= 0),
      digest text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id)
    );
    create index batches_newest on ledger.batches (ledger_id, recorded_at desc);

    create table ledger.record_contents (
      ledger_id text not null,
      record_id text not null,
      content integer not null check (content > 0),
      version integer not null check (version > 0),
      type text not null,
      body jsonb not null,
      body_hash text not null,
      author text not null,
      words text not null generated always as (
        coalesce(body ->> 'title', '') || coalesce(' ' || (body ->> 'localTitle'), '') ||
        coalesce(' ' || (body ->> 'what'), '')) stored,
      primary key (ledger_id, record_id, content)
    );
    create index record_contents_words on ledger.record_contents using gin (words public.gin_trgm_ops)
      where words <> '';
    create index record_contents_key on ledger.record_contents (ledger_id, (body ->> 'key'))
      where body ->> 'key' is not null;
    create index record_contents_author on ledger.record_contents (ledger_id, author);

    create table ledger.record_versions (
      ledger_id text not null,
      record_id text not null,
      version integer not null check (version > 0),
      type text not null,
      content integer not null,
      state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')),
      change text not null,
      reason text,
      batch_id text,
      batch_position integer not null check (batch_position >= 0),
      row_hash text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, record_id, version),
      foreign key (ledger_id, record_id, content) references ledger.record_contents,
      check ((batch_id is null) = (batch_position = 0) and (batch_id is null) = (row_hash is null))
    );
    create index record_versions_type on ledger.record_versions
      (ledger_id, type, recorded_at desc, batch_position, record_id) include (version);
    create index record_versions_state on ledger.record_versions (ledger_id, state, type)
      where state in ('draft', 'submitted', 'returned', 'approved');
    create index record_versions_public on ledger.record_versions (ledger_id, record_id, version)
      where state in ('published', 'withdrawn');
    create unique index record_versions_batch on ledger.record_versions (ledger_id, batch_id, batch_position)
      where batch_id is not null;
  `.execute(db);
}

/** Without foreign keys, which cost an import a quarter of its speed: verification finds rows that belong to no content. */
async function derived(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.record_links (
      ledger_id text not null,
      record_id text not null,
      content integer not null,
      position integer not null,
      field text not null,
      role text,
      target_type text not null check (target_type in ('entry', 'record', 'document', 'claim')),
      target_id text not null,
      primary key (ledger_id, record_id, content, position)
    );
    create index record_links_target on ledger.record_links (ledger_id, target_id, target_type)
      include (record_id, content, field);

    create table ledger.allocations (
      ledger_id text not null,
      record_id text not null,
      content integer not null,
      position integer not null,
      programme_id text,
      stage text not null,
      side text not null,
      date_from date not null,
      date_to date not null,
      provider_id text not null,
      receiver_id text,
      place_id text not null,
      sector text,
      currency text not null,
      price_year smallint,
      amount numeric not null,
      shares_known boolean not null,
      part_of text,
      passed_on boolean not null,
      primary key (ledger_id, record_id, content, position),
      check (date_from <= date_to)
    );
    create index allocations_place on ledger.allocations (ledger_id, place_id);
    create index allocations_part_of on ledger.allocations (ledger_id, part_of) where part_of is not null;
  `.execute(db);
}

/** What is newest, and what the public sees: the newest published version that was not withdrawn afterwards. */
async function views(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view ledger.current_records as
      select v.*, c.body, c.body_hash, c.author
      from ledger.record_versions v
      join ledger.record_contents c using (ledger_id, record_id, content)
      where not exists (
        select from ledger.record_versions n
        where n.ledger_id = v.ledger_id and n.record_id = v.record_id and n.version = v.version + 1);
    create view ledger.published_records as
      select v.*, c.body, c.body_hash, c.author
      from ledger.record_versions v
      join ledger.record_contents c using (ledger_id, record_id, content)
      where v.state = 'published' and not exists (
        select from ledger.record_versions n
        where n.ledger_id = v.ledger_id and n.record_id = v.record_id and n.version > v.version
          and n.state in ('published', 'withdrawn'));
  `.execute(db);
}
