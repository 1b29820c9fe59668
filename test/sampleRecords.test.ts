/** The records of the sample programme: each rests on words of a note, and the made-up ones add up as reckoned by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../src/actions/checkHistory.ts';
import { listImports } from '../src/actions/imports/listImports.ts';
import { undoImport } from '../src/actions/imports/undoImport.ts';
import type { Ledger } from '../src/actions/ledger.ts';
import { listDocuments } from '../src/actions/listDocuments.ts';
import { loadBundledRegistry } from '../src/actions/loadBundledRegistry.ts';
import type { LoadedSample } from '../src/actions/loadSample.ts';
import { loadSample } from '../src/actions/loadSample.ts';
import { listArrivals } from '../src/actions/programme/listArrivals.ts';
import { getSupervisionList } from '../src/actions/programme/getSupervisionList.ts';
import type { RecordAnswer } from '../src/actions/recordAnswers.ts';
import { listRecords } from '../src/actions/records/listRecords.ts';
import { saveRecord } from '../src/actions/records/saveRecord.ts';
import type { TotalsRequest } from '../src/actions/totalAnswers.ts';
import { compareReported } from '../src/actions/totals/compareReported.ts';
import { getTotals } from '../src/actions/totals/getTotals.ts';
import type { RecordType } from '../src/core/records/recordTypes.ts';
import { recordTypes } from '../src/core/records/recordTypes.ts';
import { readSample } from '../src/outside/sample/readSample.ts';
import { readSampleRecords } from '../src/outside/sample/readSampleRecords.ts';
import type { TemporaryDatabase } from './contract/database.ts';
import { temporaryDatabase } from './contract/database.ts';

let database: TemporaryDatabase;
let ledger: Ledger;
let loaded: LoadedSample;
let records: readonly RecordAnswer[];
const written = readSampleRecords();
const notes = new Map(readSample().map((note) => [note.id, note]));

beforeAll(async () => {
  database = await temporaryDatabase();
  const office = database.ledger('administrator', 'office');
  await loadBundledRegistry(office);
  loaded = await loadSample(office);
  ledger = database.ledger('public');
  records = await allOf(ledger);
}, 60_000);
afterAll(() => database.stop());

async function allOf(reader: Ledger): Promise<readonly RecordAnswer[]> {
  const found: RecordAnswer[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, next } = await listRecords(reader, { limit: 200, cursor });
    found.push(...items);
    cursor = next;
  }
  return found;
}

const idOf = (key: string): string => records.find(({ body }) => body['key'] === key)?.id ?? `no record ${key}`;
/** The keys in the sample of the records with these ids. */
const keysOf = (moved: readonly { readonly id: string }[]): unknown[] =>
  moved.map(({ id }) => records.find((each) => each.id === id)?.body['key']);

interface Evidence {
  readonly document: string;
  readonly quote: string;
}
const evidenceOf = ({ evidence }: Readonly<Record<string, unknown>>): readonly Evidence[] =>
  (evidence ?? []) as readonly Evidence[];

