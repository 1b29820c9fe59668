/** A random ledger of transactions, the same for the same seed: splits, umbrellas, money passed on, rough dates, drafts. */
import type { LedgerData } from '../../../src/core/ledger/totalOf.ts';
import { passagesOf } from '../../../src/core/ledger/passedOn.ts';
import type { PlaceLevel, View } from '../../../src/core/ledger/rollUp.ts';
import { allocationsOf } from '../../../src/core/records/allocationsOf.ts';
import type { Body, Share } from '../../../src/core/records/field.ts';
import type { RegistryEntry } from '../../../src/core/names/gazetteer.ts';
import type { RecordState } from '../../../src/core/records/states.ts';
import { kindsAt } from '../../../src/store/analytics/placeKinds.ts';
import { exampleEntry } from '../../../src/core/names/testing/exampleEntry.ts';

export const entries: readonly RegistryEntry[] = [
  exampleEntry('CN', 'China', { kind: 'country' }),
  exampleEntry('CN-36', 'Jiangxi', { parent: 'CN', kind: 'province' }),
  exampleEntry('CN-3601', 'Nanchang', { parent: 'CN-36', kind: 'prefecture' }),
  exampleEntry('CN-44', 'Guangdong', { parent: 'CN', kind: 'province' }),
  exampleEntry('CN-65', 'Xinjiang', { parent: 'CN', kind: 'province' }),
  exampleEntry('CN-6530', 'Kizilsu', { parent: 'CN-65', kind: 'prefecture' }),
  exampleEntry('CN-653022', 'Akto', { parent: 'CN-6530' }),
  exampleEntry('CN-653023', 'Akqi', { parent: 'CN-6530' }),
  exampleEntry('CN-6531', 'Kashgar', { parent: 'CN-65', kind: 'prefecture' }),
  exampleEntry('CN-653121', 'Shufu', { parent: 'CN-6531' }),
  exampleEntry('org-fund', 'A fund', { parent: 'CN-65', type: 'actor', kind: 'fund' }),
  exampleEntry('org-company', 'A company', { parent: 'CN-36', type: 'actor', kind: 'company' }),
  exampleEntry('UA', 'Ukraine', { kind: 'country' }),
];

const givers = ['CN-36', 'CN-3601', 'CN-44', 'org-company', 'org-fund', 'CN-65', 'org-nowhere'];
const places = ['CN-65', 'CN-6530', 'CN-653022', 'CN-653023', 'CN-6531', 'CN-653121', 'UA', 'CN-36'];
const sectors = ['education', 'health', 'water'];
const dates = ['2018', '2019', '2019-07', '2019-12-31', '2020-01-01', '2020-02', '2020-06-15', '2021'];
const states: readonly RecordState[] = ['published', 'published', 'published', 'draft', 'submitted', 'withdrawn'];

export interface TestVersion {
  readonly version: number;
  readonly content: number;
  readonly state: RecordState;
}

export interface TestRecord {
  readonly id: string;
  readonly bodies: Body[];
  readonly versions: TestVersion[];
}

export type Random = (below: number) => number;

/** Mulberry32: small, and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function randomRecords(random: Random, count: number): TestRecord[] {
  const records: TestRecord[] = [];
  for (let number = 0; number < count; number += 1) {
    const bodies = [randomBody(random, number, count)];
    const state = pick(random, states);
    const versions: TestVersion[] = [{ version: 1, content: 1, state }];
    if (random(4) === 0) {
      bodies.push(randomBody(random, number, count));
      versions.push({ version: 2, content: 2, state: pick(random, states) });
    }
    records.push({ id: `t${number}`, bodies, versions });
  }
  return records;
}

/** A new version of a record, as an update of the ledger brings it. */
export function revise(random: Random, record: TestRecord, count: number): TestVersion {
  record.bodies.push(randomBody(random, Number(record.id.slice(1)), count));
  const version = { version: record.versions.length + 1, content: record.bodies.length, state: pick(random, states) };
  record.versions.push(version);
  return version;
}

