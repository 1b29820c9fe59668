/** Whatever the limits of a contributor, lists show exactly what he may open, before it is published and after. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../../src/actions/ledger.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import type { Limits } from '../../src/core/access/decide.ts';
import { CounterfoilError } from '../../src/core/errors/errors.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { SmallProgramme } from './programme.ts';
import { smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
const all: { readonly id: string; readonly type: RecordType }[] = [];

beforeAll(async () => {
  small = await smallProgramme();
  for (const author of ['Ana', 'Ben']) {
    const ledger = small.as('contributor', author);
    for (const side of ['sent', 'received']) {
      for (const [donor, place] of [
        ['E-1', 'X-11'],
        ['E-1', 'X-2'],
        ['E-2', 'X-12'],
        ['E-2', 'X-2'],
      ] as const) {
        const parties = { providers: [{ id: donor, percent: null }], recipients: [{ id: place, percent: null }] };
        const body = transactionBody(small.programme, { side, ...parties, note: `${author} ${side}` });
        all.push(await saveRecord(ledger, { type: 'transaction', body }));
      }
    }
    const agreement = { programme: small.programme, title: 'Support', kind: 'support' };
    for (const parties of [
      ['E-1', 'X-1'],
      ['E-2', 'X-2'],
    ]) {
      all.push(await saveRecord(ledger, { type: 'agreement', body: { ...agreement, parties } }));
    }
  }
  // One that Ana wrote first and Ben wrote over.
  const shared = await small.enter(small.as('contributor', 'Ana'), { providers: [{ id: 'E-2', percent: null }] });
  const over = transactionBody(small.programme, { providers: [{ id: 'E-2', percent: null }], note: 'over' });
  const ben = small.as('contributor', 'Ben');
  all.push(await saveRecord(ben, { type: 'transaction', id: shared.id, version: 1, body: over }));
  // One that is published, and has a revision under way.
  const published = await small.onTo(await small.enter(ben), ['submit', 'approve', 'publish']);
  const body = transactionBody(small.programme, { note: 'revised' });
  const revision = { type: 'transaction', id: published.id, version: 4, body, revise: true, reason: 'x' } as const;
  all.push(await saveRecord(ben, revision));
});
afterAll(() => small.database.stop());

const severalLimits: readonly Limits[] = [
  {},
  { side: 'donor' },
  { side: 'recipient' },
  { actor: 'E-1' },
  { side: 'donor', actor: 'E-2' },
  { side: 'recipient', actor: 'X-2' },
  { place: 'X-1' },
  { place: 'X' },
  { side: 'recipient', place: 'X-1' },
  { side: 'donor', actor: 'E-1', place: 'X-2' },
  { actor: 'nobody' },
];

const readers = [
  ...severalLimits.map((limits) => [limits, 'Ana'] as const),
  [{ place: 'X-1' }, 'Cem'] as const,
  [{ side: 'donor', actor: 'E-2' }, 'Cem'] as const,
];

it.each(readers)('%j of %s', async (limits: Limits, name) => {
  const ledger = small.as('contributor', name, limits);
  const opened: string[] = [];
  for (const { id } of all) if (await opensNewest(ledger, id)) opened.push(id);
  for (const type of ['transaction', 'agreement'] as const) {
    const { items, total } = await listRecords(ledger, { type, limit: 200 });
    const ofType = opened.filter((id) => all.some((each) => each.id === id && each.type === type));
    expect(items.map(({ id }) => id).toSorted()).toEqual(ofType.toSorted());
    expect(total).toBe(ofType.length);
  }
});

/** Whether the reader is shown the newest version; the published one of the record under revision does not count. */
async function opensNewest(ledger: Ledger, id: string): Promise<boolean> {
  return getRecord(ledger, { id }).then(
    ({ state }) => state === 'draft',
    (error: unknown) => {
      if (error instanceof CounterfoilError && error.code === 'RECORD_NOT_FOUND') return false;
      throw error;
    },
  );
}
