/** The tables of monitoring as TypeScript sees them. Each has a page in docs/tables/; days are ISO days as text. */
import type { ColumnType } from 'kysely';
import type { DeliveryOutcome } from '../core/monitoring/notices/nextDelivery.ts';
import type { NoticeContent } from '../core/monitoring/notices/notice.ts';
import type { Carrier, SubscriptionBody, SubscriptionState } from '../core/monitoring/notices/subscription.ts';
import type { PeriodKind } from '../core/monitoring/period.ts';
import type { Computed, Fixed, Instant } from './tables.ts';

export type DatasetState = 'entered' | 'approved' | 'published' | 'withdrawn';

/** What came in of a dataset, by number of values. */
export interface DatasetSummary {
  /** Values of a place and period of which nothing was known before. */
  readonly imported: number;
  /** Values that differ from what was known. */
  readonly updated: number;
  /** Values that say again what was known. */
  readonly unchanged: number;
  /** Values that take back what was known. */
  readonly takenBack: number;
  /** Rows that wait for somebody to say what a code means. */
  readonly held: number;
  /** Rows that nobody wants, by a judgement of their code. */
  readonly notOurs: number;
  /** Rows that were named and left out. */
  readonly refused: number;
  /** Cells for values that are empty, and change nothing; datasets of the first days do not say. */
  readonly empty?: number | null;
  /** How often each problem was told, by its code; notices and warnings too. */
  readonly problems: Readonly<Record<string, number>>;
  /** Readings by indicator, with the first and the last period in words. */
  readonly indicators: readonly {
    readonly indicator: string;
    readonly readings: number;
    readonly first: string;
    readonly last: string;
  }[];
}

