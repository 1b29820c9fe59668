/**
 * What everybody is told of an alert that somebody found to be true, over HTTP: readings that are not published neither end
 * it nor change it, wherever it is shown; people inside see what they do, and that it is not settled.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlertListAnswer, AlertPage } from '../../src/actions/alertAnswers.ts';
import { addDocument } from '../../src/actions/addDocument.ts';
import { loadSampleRecords } from '../../src/actions/loadSampleRecords.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { caseStandings } from '../../src/actions/monitoring/cases/caseStandings.ts';
import { closeCase } from '../../src/actions/monitoring/cases/closeCase.ts';
import { getCase } from '../../src/actions/monitoring/cases/getCase.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { runPublishedRules } from '../../src/actions/monitoring/runs/runPublishedRules.ts';
import type { GridAnswer, WatchAnswer, WatchedPlaceAnswer } from '../../src/actions/watchAnswers.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { documentOf } from '../contract/fixtures.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';
import type { Line } from './watchedVillages.ts';
import { loadVillages, publish, takeIn, villages } from './watchedVillages.ts';

const jobs = 'jobs-lost';
let server: TestServer;
let everybody: Visitor;
let inside: Visitor;

const ledger = (role?: Role, name?: string): Ledger => server.ledger(role, name);
const run = () => runPublishedRules(ledger('administrator', 'Runner'), {}, onThisThread);
const take = (title: string, lines: readonly Line[], on = '2025-06-02') => takeIn(ledger, title, lines, on);
const move = (id: string, to: 'approve' | 'publish' | 'withdraw', name = 'Publisher') =>
  moveDataset(ledger('publisher', name), { id, move: to, reason: 'as agreed' });
const alertOf = (place: string): string => `over-forty/${place}/${jobs}`;
const alertPath = (place: string): string => `/watch/alerts/${encodeURIComponent(alertOf(place))}`;
const json = async <Answer>(who: Visitor, path: string): Promise<Answer> =>
  JSON.parse(await (await who.get(path)).text()) as Answer;

/** What a visitor is told of the alert of a village, in every place that tells of it. */
async function told(who: Visitor, place: string) {
  const { alerts } = await json<WatchedPlaceAnswer>(who, `/watch/places/${place}.json`);
  const list = await json<AlertListAnswer>(who, '/watch/alerts.json?phase=all');
  const on = await json<AlertListAnswer>(who, '/watch/alerts.json');
  const page = await json<AlertPage>(who, `${alertPath(place)}.json`);
  const { tiles } = await json<GridAnswer>(who, `/watch/grid.json?indicator=${jobs}&period=2025-03`);
  const item = list.items.find(({ id }) => id === alertOf(place));
  expect(item?.phase).toBe(page.phase);
  expect(on.items.some(({ id }) => id === alertOf(place))).toBe(page.phase !== 'ended');
  expect(tiles.find((tile) => tile.place.id === place)?.alert !== null).toBe(page.phase !== 'ended');
  expect(alerts.map(({ isOver }) => isOver)).toEqual([page.phase === 'ended']);
  return {
    phase: page.phase,
    value: page.records[0]?.value,
    how: page.ended?.how ?? null,
    placeHow: alerts[0]?.how ?? null,
    restsOn: page.restsOn,
    events: page.events.map(({ kind }) => kind),
  };
}

const publicOn = async (): Promise<number> => (await json<WatchAnswer>(everybody, '/watch.json')).alerts.high;
const text = async (who: Visitor, path: string): Promise<string> => (await who.get(path)).text();

beforeAll(async () => {
  server = await testServer();
  everybody = server.visitor();
  await server.account('inside', 'reviewer');
  inside = await server.signedIn('inside');
  await loadVillages(ledger);
  const rule = {
    key: 'over-forty',
    type: 'rule',
    title: 'More than forty jobs lost',
    definition: JSON.stringify({
      indicator: jobs,
      theme: 'work',
      severity: 'high',
      scope: { tiers: ['village'] },
      when: { line: { limit: 40 } },
    }),
  };
  await loadSampleRecords(ledger('administrator', 'Rules'), [rule], new Map());
  const first = villages['ZZ-1']?.map((place): Line => [place, jobs, '2025-03', 45]) ?? [];
  await publish(ledger, await take('March', first, '2025-06-01'));
  await run();
  const visits = ledger('reviewer', 'Visitor of villages');
  for (const { caseId: id } of (await caseStandings(ledger())).values()) {
    const { version } = await acknowledgeCase(visits, { id, version: 1 });
    await verifyCase(visits, { id, version, outcome: 'true', words: 'We went there.' });
  }
});
afterAll(() => server.stop());

const before = { phase: 'firing', value: 45, how: null, placeHow: null, restsOn: 'published', events: ['fired'] };

