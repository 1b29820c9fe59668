/**
 * Monitoring. Readings come in datasets and lie in compressed chunks, because a table with one row a reading would take
 * ten times the room and time. All is only added to, but for the states of rules, which follow from the readings and
 * may be made anew, and for the addresses of those who want notices.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const tables = [
  ['datasets', 'dataset_versions', 'dataset_bytes', 'dataset_problems', 'reading_chunks', 'held_rows'],
  ['held_codes', 'code_judgements', 'withheld_cells', 'runs', 'alert_events', 'backtests'],
  ['case_events', 'silences', 'subscriptions', 'notices', 'deliveries'],
].flat();

/** The view `current_…` of a table with versions has the last one of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await datasets(db);
  await readings(db);
  await codes(db);
  await runs(db);
  await cases(db);
  await notices(db);
  for (const table of ['code_judgements', 'silences', 'subscriptions']) {
    await sql`
      create view ${sql.table(`ledger.current_${table}`)} as
        select * from ${sql.table(`ledger.${table}`)} v where not exists (
          select from ${sql.table(`ledger.${table}`)} n
          where n.ledger_id = v.ledger_id and n.id = v.id and n.version = v.version + 1)
    `.execute(db);
  }
  for (const table of tables) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(`ledger.${table}`)}
        for each row execute function ledger.refuse_change();
      create trigger append_only_all before truncate on ${sql.table(`ledger.${table}`)}
        for each statement execute function ledger.refuse_change();
    `.execute(db);
  }
}

async function datasets(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.datasets (
      ledger_id text not null,
      id text not null,
      title text not null,
      source text not null,
      document_id text,
      file_name text,
      file_sha256 text not null,
      request_sha256 text not null,
      format text not null,
      known_on text not null check (known_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      undated text not null check (undated in ('when due', 'on the day')),
      readings integer not null check (readings >= 0),
      held integer not null check (held >= 0),
      summary jsonb not null,
      digest text not null,
      nonce text not null,
      follows text,
      taken bytea,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id),
      check ((follows is null) = (taken is null))
    );
    create index datasets_newest on ledger.datasets (ledger_id, recorded_at desc, id);
    create index datasets_request on ledger.datasets (ledger_id, request_sha256);
    create index datasets_follows on ledger.datasets (ledger_id, follows) where follows is not null;

    create table ledger.dataset_versions (
      ledger_id text not null,
      dataset_id text not null,
      version integer not null check (version > 0),
      state text not null check (state in ('entered', 'approved', 'published', 'withdrawn')),
      change text not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, dataset_id, version)
    );
    create view ledger.current_datasets as
      select d.*, v.version, v.state, v.recorded_at as moved_at, v.recorded_by as moved_by
      from ledger.datasets d
      join ledger.dataset_versions v on v.ledger_id = d.ledger_id and v.dataset_id = d.id
      where not exists (
        select from ledger.dataset_versions n
        where n.ledger_id = v.ledger_id and n.dataset_id = v.dataset_id and n.version = v.version + 1);

    create table ledger.dataset_bytes (
      ledger_id text not null,
      dataset_id text not null,
      bytes bytea not null,
      primary key (ledger_id, dataset_id)
    );

    create table ledger.dataset_problems (
      ledger_id text not null,
      dataset_id text not null,
      problems integer not null check (problems > 0),
      content bytea not null,
      sha256 text not null,
      primary key (ledger_id, dataset_id)
    );
  `.execute(db);
}

async function readings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.reading_chunks (
      ledger_id text not null,
      indicator text not null,
      dataset_id text not null,
      chunk integer not null check (chunk > 0),
      readings integer not null check (readings between 1 and 65536),
      period_kind text not null check (period_kind in ('year', 'quarter', 'month', 'week')),
      first_period integer not null,
      last_period integer not null,
      first_place text collate "C" not null,
      last_place text collate "C" not null,
      content bytea not null,
      sha256 text not null,
      primary key (ledger_id, indicator, dataset_id, chunk),
      check (first_period <= last_period and first_place <= last_place)
    );
    create index reading_chunks_dataset on ledger.reading_chunks (ledger_id, dataset_id);
    alter table ledger.reading_chunks alter column content set storage external;

    create table ledger.withheld_cells (
      ledger_id text not null,
      indicator text not null,
      dataset_id text not null,
      audience text not null check (audience in ('public', 'inside')),
      content bytea not null,
      sha256 text not null,
      primary key (ledger_id, indicator, dataset_id, audience)
    );
  `.execute(db);
}

async function codes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.held_rows (
      ledger_id text not null,
      dataset_id text not null,
      chunk integer not null check (chunk > 0),
      rows integer not null check (rows > 0),
      content bytea not null,
      sha256 text not null,
      primary key (ledger_id, dataset_id, chunk)
    );

    create table ledger.held_codes (
      ledger_id text not null,
      dataset_id text not null,
      kind text not null check (kind in ('place', 'indicator')),
      code text not null,
      readings integer not null check (readings > 0),
      first_at text not null,
      primary key (ledger_id, dataset_id, kind, code)
    );

    create table ledger.code_judgements (
      ledger_id text not null,
      id text not null,
      version integer not null check (version > 0),
      kind text not null check (kind in ('place', 'indicator')),
      source text not null,
      code text not null,
      verdict text not null check (verdict in ('same', 'not ours', 'undecided')),
      becomes text,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id, version),
      unique (ledger_id, source, kind, code, version),
      check ((verdict = 'same') = (becomes is not null))
    );
  `.execute(db);
}

async function runs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.runs (
      ledger_id text not null,
      number integer not null check (number > 0),
      day text not null check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      head bigint not null,
      summary jsonb not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, number)
    );

    create table ledger.alert_events (
      ledger_id text not null,
      run integer not null,
      position integer not null check (position > 0),
      alert_id text not null,
      kind text not null,
      family text not null,
      place text not null,
      alert jsonb not null,
      primary key (ledger_id, run, position)
    );
    create index alert_events_alert on ledger.alert_events (ledger_id, alert_id, run desc);
    create index alert_events_place on ledger.alert_events (ledger_id, place, run desc);

    create table ledger.rule_states (
      ledger_id text not null,
      rule_id text not null,
      run integer not null,
      content bytea not null,
      primary key (ledger_id, rule_id, run)
    );
    grant delete on ledger.rule_states to counterfoil_app;

    create table ledger.backtests (
      ledger_id text not null,
      id text not null,
      rule_id text not null,
      content integer not null check (content > 0),
      first_day text not null check (first_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      last_day text not null check (last_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      report jsonb not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id),
      check (first_day <= last_day)
    );
    create index backtests_rule on ledger.backtests (ledger_id, rule_id, content, recorded_at desc);
  `.execute(db);
}

async function cases(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.case_events (
      ledger_id text not null,
      case_id text not null,
      version integer not null check (version > 0),
      kind text not null,
      body jsonb not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, case_id, version)
    );

    create table ledger.silences (
      ledger_id text not null,
      id text not null,
      version integer not null check (version in (1, 2)),
      body jsonb not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id, version)
    );
  `.execute(db);
}

/** An address lies apart from what the history covers, so that it can be deleted. */
async function notices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger.subscriptions (
      ledger_id text not null,
      id text not null,
      version integer not null check (version > 0),
      account text not null,
      channel text not null check (channel in ('email', 'webhook')),
      body jsonb not null,
      state text not null check (state in ('unconfirmed', 'on', 'off')),
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (ledger_id, id, version)
    );
    create index subscriptions_account on ledger.subscriptions (ledger_id, account);

    create table ledger.subscription_addresses (
      ledger_id text not null,
      subscription_id text not null,
      address text not null,
      primary key (ledger_id, subscription_id)
    );
    grant delete on ledger.subscription_addresses to counterfoil_app;

    create table ledger.notices (
      ledger_id text not null,
      number bigint not null generated always as identity,
      kind text not null check (kind in ('run', 'case', 'list')),
      run integer,
      content jsonb not null,
      made_at timestamptz not null,
      primary key (ledger_id, number)
    );

    create table ledger.deliveries (
      ledger_id text not null,
      subscription_id text not null,
      first_notice bigint not null,
      last_notice bigint not null,
      attempt integer not null check (attempt > 0),
      outcome text not null check (outcome in ('started', 'delivered', 'nothing', 'later', 'failed')),
      at timestamptz not null,
      message text,
      primary key (ledger_id, subscription_id, first_notice, attempt, outcome),
      check (first_notice <= last_notice)
    );
    create index deliveries_last on ledger.deliveries (ledger_id, subscription_id, last_notice desc);
  `.execute(db);
}
