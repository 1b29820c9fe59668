import { describe, expect, it } from 'vitest';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import { getDocument, getDocumentFile } from '../../../src/actions/getDocument.ts';
import { listDocuments } from '../../../src/actions/listDocuments.ts';
import { listLinks } from '../../../src/actions/listLinks.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import { listClaims } from '../../../src/actions/listClaims.ts';
import { loadBundledRegistry } from '../../../src/actions/loadBundledRegistry.ts';
import { loadSample } from '../../../src/actions/loadSample.ts';
import type { Contract } from '../contract.ts';
import { text, words, failing } from '../contract.ts';

export function documentsContract({ newLedger }: Contract): void {
  describe('adding a document', () => {
    it('archives text, bytes, claims and what was not collected', async () => {
      const as = newLedger();
      const bytes = new TextEncoder().encode(text);
      const notCollected = [{ reason: 'ethnicity', count: 2 }];
      const added = await addDocument(as(), documentOf(text, [claimIn(text, words)], { bytes, notCollected }));
      expect(added).toMatchObject({ added: true, claims: 1 });
      const page = await getDocument(as('public'), added.document.id);
      expect(page).toMatchObject({ text, notCollected, addedBy: 'the administrator', claimCounts: { draft: 1 } });
      expect(page.claims[0]).toMatchObject({ version: 1, state: 'draft', machineMade: true, reviewedBy: null });
      expect(page.claims[0]?.claim).toEqual(claimIn(text, words, { document: added.document.id }));
      expect(page.history.map(({ verb }) => verb)).toEqual(['added']);
      const file = await getDocumentFile(as('public'), added.document.id);
      expect(new Uint8Array(file?.bytes ?? [])).toEqual(bytes);
    });

    it('twice changes nothing, at the same moment either', async () => {
      const as = newLedger();
      const adding = Array.from({ length: 4 }, () => addDocument(as(), documentOf(text, [claimIn(text, words)])));
      const outcomes = await Promise.all(adding);
      expect(outcomes.filter(({ added }) => added)).toHaveLength(1);
      const before = await listLinks(as('public'));
      expect(await addDocument(as(), documentOf(text, [], { title: 'another title' }))).toMatchObject({
        added: false,
        document: { title: text.slice(0, 60), claimCounts: { draft: 1 } },
      });
      expect(await listLinks(as('public'))).toEqual(before);
    });

    it('stores nothing when it breaks off in the middle', async () => {
      const as = newLedger();
      const { db } = as();
      const breaking = db.withPlugin({
        transformQuery({ node }) {
          if (JSON.stringify(node).includes('claim_names') && node.kind === 'InsertQueryNode')
            throw new Error('broke off');
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      await expect(addDocument({ ...as(), db: breaking }, documentOf(text, [claimIn(text, words)]))).rejects.toThrow(
        'broke off',
      );
      expect(await listDocuments(as())).toMatchObject({ total: 0 });
      expect(await listLinks(as())).toMatchObject({ total: 0 });
    });

    it.each<[string, string, Parameters<typeof documentOf>[2]]>([
      [
        'words that are not in the text',
        'QUOTE_NOT_IN_TEXT',
        { claims: [{ ...claimIn(text, words), quote: '18.820 billion yuan' }] },
      ],
      ['a value that is no decimal', 'INPUT_INVALID', { claims: [claimIn(text, words, { value: '1e9' })] }],
      ['a day that is none', 'INPUT_INVALID', { publishedOn: '20 June' }],
      ['an address that runs code', 'INPUT_INVALID', { sourceUrl: 'javascript:alert(1)' }],
      ['a NUL', 'TEXT_NOT_STORABLE', { text: `${text}\0` }],
      ['half a character', 'TEXT_NOT_STORABLE', { text: `${text}\ud800` }],
    ])('refuses %s', async (_, code, fields) => {
      const as = newLedger();
      await expect(addDocument(as(), documentOf(text, [], fields))).rejects.toEqual(failing(code));
      expect(await listDocuments(as())).toMatchObject({ total: 0 });
    });

    it('takes what other databases stumble on', async () => {
      const as = newLedger();
      const odd = `𝟏𝟎 villages 🏘 of "O'Hara" \\ 100% \u202e <script> 新疆的县`;
      const { document } = await addDocument(
        as(),
        documentOf(odd, [claimIn(odd, '𝟏𝟎 villages'), claimIn(odd, '新疆的县')]),
      );
      const page = await getDocument(as(), document.id);
      expect(page.text).toBe(odd);
      expect(page.claims.map(({ claim }) => odd.slice(claim.start, claim.end))).toEqual(['𝟏𝟎 villages', '新疆的县']);
      expect((await checkHistory(as())).ok).toBe(true);
    });

    it('loads the sample programme as what people wrote, and only once', async () => {
      const as = newLedger();
      await loadBundledRegistry(as());
      const { documents, added, claims, records } = await loadSample(as());
      expect(documents).toBeGreaterThan(20);
      expect(added).toBe(documents);
      expect(records).toBeGreaterThan(100);
      expect(await loadSample(as())).toEqual({ documents, added: 0, claims: 0, records: 0 });
      const { items, total } = await listClaims(as('public'), { state: 'accepted' });
      expect(total).toBe(claims);
      expect(items.some(({ machineMade, reviewedBy }) => machineMade || reviewedBy !== null)).toBe(false);
      expect((await checkHistory(as())).ok).toBe(true);
      await expect(loadSample(as('reviewer'))).rejects.toEqual(failing('NOT_ALLOWED'));
    });
  });
}
