import { describe, expect, it } from 'vitest';
import { acceptClaim } from '../../../src/actions/acceptClaim.ts';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { getClaim } from '../../../src/actions/getClaim.ts';
import { getDocument } from '../../../src/actions/getDocument.ts';
import { getEntry } from '../../../src/actions/getEntry.ts';
import { getFigure } from '../../../src/actions/getFigure.ts';
import { listClaims } from '../../../src/actions/listClaims.ts';
import { listDocuments } from '../../../src/actions/listDocuments.ts';
import { listEntries } from '../../../src/actions/listEntries.ts';
import { listFigures } from '../../../src/actions/listFigures.ts';
import { search } from '../../../src/actions/search.ts';
import { undoJudgement } from '../../../src/actions/undoJudgement.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import type { Contract } from '../contract.ts';
import { failing } from '../contract.ts';

export function listsContract({ newLedger }: Contract): void {
  describe('search and lists', () => {
    it.each([
      "'; drop table ledger.documents; --",
      '%',
      '_',
      '\\',
      '%%%',
      '" or ""="',
      '\0',
      '\ud800',
      '$1',
      '{{',
      '新疆%',
    ])('takes %j for what it is', async (query) => {
      const as = newLedger();
      await addDocument(as(), documentOf('Nothing odd in here.', []));
      const answer = await search(as('public'), { query });
      expect(answer.total).toEqual({ documents: 0, claims: 0, entries: 0 });
      await expect(listDocuments(as(), { query, voice: query })).resolves.toBeDefined();
      await expect(listFigures(as(), { query, measure: query, unit: query, place: query })).resolves.toBeDefined();
      await expect(listEntries(as(), { within: query, kind: query, parent: query })).resolves.toMatchObject({
        total: 0,
      });
      await expect(listClaims(as(), { documentId: `d${query}` })).resolves.toMatchObject({ total: 0 });
      await expect(getDocument(as(), query)).rejects.toEqual(failing('DOCUMENT_NOT_FOUND'));
      await expect(getClaim(as(), query)).rejects.toEqual(failing('CLAIM_NOT_FOUND'));
      await expect(getFigure(as(), query)).rejects.toEqual(failing('FIGURE_NOT_FOUND'));
      await expect(getEntry(as(), query)).rejects.toEqual(failing('ENTRY_NOT_FOUND'));
      await expect(acceptClaim(as(), { claimId: query, version: 1, reason: query })).rejects.toEqual(
        failing('CLAIM_NOT_FOUND'),
      );
      await expect(undoJudgement(as(), { judgementId: query })).rejects.toEqual(failing('JUDGEMENT_NOT_FOUND'));
    });

    it('finds words in any script, whatever their case', async () => {
      const as = newLedger();
      const note = '江西省帮扶阿克陶县。 Миколаїв got 100% of it.';
      await addDocument(as(), documentOf(note, [claimIn(note, '100%')]));
      for (const query of ['帮扶', '阿克陶县', 'миколаїв', '100%', 'GOT']) {
        expect((await search(as(), { query })).total).toMatchObject({ documents: 1, claims: 1 });
      }
      const { documents } = await search(as(), { query: '阿克陶' });
      expect(documents[0]?.snippet).toContain('帮扶阿克陶县');
    });

    it('leafs through everything once', async () => {
      const as = newLedger();
      for (let n = 0; n < 7; n += 1) await addDocument(as(), documentOf(`Note number ${n}`, []));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listDocuments(as(), { limit: 3, cursor });
        expect(page.total).toBe(7);
        seen.push(...page.items.map(({ title }) => title));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Note number ${n}`));
      expect((await listDocuments(as(), { limit: 3, page: 3 })).items).toHaveLength(1);
      await expect(listDocuments(as(), { cursor: 'x' })).rejects.toEqual(failing('CURSOR_INVALID'));
    });
  });
}
