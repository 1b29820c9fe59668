/** Who is told of what: dedup, inhibition, silences, precision, false discoveries, digests. */
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../src/core/monitoring/alerts/alert.ts';
import type { AlertList } from '../../src/core/monitoring/alerts/listAlerts.ts';
import { listAlerts } from '../../src/core/monitoring/alerts/listAlerts.ts';
import type { MuteContext } from '../../src/core/monitoring/alerts/mute.ts';
import { mute } from '../../src/core/monitoring/alerts/mute.ts';
import { bulletinOf } from '../../src/core/monitoring/alerts/notices.ts';
import { channelOf } from '../../src/core/monitoring/alerts/precision.ts';
import type { Silence } from '../../src/core/monitoring/alerts/silence.ts';
import type { MonitoredPlace } from '../../src/core/monitoring/place.ts';
import type { RuleBook } from '../../src/core/monitoring/rules/readRules.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Given } from './world.ts';
import { book, place, rule, world } from './world.ts';

const county = place('county', { tier: 'county' });
const villages = ['v1', 'v2', 'v3'].map((id) => place(id, { parent: 'county' }));
const given = (id: string, period: number, value: number): Given => ({ place: id, period: String(period), value });

function listed(
  file: RuleBook,
  places: readonly MonitoredPlace[],
  readings: readonly Given[],
): AlertList & { monitor: Monitor; withheld: number } {
  expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
  const monitor = new Monitor(world(file, { places, readings, lastDay: '2020-12-31' }).input);
  const states = new Map();
  const results = monitor.runOn(dayNumber('2020-12-31'), states);
  const withheld = [...results.values()].reduce((sum, one) => sum + one.withheld, 0);
  return { ...listAlerts(monitor, states, results), monitor, withheld };
}

function muted(
  file: RuleBook,
  { alerts, monitor }: ReturnType<typeof listed>,
  more: Partial<MuteContext> = {},
): Alert[] {
  const { lineage } = monitor.input;
  return mute(alerts, { rules: file.rules, lineage, silences: [], verified: new Map(), day: '2020-12-31', ...more });
}

const line = { line: { limit: 10 } };
const law = { legalBasis: { text: 'Regulation 7', exitCriterion: true } };
const by = ({ muting }: Alert): string => (muting === null ? 'told' : muting.by === 'alert' ? muting.alert : muting.by);