describe('a public alert', () => {
  it('lasts until the correction that ended it is published, and then says so', async () => {
    expect(await told(everybody, 'ZZ-101')).toEqual(before);
    expect(await publicOn()).toBe(6);
    const id = await take('Correction of March', [['ZZ-101', jobs, '2025-03', 20]]);
    await run();
    const ended = { phase: 'ended', value: 45, how: 'revised', placeHow: 'revised', events: ['ended', 'fired'] };
    expect(await told(everybody, 'ZZ-101')).toEqual(before);
    expect(await told(inside, 'ZZ-101')).toEqual({ ...ended, restsOn: 'entered' });
    expect(await text(inside, alertPath('ZZ-101'))).toContain('Its end rests on readings nobody has approved');
    expect(await text(inside, '/watch/places/ZZ-101')).toContain('Its end rests on readings nobody has approved');
    await moveDataset(ledger('reviewer', 'Reviewer'), { id, move: 'approve' });
    expect(await told(everybody, 'ZZ-101')).toEqual(before);
    expect(await text(everybody, '/watch/alerts.atom')).not.toContain('corrected since');
    expect(await told(inside, 'ZZ-101')).toEqual({ ...ended, restsOn: 'approved' });
    expect(await publicOn()).toBe(6);
    await move(id, 'publish');
    await run();
    expect(await told(everybody, 'ZZ-101')).toEqual({ ...ended, restsOn: 'published' });
    expect(await publicOn()).toBe(5);
    expect(await text(everybody, '/watch/alerts.atom')).toContain('based on readings that were corrected since');
    expect(await text(everybody, '/watch/places/ZZ-101')).toContain('based on readings that were corrected since');
    const chinese = await everybody.get('/watch/places/ZZ-101', { 'accept-language': 'zh-CN' });
    expect(await chinese.text()).toContain('所依据的读数已被更正');
  });

  it('never ended, where the correction was withdrawn', async () => {
    const id = await take('Mistaken correction', [['ZZ-102', jobs, '2025-03', 20]]);
    await run();
    expect(await told(everybody, 'ZZ-102')).toEqual(before);
    await move(id, 'withdraw');
    expect(await told(everybody, 'ZZ-102')).toEqual(before);
    await run();
    expect(await told(everybody, 'ZZ-102')).toEqual({ ...before, events: ['still', 'fired'] });
    expect(await told(inside, 'ZZ-102')).toMatchObject({ phase: 'firing', events: ['fired', 'ended', 'fired'] });
  });

  it('lasts until the later period in which it recovered is published', async () => {
    const id = await take('April', [['ZZ-103', jobs, '2025-04', 20]]);
    await run();
    expect(await told(everybody, 'ZZ-103')).toEqual(before);
    const ended = { ...before, phase: 'ended', how: 'resolved', placeHow: 'resolved', events: ['ended', 'fired'] };
    expect(await told(inside, 'ZZ-103')).toEqual({ ...ended, restsOn: 'entered' });
    await publish(ledger, id);
    await run();
    expect(await told(everybody, 'ZZ-103')).toEqual(ended);
    const later = await take('April, anew', [['ZZ-103', jobs, '2025-04', 21]], '2025-06-03');
    expect(await told(everybody, 'ZZ-103')).toEqual(ended);
    await run();
    expect(await told(everybody, 'ZZ-103')).toEqual(ended);
    await move(later, 'withdraw');
    expect(await told(everybody, 'ZZ-103')).toEqual(ended);
  });

  it('keeps its value until another one is published', async () => {
    const id = await take('A graver March', [['ZZ-104', jobs, '2025-03', 60]]);
    await run();
    expect(await told(everybody, 'ZZ-104')).toEqual(before);
    expect(await told(inside, 'ZZ-104')).toMatchObject({ value: 60, restsOn: 'entered' });
    expect(await text(inside, alertPath('ZZ-104'))).toContain('Rests on readings nobody has approved');
    await publish(ledger, id);
    await run();
    expect(await told(everybody, 'ZZ-104')).toMatchObject({ value: 60, restsOn: 'published' });
  });

  it('ends by published readings also where others had revalued, and then ended it before', async () => {
    const wrong = await take('Draft of March', [['ZZ-105', jobs, '2025-03', 70]]);
    await run();
    const draft = await take('Draft of April', [['ZZ-105', jobs, '2025-04', 21]]);
    await run();
    expect(await told(everybody, 'ZZ-105')).toEqual(before);
    await publish(ledger, await take('April as agreed', [['ZZ-105', jobs, '2025-04', 20]], '2025-06-03'));
    await run();
    expect(await told(everybody, 'ZZ-105')).toMatchObject({ phase: 'ended', value: 45, how: 'resolved' });
    expect(await told(inside, 'ZZ-105')).toMatchObject({ phase: 'ended', restsOn: 'published', value: 70 });
    await move(wrong, 'withdraw');
    await move(draft, 'withdraw');
    await run();
    expect(await told(everybody, 'ZZ-105')).toMatchObject({ phase: 'ended', value: 45, how: 'resolved' });
  });

  it('comes again for everybody only when somebody found that to be true as well', async () => {
    const office = ledger('reviewer', 'Visitor of villages');
    const { document } = await addDocument(ledger('administrator'), documentOf('Work was found for all by April.', []));
    const id = (await caseStandings(ledger())).get(alertOf('ZZ-103'))?.caseId ?? '';
    const { version } = await getCase(office, { id });
    const evidence = [{ document: document.id, quote: 'Work was found' }];
    await closeCase(office, { id, version, words: 'It is over.', evidence });
    await publish(ledger, await take('May', [['ZZ-103', jobs, '2025-05', 50]]));
    await run();
    expect(await told(inside, 'ZZ-103')).toMatchObject({ phase: 'firing', value: 50 });
    expect(await told(everybody, 'ZZ-103')).toMatchObject({ phase: 'ended', value: 45, events: ['ended', 'fired'] });
    const again = await acknowledgeCase(office, { id, version: (await getCase(office, { id })).version });
    await verifyCase(office, { id, version: again.version, outcome: 'true', words: 'It is so again.' });
    expect(await told(everybody, 'ZZ-103')).toMatchObject({ phase: 'firing', value: 50 });
  });
});
