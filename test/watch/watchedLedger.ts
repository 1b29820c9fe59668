/** A ledger that watches made-up villages, on a day that a test sets: its rules, readings and people. */
import { createHash } from 'node:crypto';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { RecordAnswer } from '../../src/actions/recordAnswers.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { backtestRule } from '../../src/actions/monitoring/rules/backtestRule.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import type { RunsMade } from '../../src/actions/alertAnswers.ts';
import { runPublishedRules } from '../../src/actions/monitoring/runs/runPublishedRules.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { parsePeriod } from '../../src/core/monitoring/period.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { encodeChunk } from '../../src/store/monitoring/chunk.ts';
import { insertDataset } from '../../src/store/monitoring/datasets.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';

/** Place, period, value; null takes a value back. */
export type GivenReading = readonly [place: string, period: string, value: number | null];

export interface WatchedLedger extends WatchedPlaces {
  readonly database: TemporaryDatabase;
}

export interface WatchedPlaces {
  /** The day that it is for everybody from now on. */
  setDay(day: string): void;
  as(role: Role, name?: string): Ledger;
  /** Takes readings in that became known on a day, today when left out; tells the dataset's id. */
  readings(indicator: string, list: readonly GivenReading[], knownOn?: string): Promise<string>;
  /** Enters a rule, takes it through review and a backtest, and switches it on. */
  switchOn(key: string, definition: object, more?: object): Promise<RecordAnswer>;
  /** A record of another type, published. */
  publish(type: 'programme' | 'indicator' | 'list' | 'listing', body: object): Promise<RecordAnswer>;
  run(day?: string): Promise<RunsMade>;
}

/** County N with the villages N-1 to N-4, county S with S-1 and S-2. */
const entries = [
  exampleEntry('N', 'North'),
  exampleEntry('S', 'South'),
  ...['N-1', 'N-2', 'N-3', 'N-4'].map((id) => exampleEntry(id, `Village ${id}`, { parent: 'N', kind: 'village' })),
  ...['S-1', 'S-2'].map((id) => exampleEntry(id, `Village ${id}`, { parent: 'S', kind: 'village' })),
];

/** A yearly percentage that comes with the program: of which more is worse. */
export const incidence = 'composite-incidence';

type MorePlaces = readonly Readonly<Parameters<typeof exampleEntry>>[];

export async function watchedLedger(more: MorePlaces = []): Promise<WatchedLedger> {
  const database = await temporaryDatabase();
  return { database, ...(await watchedPlacesOf((role, name) => database.ledger(role, name), more)) };
}

/** The same in a ledger that is there already. */
export async function watchedPlacesOf(
  ledger: TemporaryDatabase['ledger'],
  more: MorePlaces = [],
): Promise<WatchedPlaces> {
  let today = '2020-01-01';
  let second = 0;
  const clock = {
    now: () => {
      second += 1;
      return new Date(Date.parse(`${today}T00:00:00Z`) + second * 10);
    },
  };
  const as: WatchedLedger['as'] = (role, name) => ({ ...ledger(role, name), clock });
  const administrator = as('administrator');
  await loadRegistry(administrator, {
    entries: [...entries, ...more.map((each) => exampleEntry(...each))],
    source: 'test',
  });
  const moved = async (record: RecordAnswer, role: Role, move: 'submit' | 'approve' | 'publish') =>
    moveRecord(as(role, role === 'administrator' ? record.author : undefined), {
      id: record.id,
      version: record.version,
      move,
    });
  const approved = async (record: RecordAnswer) =>
    moved(await moved(record, 'administrator', 'submit'), 'reviewer', 'approve');
  return {
    as,
    setDay(day) {
      today = day;
    },
    readings: async (indicator, list, knownOn = today) => {
      const { db, ledgerId, ids } = administrator;
      const id = ids.next();
      const dataset = datasetRow({ id, indicator, list, knownOn });
      const at = { recorded_at: clock.now(), recorded_by: 'the office' };
      await writeLedger(db, ledgerId, (transaction) =>
        insertDataset(transaction, ledgerId, { ...dataset, dataset: { ...dataset.dataset, ...at } }),
      );
      return id;
    },
    switchOn: async (key, definition, body = {}) => {
      const whole = { key, title: key, definition: JSON.stringify(definition), ...body };
      const draft = await approved(await saveRecord(administrator, { type: 'rule', body: whole }));
      await backtestRule(as('publisher'), { rule: draft.id }, onThisThread);
      return moved(draft, 'publisher', 'publish');
    },
    publish: async (type, body) =>
      moved(await approved(await saveRecord(administrator, { type, body })), 'publisher', 'publish'),
    run: (day) => runPublishedRules(as('publisher'), { day }, onThisThread),
  };
}

interface Given {
  readonly id: string;
  readonly indicator: string;
  readonly list: readonly GivenReading[];
  readonly knownOn: string;
}

function datasetRow({ id, indicator, list, knownOn }: Given) {
  const placeIds = [...new Set(list.map(([place]) => place))].sort();
  const periods = list.map(([, text]) => parsePeriod(text) ?? { kind: 'year' as const, number: 0 });
  const numbers = periods.map(({ number }) => number);
  const content = encodeChunk({
    values: Float64Array.from(list, ([, , value]) => value ?? Number.NaN),
    denominators: null,
    places: Uint32Array.from(list, ([place]) => placeIds.indexOf(place)),
    periods: Int32Array.from(numbers),
    recorded: new Int32Array(list.length).fill(dayNumber(knownOn)),
    sources: new Int32Array(list.length).fill(-1),
    lines: Uint32Array.from(list, (_, at) => at + 2),
    confirmed: new Uint8Array(list.length),
    placeIds,
    sourceNames: [],
  });
  const bytes = Buffer.from(JSON.stringify([id, indicator, list]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const summary = {
    imported: list.length,
    updated: 0,
    unchanged: 0,
    takenBack: 0,
    held: 0,
    notOurs: 0,
    refused: 0,
    problems: {},
    indicators: [],
  };
  return {
    dataset: {
      id,
      title: `Readings of ${knownOn}`,
      source: 'Office of North',
      document_id: null,
      file_name: null,
      file_sha256: sha256,
      request_sha256: sha256,
      format: 'own',
      known_on: knownOn,
      readings: list.length,
      held: 0,
      summary,
      follows: null,
      taken: null,
      undated: 'on the day' as const,
    },
    bytes,
    chunks: [
      {
        indicator,
        chunk: 1,
        readings: list.length,
        period_kind: periods[0]?.kind ?? ('year' as const),
        first_period: Math.min(...numbers),
        last_period: Math.max(...numbers),
        first_place: placeIds[0] ?? '',
        last_place: placeIds.at(-1) ?? '',
        content,
      },
    ],
    held: [],
    codes: [],
    problems: null,
  };
}
