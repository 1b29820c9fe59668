/** What is withheld is found before anybody has to wait for it; what was published in between counts all the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { planProtection, protectPublication } from '../../src/actions/monitoring/shown/protectPublication.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { readWithheld } from '../../src/store/monitoring/withheldCells.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Role } from '../../src/core/access/decide.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';
import type { Line } from '../server/watchedVillages.ts';
import { loadVillages, publish, takeIn, villages } from '../server/watchedVillages.ts';

const jobs = 'jobs-lost';
const others = villages['ZZ-1']?.filter((id) => id !== 'ZZ-101') ?? [];
const ofOthers = (period: string): Line[] => others.map((id): Line => [id, jobs, period, 20]);

describe('a publication that was planned', () => {
  let database: TemporaryDatabase;
  const ledgerOf = (role?: Role, name?: string): Ledger => database.ledger(role, name);
  const take = (title: string, lines: readonly Line[], on: string) => takeIn(ledgerOf, title, lines, on);
  beforeAll(async () => {
    database = await temporaryDatabase();
    await loadVillages(ledgerOf);
  });
  afterAll(() => database.stop());

  it('holds as long as nothing was published since', async () => {
    const id = await take('March', [['ZZ-101', jobs, '2025-03', 4], ...ofOthers('2025-03')], '2025-06-01');
    const planned = await planProtection(database.ledger(), id);
    await take('Not published', [['ZZ-102', jobs, '2025-03', 21]], '2025-06-02');
    const ledger = database.ledger();
    // Nothing else is looked at: of a plan that says nothing is withheld, nothing is.
    const none = { ...planned, withheld: planned.withheld.map((one) => Object.assign({}, one, { cells: new Map() })) };
    await writeLedger(ledger.db, ledger.ledgerId, (transaction) => protectPublication(ledger, transaction, id, none));
    expect(planned.withheld.find(({ audience }) => audience === 'public')?.cells.size).toBe(1);
    const fixed = await readWithheld(ledger.db, ledger.ledgerId, jobs);
    expect(fixed.get(id)?.get('public')?.cells.size).toBe(0);
  });

  it('is found anew where another was published since', async () => {
    const id = await take('The village', [['ZZ-101', jobs, '2025-04', 4]], '2025-06-03');
    const ledger = database.ledger();
    const planned = await planProtection(ledger, id);
    expect(planned.exposed).toEqual([]);
    const sum: Line = ['ZZ-1', jobs, '2025-04', 20 * others.length + 4];
    await publish(ledgerOf, await take('All others', [sum, ...ofOthers('2025-04')], '2025-06-04'));
    const outcome = writeLedger(ledger.db, ledger.ledgerId, (transaction) =>
      protectPublication(ledger, transaction, id, planned),
    );
    await expect(outcome).rejects.toMatchObject({ code: 'DISCLOSURE_REFUSED' });
  });

  it('is not begun for somebody who may not publish', async () => {
    const id = await take('May', [['ZZ-101', jobs, '2025-05', 4]], '2025-06-05');
    await moveDataset(database.ledger('reviewer', 'Reviewer'), { id, move: 'approve' });
    const outcome = moveDataset(database.ledger('reviewer', 'Reviewer'), { id, move: 'publish' });
    await expect(outcome).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
