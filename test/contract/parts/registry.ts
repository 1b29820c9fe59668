import { describe, expect, it } from 'vitest';
import { acceptClaim } from '../../../src/actions/acceptClaim.ts';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import { getClaim } from '../../../src/actions/getClaim.ts';
import { getDocument } from '../../../src/actions/getDocument.ts';
import { getEntry } from '../../../src/actions/getEntry.ts';
import { importGazetteer } from '../../../src/actions/importGazetteer.ts';
import { judgeName } from '../../../src/actions/judgeName.ts';
import { ledgerGazetteer } from '../../../src/actions/ledgerGazetteer.ts';
import { listEntries } from '../../../src/actions/listEntries.ts';
import { listLinks } from '../../../src/actions/listLinks.ts';
import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import { matcherOf } from '../../../src/actions/matcherOf.ts';
import { nameQuestions } from '../../../src/actions/nameQuestions.ts';
import { readRegistry } from '../../../src/actions/readRegistry.ts';
import { undoJudgement } from '../../../src/actions/undoJudgement.ts';
import { exampleEntry } from '../../../src/core/names/testing/exampleEntry.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import type { Contract } from '../contract.ts';
import { places, failing } from '../contract.ts';

export function registryContract({ newLedger }: Contract): void {
  describe('the registry', () => {
    it('is loaded in one step, and again without effect', async () => {
      const as = newLedger();
      expect(await loadRegistry(as(), { entries: places, source: 'test' })).toEqual({
        added: 5,
        changed: 0,
        unchanged: 0,
      });
      expect(await loadRegistry(as(), { entries: places, source: 'test' })).toEqual({
        added: 0,
        changed: 0,
        unchanged: 5,
      });
      const renamed = { ...exampleEntry('CN-653022', 'Akto County', { parent: 'CN-6530' }) };
      expect(await loadRegistry(as(), { entries: [renamed], source: 'test' })).toEqual({
        added: 0,
        changed: 1,
        unchanged: 0,
      });
      expect((await readRegistry(as())).map((entry) => entry.name)).toEqual([
        'China',
        'Xinjiang',
        'Kizilsu',
        'Akto County',
        'Ukraine',
      ]);
      expect((await listLinks(as())).items.map(({ recordType }) => recordType)).toEqual(['registry', 'registry']);
      expect((await checkHistory(as())).ok).toBe(true);
    });

    it('knows what lies within what', async () => {
      const as = newLedger();
      await loadRegistry(as(), { entries: places, source: 'test' });
      const ids = async (request: Parameters<typeof listEntries>[1]) =>
        (await listEntries(as(), request)).items.map(({ id }) => id);
      expect(await ids({ within: 'CN-65' })).toEqual(['CN-6530', 'CN-653022']);
      expect(await ids({ parent: null })).toEqual(['CN', 'UA']);
      expect(await ids({ query: '新疆' })).toEqual(['CN-65']);
      expect(await ids({ query: 'kezhou' })).toEqual(['CN-6530']);
      const page = await getEntry(as('public'), 'CN-653022');
      expect(page.lineage.map(({ id }) => id)).toEqual(['CN-6530', 'CN-65', 'CN']);
    });

    it('takes a gazetteer whole or not at all', async () => {
      const as = newLedger();
      const good = await importGazetteer(as(), { text: 'id,name,parent\nX,Xland,\nX-1,North,X\n', source: 'x.csv' });
      expect(good).toMatchObject({ added: 2, problems: [] });
      const bad = await importGazetteer(as(), { text: 'id,name,parent\nX-2,South,X\nX-3,,X\n', source: 'x.csv' });
      expect(bad.added).toBe(0);
      expect(bad.problems).toHaveLength(1);
      expect((await listEntries(as())).total).toBe(2);
      const twice = [exampleEntry('Y', 'Yland'), exampleEntry('Y', 'Yland again')];
      await expect(loadRegistry(as(), { entries: twice, source: 'test' })).rejects.toEqual(failing('INPUT_INVALID'));
    });

    it.each([
      ['a cycle through an entry that is there', 'id,name,parent\nCN,China,CN-653022\n', 'parent cycle'],
      ['a parent that is nowhere', 'id,name,parent\nX,Xland,XX\n', 'unknown parent'],
      ['an id that stands twice', 'id,name,parent\nX,Xland,CN\nX,Yland,CN\n', 'duplicate id'],
    ])('refuses a gazetteer with %s', async (_what, file, code) => {
      const as = newLedger();
      await loadRegistry(as(), { entries: places, source: 'test' });
      const refused = await importGazetteer(as(), { text: file, source: 'x.csv' });
      expect(refused).toMatchObject({ added: 0, changed: 0, problems: [{ code }] });
      expect(await readRegistry(as())).toEqual(places);
    });

    it('takes the same gazetteer again without effect', async () => {
      const as = newLedger();
      await loadRegistry(as(), { entries: places, source: 'test' });
      const file = { text: 'id,name,parent\nUA-14,Donetsk,UA\nUA-1,North,UA-14\n', source: 'x.csv' };
      expect(await importGazetteer(as(), file)).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
      const { total } = await listLinks(as());
      expect(await importGazetteer(as(), file)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
      expect((await listLinks(as())).total).toBe(total);
      await expect(importGazetteer(as(), { ...file, within: 'XX' })).rejects.toEqual(failing('ENTRY_NOT_FOUND'));
    });

    it('keeps its gazetteer until it changes', async () => {
      const as = newLedger();
      await loadRegistry(as(), { entries: places, source: 'test' });
      const [first, second] = await Promise.all([ledgerGazetteer(as()), ledgerGazetteer(as('public'))]);
      expect(second).toBe(first);
      expect(matcherOf(second)).toBe(matcherOf(first));
      const { judgement } = await judgeName(as('reviewer'), { name: 'Aktau', entryId: 'CN-653022', verdict: 'same' });
      const learnt = await ledgerGazetteer(as());
      expect(learnt.entry('CN-653022')?.aliases).toEqual(['Aktau']);
      expect(await ledgerGazetteer(as())).toBe(learnt);
      await undoJudgement(as('reviewer'), { judgementId: judgement.id });
      expect((await ledgerGazetteer(as())).entry('CN-653022')?.aliases).toEqual([]);
      expect((await ledgerGazetteer(newLedger()())).entry('CN-653022')).toBeUndefined();
    });

    it('learns a name from a judgement, links drafts with it, and forgets both when it is undone', async () => {
      const as = newLedger();
      await loadRegistry(as(), { entries: places, source: 'test' });
      const note = 'The villages of Aktau got 5 wells, and AKTAU a road of 3 km.';
      const recipients = [{ name: 'Aktau', id: null }];
      const { document } = await addDocument(
        as(),
        documentOf(note, [
          claimIn(note, '5 wells', { recipients }),
          claimIn(note, '3 km', { recipients: [{ name: 'AKTAU', id: null }] }),
        ]),
      );
      const [first, second] = (await getDocument(as(), document.id)).claims;
      await acceptClaim(as('reviewer'), { claimId: second?.id ?? '', version: 1 });
      const questions = await nameQuestions(as('reviewer'), { documentId: document.id });
      expect(questions.items.map((question) => question.name)).toContain('Aktau');
      const judging = { name: 'Aktau', entryId: 'CN-653022', verdict: 'same' } as const;
      const { judgement, linkedClaims } = await judgeName(as('reviewer'), judging);
      expect(linkedClaims).toEqual([first?.id]);
      expect(await judgeName(as('reviewer'), judging)).toEqual({ judgement, linkedClaims: [] });
      expect((await getClaim(as(), first?.id ?? '')).claim.recipients).toEqual([{ name: 'Aktau', id: 'CN-653022' }]);
      expect((await getEntry(as(), 'CN-653022')).asRecipient).toHaveLength(1);
      expect((await readRegistry(as())).find(({ id }) => id === 'CN-653022')?.aliases).toEqual(['Aktau']);
      const undone = await undoJudgement(as('reviewer'), { judgementId: judgement.id });
      expect(undone.unlinkedClaims).toEqual([first?.id]);
      expect(undone.judgement.undoneAt).not.toBeNull();
      expect((await getEntry(as(), 'CN-653022')).asRecipient).toHaveLength(0);
      expect((await getEntry(as(), 'CN-653022')).judgements).toHaveLength(1);
      expect((await readRegistry(as())).find(({ id }) => id === 'CN-653022')?.aliases).toEqual([]);
      await expect(judgeName(as('reviewer'), { ...judging, entryId: 'XX' })).rejects.toEqual(
        failing('ENTRY_NOT_FOUND'),
      );
      expect((await checkHistory(as())).ok).toBe(true);
    });
  });
}