/** One taking-in of readings: a file, a call of the API, a form. */
export interface DatasetTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  title: Fixed<string>;
  /** Whose readings they are, and whose codes: "Statistics office of Example County". */
  source: Fixed<string>;
  /** The archived document that they stand in, where there is one. */
  document_id: Fixed<string | null>;
  file_name: Fixed<string | null>;
  file_sha256: Fixed<string>;
  /** Of the file together with everything that was said about it: the same again is the same dataset. */
  request_sha256: Fixed<string>;
  format: Fixed<string>;
  /** ISO day on which it became known. */
  known_on: Fixed<string>;
  /** When readings without a day of their own count as known: when they were due, or on that day. */
  undated: Fixed<'when due' | 'on the day'>;
  readings: Fixed<number>;
  held: Fixed<number>;
  summary: ColumnType<DatasetSummary, string, never>;
  /** SHA-256 over the chunks, the held rows and codes, and the problems. */
  digest: Fixed<string>;
  /** Random, so that nobody finds withheld values by trying out which fit the public hash of its link. */
  nonce: Fixed<string>;
  /** The dataset of which these were held rows, and which of them, as zstd of their indices (32 bits, little-endian). */
  follows: Fixed<string | null>;
  taken: Fixed<Buffer | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface DatasetVersionTable {
  ledger_id: Fixed<string>;
  dataset_id: Fixed<string>;
  version: Fixed<number>;
  state: Fixed<DatasetState>;
  /** What made this version: entered, approved, published, withdrawn. */
  change: Fixed<string>;
  reason: Fixed<string | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

/** A dataset in its newest version. */
export interface CurrentDatasetView extends DatasetTable {
  version: Computed<number>;
  state: Computed<DatasetState>;
  moved_at: ColumnType<Date, never, never>;
  moved_by: Computed<string>;
}

export interface DatasetBytesTable {
  ledger_id: Fixed<string>;
  dataset_id: Fixed<string>;
  bytes: Fixed<Buffer>;
}

/** What was wrong with rows of a dataset: zstd of JSON, a list of problems. */
export interface DatasetProblemsTable {
  ledger_id: Fixed<string>;
  dataset_id: Fixed<string>;
  problems: Fixed<number>;
  content: Fixed<Buffer>;
  sha256: Fixed<string>;
}

/** Readings of one indicator in one dataset, as columns; `src/store/monitoring/chunk.ts` knows the form. */
export interface ReadingChunkTable {
  ledger_id: Fixed<string>;
  indicator: Fixed<string>;
  dataset_id: Fixed<string>;
  /** 1, 2, 3 … */
  chunk: Fixed<number>;
  readings: Fixed<number>;
  period_kind: Fixed<PeriodKind>;
  first_period: Fixed<number>;
  last_period: Fixed<number>;
  /** The first and the last of its places by the bytes of their ids, so that what a page asks for is found. */
  first_place: Fixed<string>;
  last_place: Fixed<string>;
  content: Fixed<Buffer>;
  sha256: Fixed<string>;
}

/** Cells of an indicator that nobody of the audience may see, fixed when the dataset was published. */
export interface WithheldCellsTable {
  ledger_id: Fixed<string>;
  indicator: Fixed<string>;
  dataset_id: Fixed<string>;
  audience: Fixed<'public' | 'inside'>;
  content: Fixed<Buffer>;
  sha256: Fixed<string>;
}

/** Rows with codes that nobody knows, as they came: zstd of JSON. */
export interface HeldRowsTable {
  ledger_id: Fixed<string>;
  dataset_id: Fixed<string>;
  chunk: Fixed<number>;
  rows: Fixed<number>;
  content: Fixed<Buffer>;
  sha256: Fixed<string>;
}

export interface HeldCodeTable {
  ledger_id: Fixed<string>;
  dataset_id: Fixed<string>;
  kind: Fixed<'place' | 'indicator'>;
  code: Fixed<string>;
  readings: Fixed<number>;
  /** Where the first of them stands in the file: "line 17". */
  first_at: Fixed<string>;
}

export type CodeVerdict = 'same' | 'not ours' | 'undecided';

export interface CodeJudgementTable {
  ledger_id: Fixed<string>;
  /** From source, kind and code. */
  id: Fixed<string>;
  version: Fixed<number>;
  kind: Fixed<'place' | 'indicator'>;
  source: Fixed<string>;
  code: Fixed<string>;
  verdict: Fixed<CodeVerdict>;
  /** The place or indicator that the code means; null unless the verdict is "same". */
  becomes: Fixed<string | null>;
  reason: Fixed<string | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

/** One run of all published rules. */
export interface RunTable {
  ledger_id: Fixed<string>;
  number: Fixed<number>;
  day: Fixed<string>;
  /** Sequence of the newest link of the history that it read; bigint, so a string. */
  head: Fixed<string>;
  summary: ColumnType<Readonly<Record<string, unknown>>, string, never>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface AlertEventTable {
  ledger_id: Fixed<string>;
  run: Fixed<number>;
  position: Fixed<number>;
  alert_id: Fixed<string>;
  kind: Fixed<string>;
  family: Fixed<string>;
  place: Fixed<string>;
  alert: ColumnType<unknown, string, never>;
}

/** What a rule carries from run to run. It follows from the readings: the program may delete it. */
export interface RuleStateTable {
  ledger_id: Fixed<string>;
  rule_id: Fixed<string>;
  run: Fixed<number>;
  content: Fixed<Buffer>;
}

export interface BacktestTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  rule_id: Fixed<string>;
  /** The content of the rule's record that was tested. */
  content: Fixed<number>;
  first_day: Fixed<string>;
  last_day: Fixed<string>;
  report: ColumnType<unknown, string, never>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface CaseEventTable {
  ledger_id: Fixed<string>;
  case_id: Fixed<string>;
  version: Fixed<number>;
  kind: Fixed<string>;
  body: ColumnType<unknown, string, never>;
  reason: Fixed<string | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface SilenceTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  /** 1 as made, 2 as ended early. */
  version: Fixed<number>;
  body: ColumnType<unknown, string, never>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface SubscriptionTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  version: Fixed<number>;
  account: Fixed<string>;
  channel: Fixed<Carrier>;
  body: ColumnType<SubscriptionBody, string, never>;
  state: Fixed<SubscriptionState>;
  reason: Fixed<string | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

/** Outside of the history, so that an address can be deleted. */
export interface SubscriptionAddressTable {
  ledger_id: Fixed<string>;
  subscription_id: Fixed<string>;
  address: Fixed<string>;
}

export interface NoticeTable {
  ledger_id: Fixed<string>;
  /** bigint, so a string in JavaScript. */
  number: Computed<string>;
  kind: Fixed<'run' | 'case' | 'list'>;
  run: Fixed<number | null>;
  content: ColumnType<NoticeContent, string, never>;
  made_at: Instant;
}

export interface DeliveryTable {
  ledger_id: Fixed<string>;
  subscription_id: Fixed<string>;
  first_notice: Fixed<string>;
  last_notice: Fixed<string>;
  attempt: Fixed<number>;
  outcome: Fixed<DeliveryOutcome>;
  at: Instant;
  message: Fixed<string | null>;
}

export interface MonitoringTables {
  datasets: DatasetTable;
  dataset_versions: DatasetVersionTable;
  /** View: each dataset in its latest version. */
  current_datasets: CurrentDatasetView;
  dataset_bytes: DatasetBytesTable;
  dataset_problems: DatasetProblemsTable;
  reading_chunks: ReadingChunkTable;
  withheld_cells: WithheldCellsTable;
  held_rows: HeldRowsTable;
  held_codes: HeldCodeTable;
  code_judgements: CodeJudgementTable;
  /** View: the latest judgement of each code. */
  current_code_judgements: CodeJudgementTable;
  runs: RunTable;
  alert_events: AlertEventTable;
  rule_states: RuleStateTable;
  backtests: BacktestTable;
  case_events: CaseEventTable;
  silences: SilenceTable;
  /** View: the latest version of each silence. */
  current_silences: SilenceTable;
  subscriptions: SubscriptionTable;
  /** View: the latest version of each subscription. */
  current_subscriptions: SubscriptionTable;
  subscription_addresses: SubscriptionAddressTable;
  notices: NoticeTable;
  deliveries: DeliveryTable;
}
