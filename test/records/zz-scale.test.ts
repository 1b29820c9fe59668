import { it } from 'vitest';
import { sql } from 'kysely';
import { temporaryDatabase } from '/work/main/test/contract/database.ts';
import { firstVersion, transactionOf } from '/work/main/test/contract/recordFixtures.ts';
import { writeLedger } from '/work/main/src/store/history/append.ts';
import { writeBatch } from '/work/main/src/store/records/recordsBatch.ts';
import { listCorrections } from '/work/main/src/actions/listCorrections.ts';
import { getBatchCorrection } from '/work/main/src/actions/getBatchCorrection.ts';
it('scale', async () => {
  const d = await temporaryDatabase(); const l = d.ledger('public');
  const N = 200_000;
  const body = transactionOf();
  async function* chunks(kind: string) { for (let s = 0; s < N; s += 2000) yield Array.from({ length: 2000 }, (_n, i) => { const v = firstVersion(`r${s + i}`, 'transaction', body, { state: 'published', change: 'published' }); return kind === 'import' ? v : { ...v, version: 2, newContent: undefined, state: 'withdrawn' as const, change: 'import undone, withdrawn from publication', reason: 'wrong' }; }); }
  const b = { source: 'x', sha256: null, profileId: null, at: new Date(), by: 'Ana' };
  let t = Date.now();
  await writeLedger(d.db, l.ledgerId, (tx) => writeBatch(tx, l.ledgerId, { ...b, id: 'imp', kind: 'import', undoes: null }, chunks('import')));
  await writeLedger(d.db, l.ledgerId, (tx) => writeBatch(tx, l.ledgerId, { ...b, id: 'und', kind: 'undo', undoes: 'imp' }, chunks('undo')));
  console.log('written', Date.now() - t);
  await sql`analyze`.execute(d.db).catch((e) => console.log(String(e)));
  for (let i = 0; i < 3; i++) {
    t = Date.now(); const log = await listCorrections(l); console.log('log', Date.now() - t, JSON.stringify(log.items[0]?.batchCorrection));
    t = Date.now(); await getBatchCorrection(l, { id: 'und' }); console.log('page 1', Date.now() - t);
    t = Date.now(); await getBatchCorrection(l, { id: 'und', page: 3999 }); console.log('page 3999', Date.now() - t);
    t = Date.now(); await listCorrections(l, { record: 'r123456' }); console.log('by record', Date.now() - t);
  }
  const plan = await sql<any>`explain analyze select v.batch_id, count(*) filter (where v.change like '%published again') from record_versions v where v.ledger_id = ${l.ledgerId} and v.batch_id = any(${['und']}) and v.change in ('published again', 'withdrawn from publication','import undone, published again', 'import undone, withdrawn from publication') group by 1`.execute(d.db);
  console.log(plan.rows.map((r: any) => r['QUERY PLAN']).join('\n'));
  await d.stop();
}, 300_000);
