import { describe, expect, it } from 'vitest';
import { acceptClaim } from '../../../src/actions/acceptClaim.ts';
import { correctClaim } from '../../../src/actions/correctClaim.ts';
import { getClaim } from '../../../src/actions/getClaim.ts';
import { getFigure } from '../../../src/actions/getFigure.ts';
import { getReview } from '../../../src/actions/getReview.ts';
import { listCorrections } from '../../../src/actions/listCorrections.ts';
import { listDocuments } from '../../../src/actions/listDocuments.ts';
import { rejectClaim } from '../../../src/actions/rejectClaim.ts';
import { undoReview } from '../../../src/actions/undoReview.ts';
import type { Contract } from '../contract.ts';
import { words, failing } from '../contract.ts';

export function reviewContract({ withDraft }: Contract): void {
  describe('review', () => {
    it('accepts, and answers the same request again without repeating it', async () => {
      const { as, claimId } = await withDraft();
      const accepted = await acceptClaim(as('reviewer'), { claimId, version: 1 });
      expect(accepted).toMatchObject({
        version: 2,
        state: 'accepted',
        machineMade: false,
        reviewedBy: 'the reviewer',
      });
      expect(await acceptClaim(as('reviewer'), { claimId, version: 1 })).toEqual(accepted);
      expect((await getClaim(as(), claimId)).history.map(({ verb }) => verb)).toEqual(['accepted', 'drafted']);
    });

    it('refuses a version that is no longer current', async () => {
      const { as, claimId } = await withDraft();
      await rejectClaim(as('reviewer'), { claimId, version: 1, reason: 'a bill, not an amount' });
      await expect(acceptClaim(as('reviewer', 'Ben'), { claimId, version: 1 })).rejects.toEqual(failing('CLAIM_STALE'));
      await expect(acceptClaim(as('reviewer'), { claimId, version: 9 })).rejects.toEqual(failing('CLAIM_STALE'));
      await expect(acceptClaim(as('reviewer'), { claimId: 'c0', version: 1 })).rejects.toEqual(
        failing('CLAIM_NOT_FOUND'),
      );
    });

    it('lets one of two reviewers win who decide at the same moment', async () => {
      const { as, claimId } = await withDraft();
      const outcomes = await Promise.allSettled([
        acceptClaim(as('reviewer', 'Ana'), { claimId, version: 1 }),
        rejectClaim(as('reviewer', 'Ben'), { claimId, version: 1, reason: 'no' }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await getClaim(as(), claimId)).version).toBe(2);
    });

    it('corrects what the words are taken to mean, and never the words', async () => {
      const { as, claimId } = await withDraft();
      const before = await getClaim(as(), claimId);
      const changes = { stage: 'commitment', period: { start: '2018-01-01', end: '2018-12-31' } } as const;
      const corrected = await correctClaim(as('reviewer'), {
        claimId,
        version: 1,
        changes,
        reason: 'it was promised',
      });
      expect(corrected).toMatchObject({
        state: 'corrected',
        version: 2,
        reason: 'it was promised',
        claim: { ...changes, by: 'person', quote: words },
      });
      expect(corrected.figureId).not.toBe(before.figureId);
      const page = await getClaim(as(), claimId);
      expect(page.versions).toEqual([before.claim]);
      const quote = { quote: 'other words' } as unknown as typeof changes;
      await expect(correctClaim(as('reviewer'), { claimId, version: 2, changes: quote })).rejects.toEqual(
        failing('INPUT_INVALID'),
      );
      await expect(
        correctClaim(as('reviewer'), { claimId, version: 2, changes: { low: '9', high: '1' } }),
      ).rejects.toEqual(failing('INPUT_INVALID'));
    });

    it('is not for the author, nor for everybody', async () => {
      const { as, claimId } = await withDraft();
      await expect(acceptClaim(as('public'), { claimId, version: 1 })).rejects.toEqual(failing('NOT_ALLOWED'));
      await correctClaim(as('reviewer', 'Ana'), { claimId, version: 1, changes: { stage: null } });
      await expect(acceptClaim(as('reviewer', 'Ana'), { claimId, version: 2 })).rejects.toEqual(failing('NOT_ALLOWED'));
      expect(await acceptClaim(as('reviewer', 'Ben'), { claimId, version: 2 })).toMatchObject({ state: 'accepted' });
    });

    it('asks for a reason to reject, and can be undone', async () => {
      const { as, claimId } = await withDraft();
      await expect(rejectClaim(as('reviewer'), { claimId, version: 1, reason: ' ' })).rejects.toEqual(
        failing('REASON_MISSING'),
      );
      const { figureId } = await getClaim(as(), claimId);
      const rejected = await rejectClaim(as('reviewer'), { claimId, version: 1, reason: 'wrong place' });
      expect(rejected.figureId).toBeNull();
      await expect(getFigure(as(), figureId ?? '')).rejects.toEqual(failing('FIGURE_NOT_FOUND'));
      const undone = await undoReview(as('reviewer'), { claimId, version: 2, reason: 'it was right' });
      expect(undone).toMatchObject({ version: 3, state: 'draft', machineMade: true, reviewedBy: null, figureId });
      await expect(undoReview(as('reviewer'), { claimId, version: 3 })).rejects.toEqual(failing('NOTHING_TO_UNDO'));
      const log = await listCorrections(as('public'));
      expect(log.items.map(({ verb, claimId: id, quote }) => [verb, id, quote])).toEqual([
        ['review undone', claimId, words],
        ['rejected', claimId, words],
      ]);
    });

    it('leads from draft to draft', async () => {
      const { as, documentId, claimId } = await withDraft();
      expect(await getReview(as('reviewer'), { documentId })).toMatchObject({
        current: claimId,
        draftsLeft: 1,
        nextDocument: null,
      });
      await acceptClaim(as('reviewer'), { claimId, version: 1 });
      expect(await listDocuments(as(), { notReviewed: true })).toMatchObject({ total: 0 });
      await expect(getReview(as('public'), { documentId })).rejects.toEqual(failing('NOT_ALLOWED'));
    });
  });
}
