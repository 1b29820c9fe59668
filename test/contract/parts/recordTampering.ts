import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import type { Ledger } from '../../../src/actions/ledger.ts';
import type { Body } from '../../../src/core/records/field.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import { appendNote } from '../../../src/store/history/notes.ts';
import { batchRowHash, bodyHash } from '../../../src/store/history/recordPayloads.ts';
import type { NewVersion } from '../../../src/store/records/records.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import { writeBatch } from '../../../src/store/records/recordsBatch.ts';
import type { Contract } from '../contract.ts';
import { firstVersion, importOf, inChunks, nextVersion, noon, transactionOf } from '../recordFixtures.ts';

const tables = ['history', 'batches', 'record_contents', 'record_versions', 'record_links', 'allocations'];

/** What somebody with the owner's password could do to records, and what the check says of it. $L is the ledger. */
const tampering: readonly [what: string, problem: RegExp, statements: readonly string[]][] = [
  [
    'an altered body',
    /record r1 version 1: its body was altered/,
    [
      `update ledger.record_contents set body = jsonb_set(body, '{amount,amount}', '"9"') where ledger_id = $L and record_id = 'r1'`,
    ],
  ],
  [
    'an altered body with its hash',
    /record i2 version 1: the record was altered/,
    [
      `update ledger.record_contents set body = jsonb_set(body, '{note}', '"x"') where ledger_id = $L and record_id = 'i2'`,
      `update ledger.record_contents set body_hash = '${bodyHash(rowOf('i2', { note: 'x' }).newContent?.body ?? {})}' where ledger_id = $L and record_id = 'i2'`,
    ],
  ],
  [
    'an altered state',
    /record r1 version 2: the record was altered/,
    [`update ledger.record_versions set state = 'approved' where ledger_id = $L and record_id = 'r1' and version = 2`],
  ],
  [
    'an altered state in a batch',
    /record i3 version 1: the record was altered/,
    [`update ledger.record_versions set state = 'published' where ledger_id = $L and record_id = 'i3'`],
  ],
  [
    'an altered hash in a batch',
    /record i3 version 1: the record was altered/,
    [`update ledger.record_versions set row_hash = 'x' where ledger_id = $L and record_id = 'i3'`],
  ],
  [
    'an altered author',
    /record i1 version 1: the record was altered/,
    [`update ledger.record_contents set author = 'Ben' where ledger_id = $L and record_id = 'i1'`],
  ],
  [
    'an altered type',
    /record r1 version 1: its type was altered/,
    [`update ledger.record_contents set type = 'project' where ledger_id = $L and record_id = 'r1'`],
  ],
  [
    'a removed version',
    /record r1 version 2: the record was removed/,
    [`delete from ledger.record_versions where ledger_id = $L and record_id = 'r1' and version = 2`],
  ],
  [
    'a removed version of a batch',
    /batch b1 row 2: the record was removed/,
    [`delete from ledger.record_versions where ledger_id = $L and record_id = 'i2'`],
  ],
  [
    'a content without its version',
    /content 1 of record i2: it was added past/,
    [`delete from ledger.record_versions where ledger_id = $L and record_id = 'i2'`],
  ],
  [
    'a removed link row',
    /record r1 version 1: its links were altered/,
    [`delete from ledger.record_links where ledger_id = $L and record_id = 'r1' and position = 1`],
  ],
  [
    'a link put elsewhere',
    /record i1 version 1: its links were altered/,
    [`update ledger.record_links set target_id = 'UA' where ledger_id = $L and record_id = 'i1' and role = 'donor'`],
  ],
  [
    'an added link',
    /link of record forged: it was added past/,
    [`insert into ledger.record_links values ($L, 'forged', 1, 0, 'providers', 'donor', 'entry', 'UA')`],
  ],
  [
    'an added allocation',
    /record i1 version 1: its allocations were altered/,
    [
      `insert into ledger.allocations select ledger_id, record_id, content, 9, programme_id, stage, side, date_from, date_to, provider_id, receiver_id, place_id, sector, currency, price_year, amount, shares_known, part_of, passed_on from ledger.allocations where ledger_id = $L and record_id = 'i1' and position = 0`,
    ],
  ],
  [
    'an altered amount',
    /record r1 version 1: its allocations were altered/,
    [`update ledger.allocations set amount = amount + 0.01 where ledger_id = $L and record_id = 'r1' and position = 0`],
  ],
  [
    'a batch in another order',
    /^record i3 version 1: the record was altered\nrecord i1 version 1: the record was altered$/,
    [
      `update ledger.record_versions set batch_position = 99 where ledger_id = $L and record_id = 'i1'`,
      `update ledger.record_versions set batch_position = 1 where ledger_id = $L and record_id = 'i3'`,
      `update ledger.record_versions set batch_position = 3 where ledger_id = $L and record_id = 'i1'`,
    ],
  ],
  [
    'an altered batch',
    /batch b1 version 1: the record was altered/,
    [`update ledger.batches set source = 'other.xlsx' where ledger_id = $L`],
  ],
  [
    'a removed batch',
    /batch b1 version 1: the record was removed/,
    [`delete from ledger.batches where ledger_id = $L`],
  ],
  [
    'an added batch',
    /batch forged version 1: it was added past/,
    [
      `insert into ledger.batches select ledger_id, 'forged', kind, source, source_sha256, profile_id, undoes, versions, digest, recorded_at, recorded_by from ledger.batches where ledger_id = $L`,
    ],
  ],
  ['an added version', /record r1 version 3: it was added past/, [added('3', 'null', '0', 'null')]],
  ['a version added to a batch', /record r1 version 3: it was added past/, [added('3', `'b1'`, '4', `'x'`)]],
  [
    'a version added to a batch that is none',
    /record r1 version 3: it was added past/,
    [added('3', `'b9'`, '4', `'x'`)],
  ],
  [
    'a version taken into a batch',
    /record r1 version 2: .*altered/,
    [
      `update ledger.record_versions set batch_id = 'b1', batch_position = 4, row_hash = 'x' where ledger_id = $L and record_id = 'r1' and version = 2`,
    ],
  ],
  [
    'an altered note',
    /account u1 version 1: the history entry was altered/,
    [
      `update ledger.history set payload = replace(payload, 'reviewer', 'administrator') where ledger_id = $L and record_type = 'account'`,
    ],
  ],
];

