import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import { recordStates } from '../../../src/core/records/states.ts';
import { fallsInto } from '../../../src/core/records/ownTime.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import type { NewVersion } from '../../../src/store/records/records.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import { recordsAsOf } from '../../../src/store/records/recordsAsOf.ts';
import { writeBatch } from '../../../src/store/records/recordsBatch.ts';
import type { RecordFilter } from '../../../src/store/records/recordFilter.ts';
import { countByType, countRecords, listRecords } from '../../../src/store/records/recordsList.ts';
import { currentRecords, publishedRecords } from '../../../src/store/records/recordsRead.ts';
import { referrers } from '../../../src/store/records/referrers.ts';
import { versionsOfEach } from '../../../src/store/records/versionsOfEach.ts';
import type { Contract } from '../contract.ts';
import { places } from '../contract.ts';
import { contentOf, firstVersion, importOf, inChunks, nextVersion, transactionOf } from '../recordFixtures.ts';

const minute = (n: number): Date => new Date(Date.UTC(2026, 0, 1, 0, n));

export function recordListsContract({ newLedger }: Contract): void {
  async function programmeLedger() {
    const ledger = newLedger()();
    const { db, ledgerId } = ledger;
    await loadRegistry(ledger, { entries: places, source: 'test' });
    const aid = firstVersion('p1', 'programme', { title: 'Paired aid', localTitle: '对口援疆', place: 'CN-65' });
    const school = firstVersion('s1', 'project', { title: 'A school', programme: 'p1', donors: ['CN-36'], key: 'K-7' });
    const money = firstVersion('t1', 'transaction', transactionOf({ project: 's1' }), {
      recordedBy: 'Ben',
      newContent: contentOf('transaction', transactionOf({ project: 's1' }), 'Ben'),
    });
    const versions = [
      aid,
      nextVersion(aid, { state: 'published', change: 'published' }),
      school,
      nextVersion(school, { state: 'submitted', change: 'submitted' }),
      money,
    ].map((version, index): NewVersion => Object.assign({}, version, { recordedAt: minute(index) }));
    const rows = ['t2', 't3'].map((id) => {
      const away = transactionOf({ recipients: [{ id: 'UA', percent: '100' }], programme: 'p2' });
      return firstVersion(id, 'transaction', away, { recordedAt: minute(9) });
    });
    await writeLedger(db, ledgerId, async (transaction) => {
      await writeVersions(transaction, ledgerId, versions);
      await writeBatch(transaction, ledgerId, { ...importOf('b1'), at: minute(9) }, inChunks(rows));
    });
    return ledger;
  }

  describe('lists of records', () => {
    const cases: readonly [what: string, filter: Partial<RecordFilter>, found: readonly string[]][] = [
      ['all', {}, ['t2', 't3', 't1', 's1', 'p1']],
      ['of a type', { type: 'transaction' }, ['t2', 't3', 't1']],
      ['of some types', { types: ['project', 'programme'] }, ['s1', 'p1']],
      ['of no type', { types: [] }, []],
      ['in a state', { states: ['submitted', 'published'] }, ['s1', 'p1']],
      ['by ids', { ids: ['t3', 'nothing', 'p1'] }, ['t3', 'p1']],
      ['public', { view: 'published' }, ['p1']],
      ['that name an entry', { linkedTo: [{ type: 'entry', id: 'CN-36' }] }, ['t2', 't3', 't1', 's1']],
      ['that name a record', { linkedTo: [{ type: 'record', id: 's1' }] }, ['t1']],
      ['that name it in a role', { linkedTo: [{ type: 'entry', id: 'CN-653022' }], role: 'donor' }, []],
      ['within a place', { linkedTo: [{ withinPlace: 'CN' }] }, ['t1', 'p1']],
      ['within a place, itself included', { linkedTo: [{ withinPlace: 'CN-653022' }] }, ['t1']],
      [
        'within an actor that is not registered',
        { linkedTo: [{ withinPlace: 'CN-36' }], role: 'donor' },
        ['t2', 't3', 't1', 's1'],
      ],
      ['that name several things at once', { linkedTo: [{ withinPlace: 'CN' }, { type: 'record', id: 's1' }] }, ['t1']],
      ['of a programme', { programmeId: 'p2' }, ['t2', 't3']],
      ['of an author', { author: 'Ben' }, ['t1']],
      ['of a batch', { batchId: 'b1', type: 'transaction' }, ['t2', 't3']],
      ['with words in the title', { query: 'SCHOOL' }, ['s1']],
      ['with words in the local title', { query: '援疆' }, ['p1']],
      ['with this identifier', { query: 'K-7' }, ['s1']],
      ['with the name of a place', { query: 'kezhou' }, ['t1']],
      ['in sight of one place', { visibleTo: { name: 'Zoe', place: 'CN-65' } }, ['t1', 'p1']],
      [
        'in sight of a donor',
        { visibleTo: { name: 'Zoe', party: 'CN-36', capacities: [{ partyRoles: ['donor'] }] } },
        ['t2', 't3', 't1', 's1'],
      ],
      [
        'in sight of a donor at a place',
        { visibleTo: { name: 'Zoe', party: 'CN-36', place: 'CN', capacities: [{ partyRoles: ['donor'] }] } },
        ['t1'],
      ],
      ['in sight of the other side', { visibleTo: { name: 'Zoe', side: 'received' } }, ['s1', 'p1']],
      ['in sight of a place, and his own', { visibleTo: { name: 'Ben', place: 'UA' } }, ['t2', 't3', 't1']],
      ['with %', { query: '%' }, []],
    ];

    it('show what is asked for, newest first, and count it', async () => {
      const { db, ledgerId } = await programmeLedger();
      for (const [what, asked, found] of cases) {
        const filter = { view: 'current', ...asked } as const;
        const rows = await listRecords(db, ledgerId, { ...filter, offset: 0, limit: 50 });
        expect([what, rows.map(({ recordId }) => recordId)]).toEqual([what, found]);
        expect([what, await countRecords(db, ledgerId, filter)]).toEqual([what, found.length]);
        expect(await countRecords(db, ledgerId, { ...filter, atMost: 1 })).toBe(Math.min(2, found.length));
        const types = Map.groupBy(rows, ({ type }) => type);
        const ofEach = new Map([...types].map(([type, some]) => [type, some.length]));
        expect(await countByType(db, ledgerId, filter)).toEqual(ofEach);
      }
      const [row] = await listRecords(db, ledgerId, { view: 'current', ids: ['t1'], offset: 0, limit: 1 });
      expect([row]).toEqual(await currentRecords(db, ledgerId, ['t1']));
    });

    it('find what may fall into a period, as the core has it', async () => {
      const { db, ledgerId } = newLedger()();
      const date = fc.constantFrom(
        null,
        '2018',
        '2018-12',
        '2018-12-31',
        '2019',
        '2019-02',
        '2019-02-28',
        '2020-01-01',
      );
      const records: NewVersion[] = fc
        .sample(fc.record({ a: date, b: date, c: date, d: date }), { numRuns: 200, seed: 7 })
        .flatMap(({ a, b, c, d }, index) => [
          firstVersion(`t${index}`, 'transaction', transactionOf({ date: a })),
          firstVersion(`p${index}`, 'pairing', { start: a, end: b }),
          firstVersion(`j${index}`, 'project', { plannedStart: a, start: b, plannedEnd: c, end: d }),
          firstVersion(`e${index}`, 'engagement', { start: a, end: b }),
          firstVersion(`a${index}`, 'agreement', { signed: c, start: a, end: b }),
          firstVersion(`s${index}`, 'series', {}),
        ])
        .filter(({ type, newContent }) => type !== 'transaction' || newContent?.body['date'] !== null);
      await writeLedger(db, ledgerId, (transaction) => writeVersions(transaction, ledgerId, records));
      for (const [from, to] of [
        ['2018-12-31', '2018-12-31'],
        ['2019-01-01', '2019-12-31'],
        ['0001-01-01', '2018-06-30'],
        ['2019-03-01', '9999-12-31'],
      ] as const) {
        const during = { from, to };
        const rows = await listRecords(db, ledgerId, { view: 'current', during, offset: 0, limit: 2000 });
        const expected = records.filter(({ type, newContent }) =>
          fallsInto(during, { type, body: newContent?.body ?? {} }),
        );
        expect(rows.map(({ recordId }) => recordId).toSorted()).toEqual(expected.map((row) => row.recordId).toSorted());
        expect(await countRecords(db, ledgerId, { view: 'current', type: 'pairing', during })).toBe(
          expected.filter(({ type }) => type === 'pairing').length,
        );
      }
    });

    it('tell who names a record, and the versions of some', async () => {
      const { db, ledgerId } = await programmeLedger();
      const question = {
        type: 'transaction',
        field: 'project',
        targetType: 'record',
        targetIds: ['s1', 's2'],
      } as const;
      const found = await referrers(db, ledgerId, question);
      expect(found.map(({ recordId, targetId }) => [recordId, targetId])).toEqual([['t1', 's1']]);
      const versions = await versionsOfEach(db, ledgerId, ['p1', 'nothing']);
      expect([...versions].map(([id, rows]) => [id, rows.map(({ state }) => state)])).toEqual([
        ['p1', ['draft', 'published']],
      ]);
    });

    it('are leafed through by number or after the last that was seen', async () => {
      const { db, ledgerId } = await programmeLedger();
      const all = await listRecords(db, ledgerId, { view: 'current', offset: 0, limit: 50 });
      expect(await listRecords(db, ledgerId, { view: 'current', offset: 1, limit: 2 })).toEqual(all.slice(1, 3));
      const seen = [];
      for (
        let after = all[0];
        after !== undefined;
        [after] = await listRecords(db, ledgerId, { view: 'current', offset: 0, limit: 1, after })
      ) {
        seen.push(after);
      }
      expect(seen).toEqual(all);
    });
  });

  describe('records as of an instant', () => {
    /** Random histories: for each record its versions, with the minute in which each was recorded, not always later. */
    const histories = fc.array(
      fc.array(fc.record({ state: fc.constantFrom(...recordStates), at: fc.nat(20), rewritten: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 6 },
    );

    function versionsOfHistory(
      history: readonly { state: NewVersion['state']; at: number; rewritten: boolean }[],
      id: string,
    ): NewVersion[] {
      let content = 0;
      return history.map(({ state, at, rewritten }, index) => {
        const brings = rewritten || index === 0;
        if (brings) content += 1;
        return {
          ...firstVersion(id, 'engagement', {}, { state, recordedAt: minute(at), content, version: index + 1 }),
          newContent: brings ? contentOf('engagement', { title: `${id} ${content}` }) : undefined,
        };
      });
    }

    /** What the views say, told by going through the versions. */
    function replay(versions: readonly NewVersion[], at: Date): { current: string[]; published: string[] } {
      const [current, published] = [new Map<string, string>(), new Map<string, string>()];
      for (const { recordId, version, state, recordedAt } of versions) {
        if (recordedAt > at) continue;
        current.set(recordId, `${recordId} ${version}`);
        if (state === 'published') published.set(recordId, `${recordId} ${version}`);
        if (state === 'withdrawn') published.delete(recordId);
      }
      return { current: [...current.values()].sort(), published: [...published.values()].sort() };
    }

    it('equal a replay of their versions', async () => {
      await fc.assert(
        fc.asyncProperty(histories, fc.nat(20), async (random, moment) => {
          const { db, ledgerId } = newLedger()();
          const versions = random.flatMap((history, index) => versionsOfHistory(history, `r${index}`));
          await writeLedger(db, ledgerId, (transaction) => writeVersions(transaction, ledgerId, versions));
          const names = (rows: readonly { recordId: string; version: number }[]): string[] =>
            rows.map(({ recordId, version }) => `${recordId} ${version}`).sort();
          const then = replay(versions, minute(moment));
          expect(names(await recordsAsOf(db, ledgerId, minute(moment), { view: 'current' }))).toEqual(then.current);
          expect(
            names(await recordsAsOf(db, ledgerId, minute(moment), { view: 'published', types: ['engagement'] })),
          ).toEqual(then.published);
          const now = replay(versions, minute(20));
          const ids = versions.map(({ recordId }) => recordId);
          expect(names(await currentRecords(db, ledgerId, ids))).toEqual(now.current);
          expect(names(await publishedRecords(db, ledgerId, ids))).toEqual(now.published);
          expect(await countRecords(db, ledgerId, { view: 'published' })).toBe(now.published.length);
          expect(await recordsAsOf(db, ledgerId, minute(moment), { view: 'current', ids: ['none'] })).toEqual([]);
        }),
        { numRuns: 25, seed: 3 },
      );
    });
  });
}
