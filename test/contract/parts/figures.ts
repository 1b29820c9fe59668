import { describe, expect, it } from 'vitest';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { getFigure } from '../../../src/actions/getFigure.ts';
import { getOverview } from '../../../src/actions/getOverview.ts';
import { listClaims } from '../../../src/actions/listClaims.ts';
import { listFigures } from '../../../src/actions/listFigures.ts';
import { rejectClaim } from '../../../src/actions/rejectClaim.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import type { As, Contract } from '../contract.ts';
import { failing } from '../contract.ts';

export function figuresContract({ newLedger }: Contract): void {
  describe('figures', () => {
    /** Three documents give the same figure, one rounds it, one differs. */
    async function withFigure(): Promise<As> {
      const as = newLedger();
      const reports: [string, string, Parameters<typeof claimIn>[2]][] = [
        ['Morning Post', 'Aid of 18.819 billion yuan arrived.', {}],
        [
          'Evening Post',
          'In that year the sum reached nearly 19 billion yuan.',
          { value: '19000000000', low: '18050000000', high: '19000000000', highOpen: true, qualifier: 'nearly' },
        ],
        ['Weekly', 'We counted 15 billion yuan.', { value: '15000000000', low: '14500000000', high: '15500000000' }],
      ];
      for (const [outlet, report, fields] of reports) {
        const quote = /(?:nearly )?[\d.]+ billion yuan/.exec(report)?.[0] ?? '';
        await addDocument(as(), documentOf(report, [claimIn(report, quote, fields)], { outlet }));
      }
      const apart = 'Elsewhere 7 projects were begun by nobody named.';
      const scopeless = {
        donors: [],
        recipients: [],
        kind: 'count',
        measure: 'projects',
        unit: 'project',
        value: '7',
        low: '7',
        high: '7',
      } as const;
      await addDocument(as(), documentOf(apart, [claimIn(apart, '7 projects', scopeless)]));
      return as;
    }

    it('gather the claims of one quantity and say how they stand to each other', async () => {
      const as = await withFigure();
      const { items, total } = await listFigures(as('public'));
      expect(total).toBe(1);
      expect(items[0]).toMatchObject({
        title: 'Money disbursed by 19 provinces and cities to Xinjiang, 2019',
        claimCount: 3,
        documentCount: 3,
        originCount: 3,
        differs: true,
      });
      const page = await getFigure(as('public'), items[0]?.id ?? '');
      expect(page.relations.map(({ label }) => label)).toEqual(['differs', 'differs', 'rounds']);
      expect(page.relations[2]?.sentence).toContain('“nearly 19 billion yuan” (Evening Post, ');
      expect((await listFigures(as(), { differing: true, query: 'WE COUNTED', place: 'CN-65' })).total).toBe(1);
      expect((await listFigures(as(), { unit: 'EUR' })).total).toBe(0);
    });

    it('leave out what was rejected', async () => {
      const as = await withFigure();
      const odd = (await listClaims(as())).items.find(({ claim }) => claim.value === '15000000000');
      await rejectClaim(as('reviewer'), { claimId: odd?.id ?? '', version: 1, reason: 'another year' });
      const { items } = await listFigures(as());
      expect(items[0]).toMatchObject({ claimCount: 2, differs: false, low: '18818500000', high: '18819500000' });
      const overview = await getOverview(as('public'));
      expect(overview).toMatchObject({ documents: 4, claims: { draft: 3, rejected: 1 }, differing: [] });
      await expect(getFigure(as(), 'f0')).rejects.toEqual(failing('FIGURE_NOT_FOUND'));
    });
  });
}
