import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import type { Ledger } from '../../../src/actions/ledger.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import { historyHead } from '../../../src/store/history/head.ts';
import { appendNote } from '../../../src/store/history/notes.ts';
import { countBatches, getBatch, listBatches } from '../../../src/store/records/batches.ts';
import { batchVersions } from '../../../src/store/records/batchVersions.ts';
import type { NewVersion } from '../../../src/store/records/records.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import { writeBatch } from '../../../src/store/records/recordsBatch.ts';
import type { RecordRow } from '../../../src/store/records/recordsRead.ts';
import { currentRecords, headsOf, publishedRecords, versionsOf } from '../../../src/store/records/recordsRead.ts';
import type { Contract } from '../contract.ts';
import { contentOf, firstVersion, importOf, inChunks, nextVersion, transactionOf } from '../recordFixtures.ts';

export function recordsContract({ newLedger }: Contract): void {
  const write = ({ db, ledgerId }: Ledger, versions: readonly NewVersion[]): Promise<void> =>
    writeLedger(db, ledgerId, (transaction) => writeVersions(transaction, ledgerId, versions));

  describe('records', () => {
    const entered = firstVersion('r1', 'transaction', transactionOf());
    const published = nextVersion(entered, { state: 'published', change: 'published', recordedBy: 'Ben' });
    const revised = nextVersion(published, {
      state: 'draft',
      change: 'revised',
      reason: 'a typo',
      content: 2,
      newContent: contentOf('transaction', transactionOf({ note: 'corrected "here"' }), 'Cy'),
    });

    it('keeps every version, and shows the newest apart from the one that is public', async () => {
      const ledger = newLedger()();
      const { db, ledgerId } = ledger;
      await write(ledger, [entered, published]);
      await write(ledger, [revised]);
      const versions = await versionsOf(db, ledgerId, 'r1');
      expect(
        versions.map(({ version, state, content, author, recordedBy }) => [
          version,
          state,
          content,
          author,
          recordedBy,
        ]),
      ).toEqual([
        [1, 'draft', 1, 'Ana', 'Ana'],
        [2, 'published', 1, 'Ana', 'Ben'],
        [3, 'draft', 2, 'Cy', 'Ben'],
      ]);
      expect(versions[2]?.body).toEqual(revised.newContent?.body);
      expect(await currentRecords(db, ledgerId, ['r1', 'r2'])).toEqual([versions[2]]);
      expect(await publishedRecords(db, ledgerId, ['r1'])).toEqual([versions[1]]);
      expect((await headsOf(db, ledgerId, ['r1', 'r2'])).get('r1')).toMatchObject({
        version: 3,
        bodyHash: versions[2]?.bodyHash,
      });
      await write(ledger, [nextVersion(revised, { state: 'withdrawn', change: 'withdrawn' })]);
      expect(await publishedRecords(db, ledgerId, ['r1'])).toEqual([]);
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 4 });
    });

    it('refuses a version that is there already, and keeps nothing of what came with it', async () => {
      const ledger = newLedger()();
      await write(ledger, [entered]);
      const other = firstVersion('r2', 'programme', { title: 'Aid' });
      await expect(write(ledger, [other, { ...entered, newContent: undefined }])).rejects.toMatchObject({
        code: '23505',
      });
      expect(await versionsOf(ledger.db, ledger.ledgerId, 'r2')).toEqual([]);
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 1 });
    });

    it('takes what a body can hold as it is', async () => {
      const ledger = newLedger()();
      const note = `"'\\{}, [] 新疆 $1 ; drop table ledger.batches -- \n\t null NULL`;
      const versions = [
        firstVersion('r1', 'project', { title: note, note, donors: [note, ''], key: note }, { reason: note }),
        firstVersion('r2', 'project', { title: 'b' }, { reason: null }),
      ];
      await write(ledger, versions);
      const read = await currentRecords(ledger.db, ledger.ledgerId, ['r1', 'r2']);
      expect(read.map(({ body }) => body)).toEqual(versions.map(({ newContent }) => newContent?.body));
      expect(read.map(({ reason }) => reason)).toEqual([note, null]);
      expect((await checkHistory(ledger)).problems).toEqual([]);
    });
  });

  describe('batches', () => {
    const rows = Array.from({ length: 7 }, (_, n) =>
      firstVersion(`r${7 - n}`, n === 3 ? 'programme' : 'transaction', n === 3 ? { title: 'Aid' } : transactionOf(), {
        change: 'imported',
        reason: n === 5 ? 'late' : null,
      }),
    );
    const writeRows = (
      { db, ledgerId }: Ledger,
      versions: AsyncIterable<readonly NewVersion[]>,
      batch: Parameters<typeof writeBatch>[2] = importOf('b1'),
    ): Promise<number> =>
      writeLedger(db, ledgerId, (transaction) => writeBatch(transaction, ledgerId, batch, versions));

    it('keep their versions in order under one link', async () => {
      const ledger = newLedger()();
      const { db, ledgerId } = ledger;
      expect(await writeRows(ledger, inChunks(rows, 3))).toBe(7);
      const found: RecordRow[] = [];
      for await (const some of batchVersions(db, ledgerId, 'b1')) found.push(...some);
      expect(found.map(({ recordId, batchPosition }) => [recordId, batchPosition])).toEqual(
        rows.map(({ recordId }, index) => [recordId, index + 1]),
      );
      expect(found.map(({ body }) => body)).toEqual(rows.map(({ newContent }) => newContent?.body));
      expect(await getBatch(db, ledgerId, 'b1')).toMatchObject({ kind: 'import', versions: 7, undoneBy: null });
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 1 });
    });

    it('are undone by another, and listed newest first', async () => {
      const ledger = newLedger()();
      const { db, ledgerId } = ledger;
      await writeRows(ledger, inChunks(rows));
      const back = rows.map((row) => nextVersion(row, { state: 'withdrawn', change: 'import undone' }));
      const undo = { ...importOf('b2'), kind: 'undo' as const, undoes: 'b1', at: new Date('2026-01-02T00:00:00Z') };
      await writeRows(ledger, inChunks(back), undo);
      expect(
        (await listBatches(db, ledgerId, { offset: 0, limit: 9 })).map(({ id, undoneBy }) => [id, undoneBy]),
      ).toEqual([
        ['b2', null],
        ['b1', 'b2'],
      ]);
      expect(await countBatches(db, ledgerId, { kind: 'import' })).toBe(1);
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 2 });
    });

    it('are counted at once where they are many, so that lists over them are planned well', async () => {
      const ledger = newLedger()();
      const many = Array.from({ length: 600 }, (_, n) => firstVersion(`m${n}`, 'programme', { title: `Aid ${n}` }));
      await writeRows(ledger, inChunks(many, 250));
      const found = await sql<{ tables: string; counted: string }>`
        select count(*) as tables, count(*) filter (where current_setting('server_version_num')::integer < 170000
          or pg_stat_get_last_analyze_time(oid) is not null) as counted
        from pg_class where oid in ('record_contents'::regclass, 'record_versions'::regclass)`.execute(ledger.db);
      expect(found.rows).toEqual([{ tables: '2', counted: '2' }]);
    });

    it('of nothing are kept as that', async () => {
      const ledger = newLedger()();
      expect(await writeRows(ledger, inChunks([]))).toBe(0);
      expect(await getBatch(ledger.db, ledger.ledgerId, 'b1')).toMatchObject({ versions: 0 });
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 1 });
    });

    it('leave nothing when what feeds them fails, or when a row is refused', async () => {
      const ledger = newLedger()();
      async function* cutOff(): AsyncGenerator<readonly NewVersion[]> {
        yield rows.slice(0, 3);
        await Promise.reject(new Error('the upload was cut off'));
      }
      await expect(writeRows(ledger, cutOff())).rejects.toThrow('cut off');
      await expect(writeRows(ledger, inChunks([...rows, ...rows]))).rejects.toMatchObject({ code: '23505' });
      expect(await headsOf(ledger.db, ledger.ledgerId, ['r7'])).toEqual(new Map());
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, entries: 0 });
    });
  });

  describe('the head and notes of the history', () => {
    it('tell the end of the chain, and what happened outside of the tables', async () => {
      const ledger = newLedger()();
      const { db, ledgerId } = ledger;
      expect(await historyHead(db, ledgerId)).toEqual({ sequence: '0', hash: '0'.repeat(64), at: null });
      const at = new Date('2026-01-01T00:00:00Z');
      const note = { recordType: 'account', recordId: 'u1', by: 'Ana', at, reason: null } as const;
      await writeLedger(db, ledgerId, async (transaction) => {
        await appendNote(transaction, ledgerId, { ...note, verb: 'role given', record: { role: 'reviewer' } });
        await appendNote(transaction, ledgerId, { ...note, verb: 'role taken', record: { role: null } });
      });
      const { sequence, hash } = await historyHead(db, ledgerId);
      expect(await checkHistory(ledger)).toMatchObject({ ok: true, head: `${sequence}:${hash}`, entries: 2 });
    });
  });
}