describe('the lines of sample/records', () => {
  it('have keys of their own', () => {
    const keys = written.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('rest on words that stand in a note', () => {
    const unfounded = written.filter((record) => {
      const evidence = evidenceOf(record);
      return (
        evidence.length === 0 || evidence.some(({ document, quote }) => !notes.get(document)?.text.includes(quote))
      );
    });
    expect(unfounded.map(({ key }) => key)).toEqual([]);
  });

  it('keep what is made up apart from what is reported', () => {
    const mixed = written.filter((record) => {
      const isExample = record.key.startsWith('example');
      const wrongPlace = isExample ? /"(?:CN|UA|DK|EE|LT|LV)["-]/ : /"(?:EX-|org-example-)/;
      const wrongNote = evidenceOf(record).some(({ document }) => document.startsWith('A') !== isExample);
      return wrongNote || wrongPlace.test(JSON.stringify(record).replaceAll(/"currency":"\w+"/g, ''));
    });
    expect(mixed.map(({ key }) => key)).toEqual([]);
    const titled = written.filter(({ key, type }) => key.startsWith('example') && /^(?:programme|series)$/.test(type));
    expect(titled.filter(({ title }) => !String(title).includes('(made up)'))).toEqual([]);
  });

  it('enter no reported total as a transaction: the money of real givers is single promises and agreements', () => {
    const real = written.filter(({ key, type }) => type === 'transaction' && !key.startsWith('example'));
    expect(real.map(({ key, stage }) => `${key} ${String(stage)}`).sort()).toEqual([
      'ukraine-denmark-2024 commitment',
      'ukraine-denmark-2024-a commitment',
      'ukraine-denmark-2024-b commitment',
      'ukraine-latvia-undp-2023 commitment',
      'ukraine-ovruch-2022 commitment',
      'wenchuan-beijing-2008 pledge',
      'xinjiang-shanghai-2003 pledge',
    ]);
  });

  it('have no due day for what a real giver promised: whether it was kept is not in the notes', () => {
    const judged = written.filter(({ key, type }) => type === 'obligation' && !key.startsWith('example'));
    expect(judged).toEqual([]);
  });
});

describe('loading', () => {
  it('publishes every line, once, with every type but declarations that nobody made, import profiles, and what is watched', async () => {
    expect(loaded).toMatchObject({ documents: notes.size, added: notes.size, records: written.length });
    expect(records).toHaveLength(written.length);
    expect(records.every(({ state, author }) => state === 'published' && author === 'Sample programme')).toBe(true);
    const types = new Set<RecordType>(records.map(({ type }) => type));
    const apart = ['completeness', 'indicator', 'target', 'rule', 'profile'];
    expect(recordTypes.filter((type) => !types.has(type))).toEqual(apart);
    const again = await loadSample(database.ledger('administrator', 'office'));
    expect(again).toEqual({ documents: notes.size, added: 0, claims: 0, records: 0 });
  });

  it('leads every quote that is a figure of its note to that claim', () => {
    const figures = new Map(
      [...notes.values()].map(({ id, claims }) => [id, new Set(claims.map(({ quote }) => quote))]),
    );
    const stored = new Map(
      records.map(({ body }) => [body['key'], body['evidence'] as readonly { claim: string | null }[]]),
    );
    const wrong = written.filter((line) => {
      const claims = stored.get(line.key) ?? [];
      return evidenceOf(line).some(
        ({ document, quote }, index) => (claims[index]?.claim != null) !== (figures.get(document)?.has(quote) ?? false),
      );
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('leaves a history that verifies', async () => {
    expect(await checkHistory(database.ledger('administrator'))).toMatchObject({ ok: true });
  });

  it('archives the notes that the records cite', async () => {
    const { total } = await listDocuments(ledger);
    expect(total).toBe(notes.size);
  });
});

describe('lists', () => {
  it.each([
    [
      'supervision-2020',
      [
        [52, 1],
        [1113, 0],
        [10, 1],
        [29, 0],
      ],
    ],
    // Four counties and three villages stated; North, South and East, Upper and Lower named.
    [
      'example-list',
      [
        [4, 3],
        [3, 2],
      ],
    ],
  ] as const)('%s: what was stated beside what is listed', async (key, expected) => {
    const { stated } = await getSupervisionList(ledger, { id: idOf(key) });
    expect(stated.map((row) => [Number(row.stated), row.listed])).toEqual(expected);
  });

  it.each([
    ['2022-06-30', { 'on the list': 5, 'not yet listed': 1 }],
    // North County left on 31 March 2023 and was on probation for 24 months; South County had met two in a row.
    ['2024-03-01', { 'on probation': 1, 'exit due': 1, 'on the list': 3, 'not yet listed': 1 }],
    // North County again since October 2024; Upper Village on probation until the end of 2027.
    ['2026-06-30', { 'listed again': 2, 'exit due': 1, 'on probation': 1, 'on the list': 2 }],
  ])('the example list as of %s', async (on, expected) => {
    const { listings } = await getSupervisionList(ledger, { id: idOf('example-list'), on });
    const counts: Record<string, number> = {};
    for (const { standing } of listings) counts[standing] = (counts[standing] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });
});

describe('totals of the example', () => {
  const total = async (request: TotalsRequest) => {
    const answer = await getTotals(ledger, { programme: idOf('example'), ...request });
    return answer.figures[0];
  };

  it('disbursed, as sent', async () => {
    const figure = await total({});
    // 2022: 30 m in one sum, 12 m and 10 m of it itemised, so 12 + 10 + 8.
    // 2023: 5 m and 6 m. 2024: 4.5 m − 0.5 m + 9 m, the 8.8 m passed on are of these 9 m. 2025: 4 m.
    // 30 + 5 + 6 + 4 + 9 + 4 = 58 m, and 1.2 m euros beside them. 0.7 m moved inside the province.
    expect(figure?.amounts).toMatchObject([
      { currency: 'CNY', amount: '58000000', negative: '-500000' },
      { currency: 'EUR', amount: '1200000', negative: null },
    ]);
    const excluded = figure?.excluded.map(({ reason, amounts }) => [reason, amounts.map(({ amount }) => amount)]);
    expect(excluded).toEqual(
      expect.arrayContaining([
        ['internal', ['700000']],
        ['passed on', ['8800000']],
        ['itemised', ['22000000']],
      ]),
    );
  });

  it('disbursed, as received', async () => {
    // 12 + 9 + 3.5 + 1.5 + 4 + 9 = 39 m; the 8.5 m of East County came out of the 9 m of the fund.
    const figure = await total({ side: 'received' });
    expect(figure?.amounts).toMatchObject([
      { currency: 'CNY', amount: '39000000' },
      { currency: 'EUR', amount: '1200000' },
    ]);
  });

  it('by year and by donor', async () => {
    const cells = async (by: 'year' | 'donor') =>
      Object.fromEntries(
        ((await total({ by: [by] }))?.cells ?? []).map(({ keys, amounts }) => [
          keys.join(),
          amounts?.find(({ currency }) => currency === 'CNY')?.amount,
        ]),
      );
    expect(await cells('year')).toMatchObject({
      2022: '30000000',
      2023: '11000000',
      2024: '13000000',
      2025: '4000000',
    });
    // Donor Province 30 + 5 + 9, Garden City 4.5 − 0.5 + 4, and 6 m of both in unknown parts.
    expect(await cells('donor')).toMatchObject({ 'EX-2': '44000000', 'EX-3': '8000000', unknown: '6000000' });
  });

  it.each([
    ['pledge', '40000000'],
    // 36 m of December 2021 and 15 m of December 2023.
    ['commitment', '51000000'],
  ] as const)('%s', async (stage, amount) => {
    expect((await total({ stages: [stage] }))?.amounts).toMatchObject([{ currency: 'CNY', amount }]);
  });

  it('in one currency at the rates of the example', async () => {
    // 58 m and 1.2 m euros of 2024 at 8.
    const figure = await total({
      start: '2024-01-01',
      end: '2024-12-31',
      currency: 'CNY',
      series: [idOf('example-rates')],
    });
    // 4.5 − 0.5 + 9 + 1.2 × 8 = 22.6 m.
    expect(figure?.amounts).toMatchObject([{ currency: 'CNY', amount: '22600000' }]);
    expect(figure?.rates).toMatchObject([{ date: '2024', value: '8' }]);
  });

  it('stand beside what was reported', async () => {
    const { lines } = await compareReported(ledger, { programme: idOf('example'), stage: 'disbursement' });
    const four = lines.filter(
      ({ claim }) => claim.claim.period?.start === '2022-01-01' && claim.claim.period.end === '2025-12-31',
    );
    expect(four.map(({ quote, recorded }) => [quote, recorded])).toEqual(
      expect.arrayContaining([
        ['58 million yuan', '58000000'],
        ['nearly 65 million yuan', '58000000'],
      ]),
    );
  });
});

describe('arrivals and the closed period of the example', () => {
  it('has each state once or more', async () => {
    const judged = records.filter(({ type }) => type === 'arrival').map(({ body }) => body['status']);
    expect(new Set(judged)).toEqual(new Set(['matched', 'partly', 'late', 'missing', 'disputed']));
    const board = await listArrivals(ledger, { programme: idOf('example') });
    const suggested = board.suggested.map(({ sent, received }) => keysOf([...sent, ...received]).join(' '));
    expect(suggested).toEqual(
      expect.arrayContaining([
        'example-sent-2024-fund example-got-2024-fund',
        'example-sent-2024-west example-got-2024-west',
      ]),
    );
  });

  it('takes no record of 2022 any more', async () => {
    const office = database.ledger('administrator', 'office');
    const old = records.find(({ body }) => body['key'] === 'example-sent-2022-north');
    const body = { ...old?.body, key: null, partOf: null };
    await expect(saveRecord(office, { type: 'transaction', body })).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
  });
});

describe('taking the sample back', () => {
  it('is an undo of its imports, the closed periods first; a restart does not bring it back', async () => {
    const office = database.ledger('administrator', 'office');
    const { items } = await listImports(office);
    expect(items.map(({ source }) => source)).toEqual(['sample, closed periods', 'sample']);
    for (const { id } of items) await undoImport(office, { importId: id, reason: 'we have our own' });
    expect(await allOf(ledger)).toEqual([]);
    expect(await loadSample(office)).toMatchObject({ records: 0 });
    expect(await checkHistory(office)).toMatchObject({ ok: true });
  });
});
