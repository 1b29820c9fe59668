/** Who is told of alerts: silences with reason and end, rules that are seldom right, and exit criteria that nobody silences. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlertAnswer } from '../../src/actions/alertAnswers.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { getAlert } from '../../src/actions/monitoring/alerts/getAlert.ts';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import { getWatchRule } from '../../src/actions/monitoring/rules/getRule.ts';
import { endSilence } from '../../src/actions/monitoring/silences/endSilence.ts';
import { listSilences } from '../../src/actions/monitoring/silences/listSilences.ts';
import { silenceAlerts } from '../../src/actions/monitoring/silences/silenceAlerts.ts';
import { failing } from '../records/programme.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
const villages = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2'];

beforeAll(async () => {
  watched = await watchedLedger();
  await watched.readings(
    incidence,
    villages.map((id) => [id, '2018', 5]),
    '2019-02-01',
  );
  const line = (limit: number) => ({ indicator: incidence, when: { line: { limit, exitLevel: limit - 1 } } });
  await watched.switchOn('usual', { ...line(4), theme: 'income', precision: { target: 0.5, leastVerified: 5 } });
  const legalBasis = { text: 'Opinions on leaving poverty', exitCriterion: true };
  await watched.switchOn('legal', { ...line(3), legalBasis });
  await watched.run();
});
afterAll(() => watched.database.stop());

const alertsOf = async (rule: string): Promise<readonly AlertAnswer[]> =>
  (await listAlerts(watched.as('auditor'), { rule })).items;
const mutedAt = async (rule: string) =>
  (await alertsOf(rule)).filter(({ muting }) => muting !== null).map(({ place }) => place.id);

const asked = { reason: 'The register is being moved.', by: 'Office of North', until: '2020-02-01' };

describe('a silence', () => {
  it.each([
    ['about nothing', { ...asked }, 'SILENCE_WIDE'],
    ['without a reason', { ...asked, place: 'N', reason: '' }, 'INPUT_INVALID'],
    ['of no office', { ...asked, place: 'N', by: ' ' }, 'INPUT_INVALID'],
    ['that ends before it begins', { ...asked, place: 'N', from: '2020-03-01' }, 'SILENCE_INVERTED'],
    ['of more than a year', { ...asked, place: 'N', until: '2021-02-01' }, 'SILENCE_INVERTED'],
    ['until no day', { ...asked, place: 'N', until: '2020-02-30' }, 'INPUT_INVALID'],
    ['at no place', { ...asked, place: 'Nowhere' }, 'INPUT_INVALID'],
    ['about no rule', { ...asked, rule: 'usuall' }, 'INPUT_INVALID'],
    ['about no theme of a rule', { ...asked, theme: 'incomes' }, 'INPUT_INVALID'],
    ['about no indicator', { ...asked, indicator: 'composite' }, 'INPUT_INVALID'],
    ['about no list', { ...asked, list: 'Nowhere' }, 'INPUT_INVALID'],
    ['about no severity', { ...asked, severity: 'awful' as never }, 'INPUT_INVALID'],
    ['about a rule and a theme of another', { ...asked, rule: 'legal', theme: 'income' }, 'SILENCE_POINTLESS'],
    ['about nothing but what law asks for', { ...asked, rule: 'legal' }, 'SILENCE_AGAINST_LAW'],
  ])('%s is refused', async (_, request, code) => {
    await expect(silenceAlerts(watched.as('reviewer'), request)).rejects.toEqual(failing(code));
  });

  it('is not for everybody to ask for', async () => {
    const contributor = silenceAlerts(watched.as('contributor'), { ...asked, place: 'N' });
    await expect(contributor).rejects.toEqual(failing('NOT_ALLOWED'));
    await expect(listSilences(watched.as('public'))).rejects.toEqual(failing('NOT_ALLOWED'));
  });

  it('mutes what it names, below a place too, and nothing that law asks for', async () => {
    const silence = await silenceAlerts(watched.as('reviewer'), { ...asked, place: 'N' });
    expect(silence).toMatchObject({
      from: '2020-01-01',
      until: '2020-02-01',
      holds: true,
      endedEarly: null,
      rule: null,
    });
    const { runs } = await watched.run();
    expect(runs[0]?.summary).toMatchObject({ alerts: 12, muted: 4, fired: 0 });
    expect(await mutedAt('usual')).toEqual(['N-1', 'N-2', 'N-3', 'N-4']);
    expect(await mutedAt('legal')).toEqual([]);
    const alert = await getAlert(watched.as('auditor'), `usual/N-1/${incidence}`);
    expect(alert.muting).toEqual({
      by: 'silence',
      reason: 'The register is being moved.',
      office: 'Office of North',
      until: '2020-02-01',
    });
    expect(alert.events.map(({ kind }) => kind)).toEqual(['muted', 'fired']);
  });

  it('is over when somebody ends it, who says why', async () => {
    const [silence] = (await listSilences(watched.as('auditor'))).items;
    const id = silence?.id ?? '';
    await expect(endSilence(watched.as('reviewer'), { id, reason: '' })).rejects.toEqual(failing('REASON_MISSING'));
    await expect(endSilence(watched.as('reviewer'), { id: 'x', reason: 'Done.' })).rejects.toEqual(
      failing('SILENCE_NOT_FOUND'),
    );
    const ended = await endSilence(watched.as('reviewer', 'Rita'), { id, reason: 'Done.' });
    expect(ended).toMatchObject({ until: '2019-12-31', holds: false, endedEarly: { by: 'Rita', reason: 'Done.' } });
    await expect(endSilence(watched.as('reviewer'), { id, reason: 'Done.' })).rejects.toEqual(failing('SILENCE_OVER'));
    await watched.run();
    expect(await mutedAt('usual')).toEqual([]);
    const { events } = await getAlert(watched.as('auditor'), `usual/N-1/${incidence}`);
    expect(events.map(({ kind }) => kind)).toEqual(['heard', 'muted', 'fired']);
  });

  it.each([
    ['low', []],
    ['medium', villages],
    ['high', villages],
  ] as const)('of %s and milder alerts mutes %j', async (severity, muted) => {
    const { id } = await silenceAlerts(watched.as('reviewer'), { ...asked, severity });
    await watched.run();
    expect(await mutedAt('usual')).toEqual(muted);
    expect(await mutedAt('legal')).toEqual([]);
    await endSilence(watched.as('reviewer'), { id, reason: 'Done.' });
    await watched.run();
  });

  it('of a supervision list mutes the places that are on it', async () => {
    const programme = await watched.publish('programme', { title: 'P', start: '2016' });
    const terms = {
      entryRule: 'Over the line',
      exitPeriods: '2',
      probationMonths: '12',
      start: '2019',
      supervisor: 'S',
    };
    const list = await watched.publish('list', {
      programme: programme.id,
      title: 'Watched',
      key: 'watched-2020',
      ...terms,
    });
    await watched.publish('listing', { list: list.id, place: 'N-2', level: 'village', listedOn: '2019-06-01' });
    const { id } = await silenceAlerts(watched.as('reviewer'), { ...asked, list: 'watched-2020' });
    await watched.run();
    expect(await mutedAt('usual')).toEqual(['N-2']);
    await endSilence(watched.as('reviewer'), { id, reason: 'Done.' });
    await watched.run();
    expect(await mutedAt('usual')).toEqual([]);
  });

  it('that overlaps another goes on when the other ends', async () => {
    const wide = await silenceAlerts(watched.as('reviewer'), { ...asked, theme: 'income' });
    const narrow = await silenceAlerts(watched.as('reviewer'), { ...asked, place: 'S' });
    await endSilence(watched.as('reviewer'), { id: wide.id, reason: 'Done.' });
    await watched.run();
    expect(await mutedAt('usual')).toEqual(['S-1', 'S-2']);
    await endSilence(watched.as('reviewer'), { id: narrow.id, reason: 'Done.' });
    await watched.run();
  });

  it('ends by itself', async () => {
    await silenceAlerts(watched.as('reviewer'), { ...asked, theme: 'income', until: '2020-01-02' });
    watched.setDay('2020-01-04');
    const { runs } = await watched.run();
    expect(runs.map(({ day, summary }) => [day, summary.muted])).toEqual([
      ['2020-01-02', 6],
      ['2020-01-03', 0],
      ['2020-01-04', 0],
    ]);
  });
});

describe('a rule that is seldom right', () => {
  const judge = async (place: string, outcome: 'true' | 'false') => {
    const { case: open } = await getAlert(watched.as('auditor'), `usual/${place}/${incidence}`);
    if (open === null) throw new Error(`no case at ${place}`);
    const { version } = await acknowledgeCase(watched.as('reviewer'), { id: open.id, version: 1 });
    const found = { outcome, words: 'Somebody went there and looked.' };
    return verifyCase(watched.as('reviewer'), { id: open.id, version, ...found });
  };

  it('goes to the digest, for all to see, and its alerts stay listed', async () => {
    for (const place of ['N-1', 'N-2', 'N-3']) await judge(place, 'false');
    for (const place of ['N-4', 'S-1']) await judge(place, 'true');
    await watched.run();
    expect((await alertsOf('usual'))[0]?.muting).toEqual({ by: 'precision', verified: 5, precision: 0.4, target: 0.5 });
    const rule = await getWatchRule(watched.as('auditor'), 'usual');
    expect(rule).toMatchObject({
      verified: { true: 2, false: 3, dataError: 0 },
      digest: { verified: 5, precision: 0.4, target: 0.5 },
      alerts: 6,
      on: true,
    });
  });

  it('comes back as soon as it is right again', async () => {
    await judge('S-2', 'true');
    await watched.run();
    expect(await mutedAt('usual')).toEqual([]);
    expect(await getWatchRule(watched.as('auditor'), 'usual')).toMatchObject({ digest: null });
  });

  it('leaves a history that holds', async () => {
    expect(await checkHistory(watched.as('auditor'))).toMatchObject({ problems: [] });
  });
});
