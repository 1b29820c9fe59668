/** Everything that somebody can read of the records, gathered so that it can be searched for what he may not know. */
import { exportRecords } from '../../../src/actions/exports/exportRecords.ts';
import { getImport } from '../../../src/actions/imports/getImport.ts';
import { listImports } from '../../../src/actions/imports/listImports.ts';
import type { Ledger } from '../../../src/actions/ledger.ts';
import { listCorrections } from '../../../src/actions/listCorrections.ts';
import { listLinks } from '../../../src/actions/listLinks.ts';
import { getProgramme } from '../../../src/actions/programme/getProgramme.ts';
import { listArrivals } from '../../../src/actions/programme/listArrivals.ts';
import { listFindings } from '../../../src/actions/programme/listFindings.ts';
import { listLists } from '../../../src/actions/programme/listLists.ts';
import { listObligations } from '../../../src/actions/programme/listObligations.ts';
import { listPairingsOn } from '../../../src/actions/programme/listPairingsOn.ts';
import { listProgrammes } from '../../../src/actions/programme/listProgrammes.ts';
import { countRecords } from '../../../src/actions/records/countRecords.ts';
import { getRecord } from '../../../src/actions/records/getRecord.ts';
import type { ListRequest } from '../../../src/actions/records/listRecords.ts';
import { listRecords } from '../../../src/actions/records/listRecords.ts';
import { listWork } from '../../../src/actions/records/listWork.ts';
import { suggestArrivals } from '../../../src/actions/records/suggestArrivals.ts';
import { getTotals } from '../../../src/actions/totals/getTotals.ts';
import { CounterfoilError } from '../../../src/core/errors/errors.ts';
import type { RecordAnswer, RecordPage } from '../../../src/actions/recordAnswers.ts';
import { mayExport, mayImport, seen } from '../model/access.ts';
import { isLive } from '../model/model.ts';
import type { Run } from '../run.ts';
import { ledgerOf, today } from '../run.ts';
import type { Person } from '../world.ts';

/** All pages of a list. */
export async function wholeList(
  ledger: Ledger,
  request: ListRequest = {},
): Promise<{ items: RecordAnswer[]; total: number; names: Record<string, unknown> }> {
  const items: RecordAnswer[] = [];
  const names: Record<string, unknown> = {};
  let cursor: string | undefined;
  for (;;) {
    const page = await listRecords(ledger, { ...request, limit: 200, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    Object.assign(names, page.names);
    if (page.next === null) return { items, names, total: page.total };
    cursor = page.next;
  }
}

/** Null where there is no such record for this person. */
export async function pageOf(
  run: Run,
  person: Person,
  request: { readonly id: string; readonly at?: string },
): Promise<RecordPage | null> {
  try {
    return await getRecord(ledgerOf(run, person), request);
  } catch (error) {
    if (error instanceof CounterfoilError && error.code === 'RECORD_NOT_FOUND') return null;
    throw error;
  }
}

export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

type Reading = readonly [name: string, read: () => Promise<unknown>];

/** The verbs that read, as this person may call them. */
export function readings(run: Run, person: Person): Reading[] {
  const ledger = ledgerOf(run, person);
  const { model } = run;
  const isSignedIn = person.role !== 'public';
  const programme = model.ofType('programme').find((record) => isLive(record) && seen(person, record))?.id;
  const done = mayImport(person) ? model.imports.slice(-2) : [];
  return [
    ['list', () => wholeList(ledger)],
    ['published list', () => wholeList(ledger, { view: 'published' })],
    ['counts', () => countRecords(ledger)],
    ['places', () => wholeList(ledger, { place: 'X-1' })],
    ['corrections', () => listCorrections(ledger, { limit: 200 })],
    ['history', () => listLinks(ledger, { limit: 200 })],
    ['suggested arrivals', () => suggestArrivals(ledger, { limit: 200 })],
    ['programmes', () => listProgrammes(ledger)],
    ['pairings', () => listPairingsOn(ledger, { programme, on: today(run) })],
    ['obligations', () => listObligations(ledger)],
    ['findings', () => listFindings(ledger)],
    ['lists', () => listLists(ledger)],
    ['arrivals', () => listArrivals(ledger)],
    ['totals', async () => ({ ...(await getTotals(ledger, { by: ['donor', 'place', 'programme'] })), sequence: '' })],
    [
      'table',
      () => joined(exportRecords(ledger, { type: 'transaction' }, { format: 'csv', header: 'labels', locale: 'en' })),
    ],
    [
      'data',
      () => joined(exportRecords(ledger, { type: 'finding' }, { format: 'json', header: 'labels', locale: 'en' })),
    ],
    ...(programme === undefined ? [] : [['programme', () => getProgramme(ledger, { id: programme })] as const]),
    ...(isSignedIn ? [['work', () => listWork(ledger)] as const] : []),
    ...(mayExport(person)
      ? [
          [
            'own table',
            () =>
              joined(
                exportRecords(
                  ledger,
                  { type: 'transaction', view: 'working' },
                  { format: 'csv', header: 'labels', locale: 'en' },
                ),
              ),
          ] as const,
        ]
      : []),
    ...(mayImport(person) ? [['imports', () => listImports(ledger)] as const] : []),
    ...done.map(({ id }) => ['import', () => importSeen(ledger, id)] as const),
    ...model
      .records()
      .filter((record) => seen(person, record) !== null)
      .slice(-12)
      .map(({ id }) => [`record ${id}`, () => getRecord(ledger, { id })] as const),
  ];
}

/** An import of somebody else may be hidden from the reader. */
async function importSeen(ledger: Ledger, id: string): Promise<unknown> {
  try {
    return await getImport(ledger, id);
  } catch (error) {
    if (error instanceof CounterfoilError && error.code === 'IMPORT_NOT_FOUND') return null;
    throw error;
  }
}
