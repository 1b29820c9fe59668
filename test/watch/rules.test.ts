/** Rules in the ledger: what is refused when one is written, what it takes to switch one on, and what becomes of its alerts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/actions/records/checkDraft.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { getAlert } from '../../src/actions/monitoring/alerts/getAlert.ts';
import { backtestRule } from '../../src/actions/monitoring/rules/backtestRule.ts';
import { getWatchRule } from '../../src/actions/monitoring/rules/getRule.ts';
import { listBacktests } from '../../src/actions/monitoring/rules/listBacktests.ts';
import { listWatchRules } from '../../src/actions/monitoring/rules/listRules.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { failing } from '../records/programme.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
beforeAll(async () => {
  watched = await watchedLedger();
  const years = ['2014', '2015', '2016', '2017', '2018'];
  for (const [at, year] of years.entries()) {
    await watched.readings(
      incidence,
      [
        ['N-1', year, 1 + at],
        ['N-2', year, at === 2 ? 9 : 1],
        ['S-1', year, 1],
      ],
      `${Number(year) + 1}-02-01`,
    );
  }
});
afterAll(() => watched.database.stop());

const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } } };
const body = (key: string, definition: unknown) => ({
  key,
  title: `Rule ${key}`,
  definition: typeof definition === 'string' ? definition : JSON.stringify(definition),
});
const told = async (key: string, definition: unknown) => {
  const { problems } = await checkDraft(watched.as('administrator'), { type: 'rule', body: body(key, definition) });
  return problems.map(({ path, code, message, draftAllowed }) => [path, code, message, draftAllowed]);
};

describe('a rule that is written', () => {
  it.each([
    ['is no JSON', '{', ['definition', 'RULES_UNREADABLE', false]],
    ['is no object', '[]', ['definition', 'RULE_FIELD_WRONG', false]],
    ['has another id', { ...line, id: 'b' }, ['key', 'RULE_ID_OTHER', false]],
    ['lacks its condition', { ...line, when: {} }, ['definition', 'RULE_CONDITION_UNREADABLE', false]],
    ['is about nothing known', { ...line, indicator: 'x' }, ['definition', 'RULE_INDICATOR_UNKNOWN', false]],
    ['inhibits itself', { ...line, inhibits: [{ rule: 'a' }] }, ['definition', 'RULE_INHIBITS_ITSELF', true]],
    ['inhibits nobody', { ...line, inhibits: [{ rule: 'c' }] }, ['definition', 'RULE_INHIBITS_UNKNOWN', true]],
  ])('and %s is told so', async (_, definition, expected) => {
    const found = await told('a', definition);
    expect(found.map(([path, code, , draft]) => [path, code, draft])).toEqual([expected]);
  });

  it('and is wrong in its depth is told where', async () => {
    const when = { all: [{ line: { limit: 3 } }, { line: { limit: 'three' } }] };
    const [[path, code, message] = []] = await told('a', { ...line, when });
    expect([path, code]).toEqual(['definition', 'RULE_FIELD_WRONG']);
    expect(message).toMatch(/^when\.all\[1\]\.line\.limit: /);
    const save = saveRecord(watched.as('administrator'), { type: 'rule', body: body('a', { ...line, when }) });
    await expect(save).rejects.toEqual(failing('RECORD_INVALID'));
  });
});

describe('a rule', () => {
  let record = '';

  it('is switched on only with a backtest of what it says now', async () => {
    const office = watched.as('administrator');
    const draft = await saveRecord(office, { type: 'rule', body: body('over-line', line) });
    record = draft.id;
    await backtestRule(watched.as('publisher'), { rule: 'over-line' }, onThisThread);
    const changed = await saveRecord(office, {
      type: 'rule',
      id: record,
      version: 1,
      body: body('over-line', { ...line, theme: 'income' }),
    });
    expect(changed.version).toBe(2);
    await moveRecord(office, { id: record, version: 2, move: 'submit' });
    await moveRecord(watched.as('reviewer'), { id: record, version: 3, move: 'approve' });
    const publish = () => moveRecord(watched.as('publisher'), { id: record, version: 4, move: 'publish' });
    await expect(publish()).rejects.toEqual(failing('RULE_NOT_BACKTESTED'));
    expect(await getWatchRule(watched.as('auditor'), record)).toMatchObject({ on: false, backtest: null });
    await backtestRule(watched.as('publisher'), { rule: record }, onThisThread);
    expect(await publish()).toMatchObject({ state: 'published' });
    expect((await listBacktests(watched.as('auditor'), record)).items.map(({ content }) => content)).toEqual([2, 1]);
  });

  it('has a report of the past with a curve to choose a threshold on', async () => {
    // How often it would have fired counts readings that are withheld, too.
    expect((await getWatchRule(watched.as('public'), 'over-line')).backtest).toBeNull();
    const { backtest } = await getWatchRule(watched.as('auditor'), 'over-line');
    expect(backtest?.report).toMatchObject({ rule: 'over-line', against: null, readings: 15, every: 'month' });
    // N-1 from 2016 on, and N-2 once.
    expect(backtest?.report.measures).toMatchObject({ alerts: 2, placePeriods: 15 });
    expect(backtest?.report.curves.map(({ option, leaf, points }) => [option, leaf, points.length])).toEqual([
      ['limit', 0, 5],
    ]);
    const raised = backtest?.report.curves[0]?.points.map(({ measures }) => measures.alerts) ?? [];
    expect(raised).toEqual(raised.toSorted((a, b) => b - a));
  });

  it('is compared with the exit criterion of law, or with what is asked for', async () => {
    const legalBasis = { text: 'Opinions', exitCriterion: true };
    await watched.switchOn('legal', { ...line, legalBasis, when: { line: { limit: 4 } } });
    const ask = (request: object) =>
      backtestRule(watched.as('publisher'), { rule: 'over-line', ...request }, onThisThread);
    expect((await ask({ lead: 1 })).report).toMatchObject({ against: 'legal', measures: { episodes: 2, found: 2 } });
    expect((await ask({ against: null, curves: [] })).report).toMatchObject({ against: null, curves: [] });
    await expect(ask({ against: 'nobody' })).rejects.toEqual(failing('BACKTEST_RULE_UNKNOWN'));
    await expect(ask({ curves: ['0:z=1'] })).rejects.toEqual(failing('BACKTEST_CURVE_UNREADABLE'));
    await expect(ask({ rule: 'nobody' })).rejects.toEqual(failing('RULE_NOT_FOUND'));
    await expect(backtestRule(watched.as('auditor'), { rule: record }, onThisThread)).rejects.toEqual(
      failing('NOT_ALLOWED'),
    );
  });

  it('that names no place is told so, on its page and in each run', async () => {
    await watched.switchOn('nowhere', { ...line, scope: { within: ['Atlantis'] } });
    const message = 'Nothing is called "Atlantis".';
    const { problems } = await getWatchRule(watched.as('auditor'), 'nowhere');
    expect(problems).toMatchObject([
      { path: 'scope', code: 'RULE_SCOPE_UNKNOWN', weight: 'warning', message },
      { path: 'scope', code: 'RULE_SCOPE_UNKNOWN' },
    ]);
    const { runs } = await watched.run();
    expect(runs[0]?.summary.problems).toMatchObject([{ code: 'RULE_SCOPE_UNKNOWN', message }, {}]);
  });

  it('inhibits in no circle, across the whole book', async () => {
    await watched.switchOn('county', { ...line, inhibits: [{ rule: 'over-line', places: 'below' }] });
    const found = await told('next', { ...line, inhibits: [{ rule: 'legal' }] });
    expect(found.map(([, code]) => code)).toEqual(['RULE_INHIBITS_LAW']);
    const { problems } = await checkDraft(watched.as('administrator'), {
      type: 'rule',
      id: record,
      body: body('over-line', { ...line, inhibits: [{ rule: 'county' }] }),
    });
    expect(problems.map(({ code }) => code)).toEqual(['RULE_INHIBITS_ITSELF']);
    const taken = await told('over-line', line);
    expect(taken.map(([path, code]) => [path, code])).toEqual([['key', 'RULE_ID_TAKEN']]);
  });

  it('that changes goes on with the alerts that it still finds, and ends the others', async () => {
    await watched.run();
    const office = watched.as('administrator');
    const higher = { ...line, theme: 'income', when: { line: { limit: 9, exitLevel: 8 } } };
    const revision = { type: 'rule', id: record, version: 5, body: body('over-line', higher), revise: true } as const;
    await saveRecord(office, { ...revision, reason: 'The line was raised.' });
    expect(await getWatchRule(watched.as('public'), record)).toMatchObject({ state: 'published', content: 2 });
    await moveRecord(office, { id: record, version: 6, move: 'submit' });
    await moveRecord(watched.as('reviewer'), { id: record, version: 7, move: 'approve' });
    await backtestRule(watched.as('publisher'), { rule: record }, onThisThread);
    await moveRecord(watched.as('publisher'), { id: record, version: 8, move: 'publish' });
    await watched.run();
    const alert = await getAlert(watched.as('auditor'), `over-line/N-1/${incidence}`);
    expect(alert).toMatchObject({ phase: 'ended', ended: { how: 'rule' } });
    expect(alert.ended?.sentence['en']).toContain('the rule was changed or switched off');
    expect(alert.ended?.sentence['zh']).toContain('规则变更');
    const other = await getAlert(watched.as('auditor'), `legal/N-1/${incidence}`);
    expect(other.events.map(({ kind }) => kind)).toEqual(['fired']);
  });

  it('that is withdrawn ends its alerts', async () => {
    const withdrawn = (await getWatchRule(watched.as('auditor'), 'legal')).record;
    await moveRecord(watched.as('publisher'), { id: withdrawn, version: 4, move: 'withdraw', reason: 'Repealed.' });
    await watched.run();
    expect(await getAlert(watched.as('auditor'), `legal/N-1/${incidence}`)).toMatchObject({ ended: { how: 'rule' } });
    const { items } = await listWatchRules(watched.as('auditor'));
    expect(items.map(({ id, on }) => [id, on])).toEqual([
      ['county', true],
      ['nowhere', true],
      ['over-line', true],
    ]);
  });
});