function randomBody(random: Random, number: number, count: number): Body {
  const other = (): string => `t${random(count + 2)}`;
  const amount = `${random(9) === 0 ? '-' : ''}${random(3) === 0 ? random(40) * 5 : random(100_000) / 100}`;
  const passed = [...new Set(Array.from({ length: random(5) === 0 ? 1 + random(2) : 0 }, other))];
  return {
    programme: pick(random, ['p1', 'p1', 'p2']),
    stage: pick(random, ['disbursement', 'disbursement', 'disbursement', 'commitment']),
    side: pick(random, ['sent', 'sent', 'sent', 'received']),
    date: pick(random, dates),
    amount: { amount: amount === '-0' ? '0' : amount, currency: random(6) === 0 ? 'USD' : 'CNY' },
    priceYear: random(8) === 0 ? '2015' : null,
    providers: shares(random, givers),
    receiver: random(4) === 0 ? pick(random, [...givers, ...places]) : null,
    recipients: shares(random, places),
    sectors: random(5) === 0 ? [] : shares(random, sectors),
    partOf: random(4) === 0 && number % 3 !== 0 ? other() : null,
    passedOnFrom: passed.map((transaction) => ({
      transaction,
      percent: random(3) === 0 ? null : pick(random, ['30', '33.3', '50']),
    })),
  };
}

function shares(random: Random, from: readonly string[]): Share[] {
  const ids = [...new Set([pick(random, from), pick(random, from), pick(random, from)])].slice(0, 1 + random(3));
  if (ids.length === 1) return [{ id: ids[0] ?? '', percent: '100' }];
  if (random(3) === 0) return ids.map((id) => ({ id, percent: null }));
  return ids.map((id, index) => ({ id, percent: index === 0 ? String(100 - 33 * (ids.length - 1)) : '33' }));
}

export function pick<Item>(random: Random, from: readonly Item[]): Item {
  const item = from[random(from.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** What the reference reads: computed from the records alone, without a database. */
export function dataOf(records: readonly TestRecord[], view: View): LedgerData {
  const parents = new Map(entries.map(({ id, parent }) => [id, parent]));
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const lineageOf = (id: string): string[] => {
    const line: string[] = [];
    for (let next: string | null = id; next !== null; next = parents.get(next) ?? null) line.push(next);
    return line;
  };
  const shown = records.flatMap((record) => {
    const found = shownContent(record, view);
    const body = found && record.bodies[found.content - 1];
    return found && body ? [{ id: record.id, standing: found.standing, body }] : [];
  });
  return {
    allocations: shown.flatMap(({ id: recordId, standing, body }) =>
      allocationsOf(body).map((allocation, position) => Object.assign(allocation, { recordId, position, standing })),
    ),
    passages: passagesOf(
      shown
        .filter(({ standing, body }) => standing === 'live' && allocationsOf(body).some(({ passedOn }) => passedOn))
        .flatMap(({ id: recordId, body }) => sourcesOf(body).map((source) => Object.assign(source, { recordId }))),
    ),
    membersOf: (id) => {
      const body = shown.find((each) => each.id === id)?.body ?? {};
      const ids = (field: string): string[] => ((body[field] ?? []) as readonly Share[]).map((share) => share.id);
      return { providers: ids('providers'), recipients: ids('recipients'), sectors: ids('sectors') };
    },
    lineageOf,
    levelOf: (id: string, level: PlaceLevel) =>
      lineageOf(id).find((above) => kindsAt[level].includes(kinds.get(above) ?? '')) ?? null,
  };
}

function sourcesOf(body: Body): { source: string; percent: string | null }[] {
  const rows = body['passedOnFrom'] as unknown as readonly { transaction: string; percent: string | null }[];
  return rows.map(({ transaction: source, percent }) => ({ source, percent }));
}

function shownContent(
  { versions }: TestRecord,
  view: View,
): { content: number; standing: 'live' | 'unpublished' | 'withdrawn' } | null {
  const newest = versions.at(-1);
  if (!newest) return null;
  const withdrawn = newest.state === 'withdrawn';
  if (view === 'current') return { content: newest.content, standing: withdrawn ? 'withdrawn' : 'live' };
  const told = versions.findLast(({ state }) => state === 'published' || state === 'withdrawn');
  if (told?.state === 'published') return { content: told.content, standing: 'live' };
  return { content: newest.content, standing: withdrawn ? 'withdrawn' : 'unpublished' };
}
