/** What the ledger promises, whatever engine keeps it. Each test works in a ledger of its own in the same database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptClaim } from '../../src/actions/acceptClaim.ts';
import { addDocument } from '../../src/actions/addDocument.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { correctClaim } from '../../src/actions/correctClaim.ts';
import { getClaim } from '../../src/actions/getClaim.ts';
import { getDocument, getDocumentFile } from '../../src/actions/getDocument.ts';
import { getEntry } from '../../src/actions/getEntry.ts';
import { getFigure } from '../../src/actions/getFigure.ts';
import { getOverview } from '../../src/actions/getOverview.ts';
import { getReview } from '../../src/actions/getReview.ts';
import { importGazetteer } from '../../src/actions/importGazetteer.ts';
import { judgeName } from '../../src/actions/judgeName.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { listClaims } from '../../src/actions/listClaims.ts';
import { listCorrections } from '../../src/actions/listCorrections.ts';
import { listDocuments } from '../../src/actions/listDocuments.ts';
import { listEntries } from '../../src/actions/listEntries.ts';
import { listFigures } from '../../src/actions/listFigures.ts';
import { listHistory } from '../../src/actions/listHistory.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { nameQuestions } from '../../src/actions/nameQuestions.ts';
import { nextForReview } from '../../src/actions/nextForReview.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { readRegistry } from '../../src/actions/readRegistry.ts';
import { rejectClaim } from '../../src/actions/rejectClaim.ts';
import { search } from '../../src/actions/search.ts';
import { undoJudgement } from '../../src/actions/undoJudgement.ts';
import { undoReview } from '../../src/actions/undoReview.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { testClock } from '../../src/outside/clock/clock.ts';
import { testIds } from '../../src/outside/ids/ids.ts';
import type { Engine } from './engine.ts';
import { claimIn, documentOf, placeOf } from './fixtures.ts';

type As = (role?: Role, name?: string) => Ledger;

const text = 'The 19 provinces and cities gave 18.819 billion yuan to Xinjiang in 2019, Xinhua reported.';
const words = '18.819 billion yuan';
const places = [
  placeOf('CN', 'China', null, { kind: 'country' }),
  placeOf('CN-65', 'Xinjiang', 'CN', { kind: 'province', localName: '新疆', codes: { 'GB/T 2260': '650000' } }),
  placeOf('CN-6530', 'Kizilsu', 'CN-65', { kind: 'prefecture', aliases: ['Kezhou'] }),
  placeOf('CN-653022', 'Akto', 'CN-6530'),
  placeOf('UA', 'Ukraine', null, { kind: 'country' }),
];

const failing = (code: string) => expect.objectContaining({ code });

export function ledgerContract(name: string, start: () => Promise<Engine>): void {
  describe(name, () => {
    let engine: Engine;
    let ledgers = 0;

    beforeAll(async () => {
      engine = await start();
    });
    afterAll(async () => {
      await engine?.stop();
    });

    /** Actors of a new, empty ledger, whose clock and ids are known. */
    function newLedger(): As {
      ledgers += 1;
      const shared = { ledgerId: `ledger ${ledgers}`, db: engine.open.db };
      const [clock, ids] = [testClock('2026-01-01T00:00:00Z'), testIds()];
      return (role = 'administrator', actor = `the ${role}`) => ({
        ...shared,
        clock,
        ids,
        actor: { name: actor, role },
      });
    }

    /** A ledger with one document of one draft claim. */
    async function withDraft(): Promise<{ as: As; documentId: string; claimId: string }> {
      const as = newLedger();
      const { document } = await addDocument(as(), documentOf(text, [claimIn(text, words)]));
      const [claim] = (await getDocument(as('public'), document.id)).claims;
      return { as, documentId: document.id, claimId: claim?.id ?? '' };
    }

    describe('opening', () => {
      it('again changes nothing, twice at once either', async () => {
        const again = await Promise.all([openDatabase(engine.place), openDatabase(engine.place)]);
        await Promise.all(again.map((open) => open.close()));
        expect((await listDocuments(newLedger()())).total).toBe(0);
      });

      it('gives sign-in a schema in which it may change things', async () => {
        const pool = engine.open.authPool();
        await pool.query('create table session (token text); insert into session values ($$a$$)');
        await pool.query('update session set token = $$b$$; delete from session; drop table session');
        expect((await pool.query('select current_schema() as schema')).rows).toEqual([{ schema: 'auth' }]);
      });
    });

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
        expect(outcomes.map(({ added }) => added).sort()).toEqual([false, false, false, true]);
        const before = await listHistory(as('public'));
        expect(await addDocument(as(), documentOf(text, [], { title: 'another title' }))).toMatchObject({
          added: false,
          document: { title: text.slice(0, 60), claimCounts: { draft: 1 } },
        });
        expect(await listHistory(as('public'))).toEqual(before);
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
        expect(await listHistory(as())).toMatchObject({ total: 0 });
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
    });

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
        await expect(acceptClaim(as('reviewer', 'Ben'), { claimId, version: 1 })).rejects.toEqual(
          failing('CLAIM_STALE'),
        );
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
        await expect(acceptClaim(as('reviewer', 'Ana'), { claimId, version: 2 })).rejects.toEqual(
          failing('NOT_ALLOWED'),
        );
        expect(await acceptClaim(as('reviewer', 'Ben'), { claimId, version: 2 })).toMatchObject({ state: 'accepted' });
      });

      it('asks for a reason to reject, and can be undone', async () => {
        const { as, claimId } = await withDraft();
        await expect(rejectClaim(as('reviewer'), { claimId, version: 1, reason: ' ' })).rejects.toEqual(
          failing('REASON_MISSING'),
        );
        await rejectClaim(as('reviewer'), { claimId, version: 1, reason: 'wrong place' });
        const undone = await undoReview(as('reviewer'), { claimId, version: 2, reason: 'it was right' });
        expect(undone).toMatchObject({ version: 3, state: 'draft', machineMade: true, reviewedBy: null });
        await expect(undoReview(as('reviewer'), { claimId, version: 3 })).rejects.toEqual(failing('NOTHING_TO_UNDO'));
        const log = await listCorrections(as('public'));
        expect(log.items.map(({ verb, claimId: id, quote }) => [verb, id, quote])).toEqual([
          ['review undone', claimId, words],
          ['rejected', claimId, words],
        ]);
      });

      it('leads from draft to draft', async () => {
        const { as, documentId, claimId } = await withDraft();
        expect(await nextForReview(as('reviewer'))).toEqual({ documentId, claimId });
        expect(await getReview(as('reviewer'), { documentId })).toMatchObject({
          current: claimId,
          draftsLeft: 1,
          nextDocument: null,
        });
        await acceptClaim(as('reviewer'), { claimId, version: 1 });
        expect(await nextForReview(as('reviewer'))).toBeNull();
        expect(await listDocuments(as(), { notReviewed: true })).toMatchObject({ total: 0 });
        await expect(getReview(as('public'), { documentId })).rejects.toEqual(failing('NOT_ALLOWED'));
      });
    });

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
        const renamed = { ...placeOf('CN-653022', 'Akto County', 'CN-6530') };
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
        expect((await listHistory(as(), { recordType: 'registry' })).total).toBe(2);
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
        const twice = [placeOf('Y', 'Yland', null), placeOf('Y', 'Yland again', null)];
        await expect(loadRegistry(as(), { entries: twice, source: 'test' })).rejects.toEqual(failing('INPUT_INVALID'));
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
          title: 'Money disbursed, 19 provinces and cities → Xinjiang, 2019',
          claimCount: 3,
          documentCount: 3,
          originCount: 3,
          differs: true,
        });
        const page = await getFigure(as('public'), items[0]?.id ?? '');
        expect(page.relations.map(({ label }) => label)).toEqual(['differs', 'differs', 'rounds']);
        expect(page.relations[2]?.sentence).toContain('“nearly 19 billion yuan” (Evening Post, 2020-06-20)');
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
        await expect(listHistory(as(), { recordId: query })).resolves.toMatchObject({ total: 0 });
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
          expect((await search(as(), { query })).total, query).toMatchObject({ documents: 1, claims: 1 });
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

    describe('the history', () => {
      it('stays one line when many write at once', async () => {
        const as = newLedger();
        const texts = Array.from({ length: 12 }, (_, n) => `Report ${n}: 18.819 billion yuan.`);
        await Promise.all(texts.map((report) => addDocument(as(), documentOf(report, [claimIn(report, words)]))));
        const report = await checkHistory(as());
        expect(report).toMatchObject({ ok: true, entries: 24 });
        const { items } = await listHistory(as(), { limit: 200 });
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
      ];

      it.each(all)('and %s can be added to and not be changed', async (table) => {
        const client = await engine.open.authPool().connect();
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
        await expect(engine.asOwner(`truncate ledger.${table} cascade`)).rejects.toMatchObject({ code: '23001' });
      });

      it('is refused to the owner too, unless he means it', async () => {
        await withDraft();
        await expect(engine.asOwner(`update ledger.documents set title = 'x'`)).rejects.toMatchObject({
          code: '23001',
        });
        await expect(engine.asOwner('delete from ledger.claim_names')).rejects.toMatchObject({ code: '23001' });
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
        [
          'an altered history',
          /altered/,
          [`update ledger.history set by = 'Ben' where ledger_id = $L and sequence = 2`],
        ],
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
        await engine.asOwner('begin', ...toggle('disable'), ...meant, ...toggle('enable'), 'commit');
      }
    });
  });
}