function rowOf(id: string, fields: Body = {}): NewVersion {
  return firstVersion(id, 'transaction', transactionOf({ key: id, ...fields }));
}

function added(version: string, batchId: string, position: string, rowHash: string): string {
  return `insert into ledger.record_versions select ledger_id, record_id, ${version}, type, content, 'published', 'published', null, ${batchId}, ${position}, ${rowHash}, recorded_at, recorded_by from ledger.record_versions where ledger_id = $L and record_id = 'r1' and version = 1`;
}

export function recordTamperingContract({ newLedger, engine }: Contract): void {
  async function ledgerOfRecords(): Promise<Ledger> {
    const ledger = newLedger()();
    const { db, ledgerId } = ledger;
    const entered = firstVersion('r1', 'transaction', transactionOf());
    const rows = ['i1', 'i2', 'i3'].map((id) => rowOf(id));
    const note = { recordType: 'account', recordId: 'u1', by: 'Ana', at: noon, reason: null } as const;
    await writeLedger(db, ledgerId, async (transaction) => {
      await writeVersions(transaction, ledgerId, [entered, nextVersion(entered, { state: 'submitted' })]);
      await writeBatch(transaction, ledgerId, importOf('b1'), inChunks(rows));
      await appendNote(transaction, ledgerId, { ...note, verb: 'role given', record: { role: 'reviewer' } });
    });
    return ledger;
  }

  async function problemsAfter(ledger: Ledger, statements: readonly string[]): Promise<string> {
    const toggle = (verb: string) => tables.map((table) => `alter table ledger.${table} ${verb} trigger append_only`);
    const meant = statements.map((statement) => statement.replaceAll('$L', `'${ledger.ledgerId}'`));
    await engine().asOwner('begin', ...toggle('disable'), ...meant, ...toggle('enable'), 'commit');
    const { ok, problems } = await checkHistory(ledger);
    expect(ok).toBe(problems.length === 0);
    return problems.map(({ record, problem }) => `${record}: ${problem}`).join('\n');
  }

  describe('the history of records', () => {
    it.each(tampering)('shows %s', async (_, problem, statements) => {
      const ledger = await ledgerOfRecords();
      expect(await problemsAfter(ledger, [])).toBe('');
      expect(await problemsAfter(ledger, statements)).toMatch(problem);
    });

    it('names the rows among which one was altered together with its hash', async () => {
      const ledger = await ledgerOfRecords();
      const state = `update ledger.record_versions set state = 'published' where ledger_id = $L and record_id = 'i2'`;
      expect(await problemsAfter(ledger, [state])).toMatch('record i2');
      const row = { ...rowOf('i2'), state: 'published' as const };
      const place = { batchId: 'b1', position: 2, bodyHash: bodyHash(row.newContent?.body ?? {}) };
      const rehashed = `update ledger.record_versions set row_hash = '${batchRowHash(row, place)}' where ledger_id = $L and record_id = 'i2'`;
      expect(await problemsAfter(ledger, [rehashed])).toBe(
        'batch b1 rows 1 to 3: a record among these was altered, and its hash with it',
      );
    });

    it('goes through a batch of several parts and names rows in each', async () => {
      const ledger = newLedger()();
      const { db, ledgerId } = ledger;
      const rows = Array.from({ length: 2050 }, (_, n) =>
        firstVersion(`i${n + 1}`, 'programme', { title: `${n + 1}` }),
      );
      await writeLedger(db, ledgerId, (tx) => writeBatch(tx, ledgerId, importOf('b1'), inChunks(rows, 700)));
      const found = await problemsAfter(ledger, [
        `delete from ledger.record_versions where ledger_id = $L and record_id in ('i1000', 'i2050')`,
        `delete from ledger.record_contents where ledger_id = $L and record_id in ('i1000', 'i2050')`,
        `update ledger.record_versions set recorded_by = 'x' where ledger_id = $L and record_id = 'i1001'`,
      ]);
      expect(found.split('\n')).toEqual([
        'batch b1 row 1000: the record was removed',
        'record i1001 version 1: the record was altered',
        'batch b1 row 2050: the record was removed',
      ]);
    });

    it('tells a hundred problems and counts on', async () => {
      const ledger = newLedger()();
      const { db, ledgerId } = ledger;
      const rows = Array.from({ length: 120 }, (_, n) => firstVersion(`i${n}`, 'programme', { title: `${n}` }));
      await writeLedger(db, ledgerId, (transaction) =>
        writeBatch(transaction, ledgerId, importOf('b1'), inChunks(rows, 50)),
      );
      const found = await problemsAfter(ledger, [
        `update ledger.record_versions set reason = 'x' where ledger_id = $L`,
      ]);
      expect(found.split('\n')).toHaveLength(100);
    });
  });
}
