import { describe, expect, it } from 'vitest';
import { acceptClaim } from '../../../src/actions/acceptClaim.ts';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import { listLinks } from '../../../src/actions/listLinks.ts';
import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import type { As, Contract } from '../contract.ts';
import { words, places } from '../contract.ts';

export function historyContract({ newLedger, withDraft, engine }: Contract): void {
  describe('the history', () => {
    it('stays one line when many write at once', async () => {
      const as = newLedger();
      const texts = Array.from({ length: 12 }, (_, n) => `Report ${n}: 18.819 billion yuan.`);
      await Promise.all(texts.map((report) => addDocument(as(), documentOf(report, [claimIn(report, words)]))));
      const report = await checkHistory(as());
      expect(report).toMatchObject({ ok: true, entries: 24 });
      const { items } = await listLinks(as(), { limit: 200 });
      expect(items.map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: 24 }, (_, n) => 24 - n));
    });

    const all = [
      'history',
      'documents',
      'document_bytes',
      'document_not_collected',
      'claim_versions',
      'claim_names',
      'registry_batches',
      'registry_entries',
      'registry_tree',
      'judgements',
      'batches',
      'record_contents',
      'record_versions',
      'record_links',
      'allocations',
    ];

    it.each(all)('and %s can be added to and not be changed', async (table) => {
      const client = await engine().open.authPool().connect();
      try {
        for (const change of [
          `update ledger.${table} set ledger_id = 'x'`,
          `delete from ledger.${table}`,
          `truncate ledger.${table} cascade`,
        ]) {
          await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
        }
      } finally {
        client.release();
      }
      await withDraft();
      await expect(engine().asOwner(`truncate ledger.${table} cascade`)).rejects.toMatchObject({ code: '23001' });
    });

    it('is refused to the owner too, unless he means it', async () => {
      await withDraft();
      await expect(engine().asOwner(`update ledger.documents set title = 'x'`)).rejects.toMatchObject({
        code: '23001',
      });
      await expect(engine().asOwner('delete from ledger.claim_names')).rejects.toMatchObject({ code: '23001' });
    });

    /** What somebody with the owner's password could do, and what the check says of it. */
    const tampering: readonly [what: string, problem: RegExp, statements: readonly string[]][] = [
      [
        'an altered claim',
        /claim .* version 1.*altered/,
        [`update ledger.claim_versions set claim = jsonb_set(claim, '{value}', '"1"') where ledger_id = $L`],
      ],
      [
        'an altered state',
        /claim .*altered/,
        [`update ledger.claim_versions set state = 'accepted', reviewed_by = 'Ana' where ledger_id = $L`],
      ],
      [
        'an altered text',
        /document .*altered/,
        [`update ledger.documents set text = replace(text, '18', '19') where ledger_id = $L`],
      ],
      ['an altered name', /claim .*altered/, [`update ledger.claim_names set entry_id = 'UA' where ledger_id = $L`]],
      [
        'an altered registry',
        /registry .*altered/,
        [
          `update ledger.registry_entries set entry = jsonb_set(entry, '{name}', '"Y"') where ledger_id = $L and id = 'UA'`,
        ],
      ],
      [
        'a removed claim',
        /claim .*removed/,
        [
          'delete from ledger.claim_names where ledger_id = $L',
          'delete from ledger.claim_versions where ledger_id = $L',
        ],
      ],
      [
        'an added claim',
        /claim forged.*added past/,
        [
          `insert into ledger.claim_versions (ledger_id, claim_id, version, document_id, claim, sentence_text, state, change, author, recorded_at, recorded_by) select ledger_id, 'forged', 1, document_id, claim, sentence_text, state, change, author, recorded_at, recorded_by from ledger.claim_versions where ledger_id = $L`,
        ],
      ],
      ['an altered history', /altered/, [`update ledger.history set by = 'Ben' where ledger_id = $L and sequence = 2`]],
      ['a removed entry', /removed/, ['delete from ledger.history where ledger_id = $L and sequence = 2']],
      [
        'entries in another order',
        /does not follow/,
        [
          'update ledger.history set sequence = 9 where ledger_id = $L and sequence = 1',
          'update ledger.history set sequence = 1 where ledger_id = $L and sequence = 2',
          'update ledger.history set sequence = 2 where ledger_id = $L and sequence = 9',
        ],
      ],
    ];

    it.each(tampering)('shows %s', async (_, problem, statements) => {
      const { as } = await withDraft();
      await loadRegistry(as(), { entries: places, source: 'test' });
      expect((await checkHistory(as())).ok).toBe(true);
      await tamper(as, statements);
      const report = await checkHistory(as());
      expect(report.ok).toBe(false);
      expect(report.problems.map(({ record, problem: found }) => `${record}: ${found}`).join('\n')).toMatch(problem);
    });

    it('shows that its end was cut off, to whoever noted its head', async () => {
      const { as, claimId } = await withDraft();
      await acceptClaim(as('reviewer'), { claimId, version: 1 });
      const { head } = await checkHistory(as());
      await acceptAnother(as);
      expect(await checkHistory(as(), { expectedHead: head })).toMatchObject({ ok: true });
      await tamper(as, [
        'delete from ledger.claim_names where ledger_id = $L and version = 2',
        'delete from ledger.claim_versions where ledger_id = $L and version = 2',
        'delete from ledger.history where ledger_id = $L and sequence >= 3',
      ]);
      expect(await checkHistory(as(), { expectedHead: head })).toMatchObject({ ok: false });
    });

    async function acceptAnother(as: As): Promise<void> {
      await loadRegistry(as(), { entries: places, source: 'test' });
    }

    async function tamper(as: As, statements: readonly string[]): Promise<void> {
      const toggle = (verb: string) => all.map((table) => `alter table ledger.${table} ${verb} trigger append_only`);
      const meant = statements.map((statement) => statement.replaceAll('$L', `'${as().ledgerId}'`));
      await engine().asOwner('begin', ...toggle('disable'), ...meant, ...toggle('enable'), 'commit');
    }
  });
}