describe('alerts', () => {
  it('of two rules of one family at a place are one: the graver', () => {
    const file = book([
      rule(line, { id: 'old', family: 'level', severity: 'low', clearFor: 2 }),
      rule({ line: { limit: 5 } }, { id: 'new', family: 'level', version: 2, clearFor: 2 }),
    ]);
    const { alerts } = listed(file, [place('v1')], [given('v1', 2020, 20)]);
    expect(alerts.map(({ id, rule: one, also }) => [id, one, also])).toEqual([['level/v1/x', 'new', ['old']]]);
  });

  it('keep the explanation of every test, and a sentence in both languages', () => {
    const file = book([rule({ any: [line, { change: { limit: 3, over: 1 } }] }, { clearFor: 2 })]);
    const [alert] = listed(file, [place('v1')], [given('v1', 2020, 20)]).alerts;
    expect(alert?.sentence).toEqual({
      en: 'x in v1 stood at 20% in 2020, above the line of 10%.',
      zh: 'v1 2020年x为20%，高于10%的警戒线。',
    });
    expect(alert?.records).toMatchObject([
      {
        test: 'line',
        value: 20,
        limit: 10,
        exitLimit: 10,
        unit: '%',
        period: '2020',
        nUsed: 1,
        missing: 0,
        fires: true,
      },
      { test: 'change', value: null, fires: null, reason: 'too few values', nUsed: 1, missing: 1 },
    ]);
  });

  it('of a county mute those of its villages, but never what law asks for; a muted one mutes no other', () => {
    const file = book([
      rule(line, {
        id: 'county',
        scope: { tiers: ['county'] },
        clearFor: 2,
        inhibits: [{ rule: 'village', places: 'below' }],
      }),
      rule(line, { id: 'village', scope: { tiers: ['village'] }, clearFor: 2, inhibits: [{ rule: 'other' }] }),
      rule(line, { id: 'other', scope: { tiers: ['village'] }, clearFor: 2 }),
      rule(line, { id: 'law', scope: { tiers: ['village'] }, clearFor: 2, ...law }),
    ]);
    const list = listed(file, [county, ...villages], [given('county', 2020, 20), given('v1', 2020, 20)]);
    expect(muted(file, list).map((alert) => [alert.rule, by(alert)])).toEqual([
      ['county', 'told'],
      ['village', 'county/county/x'],
      ['other', 'told'],
      ['law', 'told'],
    ]);
    const quiet = list.alerts.filter(({ rule: one }) => one !== 'county');
    expect(
      mute(quiet, {
        rules: file.rules,
        lineage: list.monitor.input.lineage,
        silences: [],
        verified: new Map(),
        day: '2020-12-31',
      }).map(by),
    ).toEqual(['told', 'village/v1/x', 'told']);
  });

  it('of missing data mute the statistics of those data, and no line that was crossed', () => {
    const file = book([
      rule({ dataGap: { periods: 2 } }, { id: 'gap' }),
      rule(line, { id: 'level', clearFor: 2 }),
      rule({ trend: {} }, { id: 'slope', clearFor: 2 }),
    ]);
    const rising = Array.from({ length: 12 }, (_, at) => given('v1', 2007 + at, 10 + at));
    const list = listed(file, [place('v1')], rising);
    expect(muted(file, list).map((alert) => [alert.rule, alert.unknownSince, by(alert)])).toEqual([
      ['gap', null, 'told'],
      ['level', '2019', 'told'],
      ['slope', '2019', 'gap/v1/x'],
    ]);
  });

  it('are silenced for a time, at a place and below it, with a reason', () => {
    const file = book([rule(line, { id: 'level', clearFor: 2 }), rule(line, { id: 'law', clearFor: 2, ...law })]);
    const list = listed(file, [county, ...villages, place('far')], [given('v1', 2020, 20), given('far', 2020, 20)]);
    const silence = (more: Partial<Silence>): Silence => {
      const all = { rule: null, theme: null, indicator: null, place: null, list: null, severity: null };
      return { ...all, reason: 'New register', by: 'Office', from: '2020-12-01', until: '2021-01-31', ...more };
    };
    const told = (one: Silence): string[] =>
      muted(file, list, { silences: [one] }).map((alert) => `${alert.rule} ${alert.place} ${by(alert)}`);
    expect(told(silence({ place: 'county' }))).toEqual([
      'level v1 silence',
      'level far told',
      'law v1 told',
      'law far told',
    ]);
    expect(told(silence({ until: '2020-12-30' })).filter((one) => one.includes('silence'))).toEqual([]);
    expect(told(silence({ indicator: 'y' })).filter((one) => one.includes('silence'))).toEqual([]);
    expect(told(silence({ rule: 'level' })).filter((one) => one.includes('silence'))).toHaveLength(2);
  });

  it('of a rule that is seldom right go to the digest', () => {
    const precise = { precision: { target: 0.3, leastVerified: 20 }, legalBasis: null };
    const of = (isTrue: number, isFalse: number, dataError = 0): string =>
      channelOf(precise, { true: isTrue, false: isFalse, dataError }).to;
    expect([of(5, 14), of(5, 15), of(6, 14), of(6, 14, 1)]).toEqual(['everybody', 'digest', 'everybody', 'digest']);
    expect(
      channelOf({ ...precise, legalBasis: { exitCriterion: true } }, { true: 0, false: 99, dataError: 0 }).to,
    ).toBe('everybody');
    const file = book([rule(line, { clearFor: 2, precision: { target: 0.3 } })]);
    const list = listed(file, [place('v1')], [given('v1', 2020, 20)]);
    const verified = new Map([['rule', { true: 1, false: 19, dataError: 0 }]]);
    expect(muted(file, list, { verified })[0]?.muting).toEqual({
      by: 'precision',
      verified: 20,
      precision: 0.05,
      target: 0.3,
    });
  });

  it('by the ten thousand become a digest, and none is lost', () => {
    const parents = Array.from({ length: 200 }, (_, at) => place(`c${at}`, { tier: 'county' }));
    const many = Array.from({ length: 10_000 }, (_, at) => place(`v${at}`, { parent: `c${at % 200}` }));
    const file = book([rule(line, { clearFor: 2, scope: { tiers: ['village'] } })]);
    const list = listed(
      file,
      [...parents, ...many],
      many.map(({ id }) => given(id, 2020, 20)),
    );
    const bulletin = bulletinOf({ alerts: muted(file, list), ended: [] }, list.monitor.input.lineage, 50);
    expect([bulletin.kind, bulletin.fired, bulletin.notices.length]).toEqual(['digest', 10_000, 200]);
    expect(new Set(bulletin.notices.flatMap(({ fired }) => fired)).size).toBe(10_000);
    expect(bulletinOf({ alerts: list.alerts.slice(0, 60), ended: [] }, list.monitor.input.lineage, 60).kind).toBe(
      'notices',
    );
  });
});

describe('false discoveries', () => {
  const many = Array.from({ length: 400 }, (_, at) => place(`v${at}`));
  /** Uniform noise; one place is far off. */
  const readings = many.map(({ id }, at) => given(id, 2020, at === 7 ? 60 : 20 + ((at * 7919) % 400) / 100));
  const peers = { peers: { z: 1 } };

  it('among many places are held back, and counted', () => {
    const list = listed(book([rule(peers, { clearFor: 2, falseDiscovery: 0.1 })]), many, readings);
    expect(list.alerts.map((alert) => alert.place)).toEqual(['v7']);
    expect(list.withheld).toBeGreaterThan(30);
  });

  it('are not looked for where law sets the criterion, or the rule does not ask', () => {
    const all = listed(book([rule(peers, { clearFor: 2, falseDiscovery: null })]), many, readings).alerts.length;
    const legal = listed(book([rule(peers, { clearFor: 2, falseDiscovery: 0.1, ...law })]), many, readings).alerts
      .length;
    expect(all).toBeGreaterThan(30);
    expect(legal).toBe(all);
  });

  it('are judged with all that came in before, also of a place that reports late', () => {
    const file = book([rule(peers, { clearFor: 2, falseDiscovery: 0.1 })]);
    const late = readings.map(({ place: id, period, value }, at): Given => {
      return { place: id, period, value: at === 3 ? 24.5 : value, recordedOn: at === 3 ? '2021-03-01' : '2020-12-31' };
    });
    const monitor = new Monitor(world(file, { places: many, readings: late, lastDay: '2021-03-31' }).input);
    const states = new Map();
    monitor.runOn(dayNumber('2020-12-31'), states);
    const second = monitor.runOn(dayNumber('2021-03-31'), states).get('rule');
    expect([second?.tests, second?.withheld, second?.transitions]).toEqual([1, 1, []]);
  });
});
