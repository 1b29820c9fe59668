/** Percentages and changes of a real ledger: linked by words, or by a reviewer, and reckoned with other claims. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctClaim } from '../../src/actions/correctClaim.ts';
import { getClaim } from '../../src/actions/getClaim.ts';
import { askScope } from '../../src/actions/reckoning/askScope.ts';
import { listConflicts } from '../../src/actions/reckoning/listConflicts.ts';
import { reckonFigure } from '../../src/actions/reckoning/reckonFigure.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { conflictsSchema, figureReckoningSchema } from '../../src/server/api/reckoningSchemas.ts';
import { publishRecord, words } from '../server/publishRecord.ts';
import type { LedgerHouse, Said } from './ledgerHouse.ts';
import { exact, akto, jiangxi, ledgerHouse, wait, xinjiang, year } from './ledgerHouse.ts';

let house: LedgerHouse;
const second = () => house.server.ledger('reviewer', 'Second');
const percent = (low: string, high: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  kind: 'percentage',
  measure: 'share of money disbursed',
  unit: '%',
  stage: null,
  value: low,
  low,
  high,
  ...more,
});
const health = [{ name: 'health', id: 'sector:health' }];
const ask = async (of: number, more: object = {}) => {
  const question = { donors: ['CN-36'], recipients: ['CN-653022'], ...year(of), ...more };
  const { bounds } = await askScope(house.reader(), question, wait);
  return bounds && [bounds.low, bounds.high];
};

beforeAll(async () => {
  house = await ledgerHouse();
}, 120_000);
afterAll(async () => {
  await house.server.stop();
});

describe('a share that the words tie to a sum', { timeout: 60_000 }, () => {
  it('bounds the part, and clashes with a claim of the part', async () => {
    const text = 'In 2011 the Office gave 100 yuan to the county. Of this, 40 percent was spent on hospitals.';
    const stop = text.indexOf('.') + 1;
    await house.tell(text, [
      { quote: '100 yuan', ...exact('100', { period: year(2011), sentence: { start: 0, end: stop } }) },
      {
        quote: '40 percent',
        ...percent('39.5', '40.5', {
          period: year(2011),
          sectors: health,
          sentence: { start: stop + 1, end: text.length },
        }),
      },
    ]);
    expect(await ask(2011, { sectors: ['sector:health'] })).toEqual(['39.5', '40.5']);
    expect(await house.conflicts()).toEqual([]);
    await house.say('30 yuan for hospitals in 2011', exact('30', { period: year(2011), sectors: health }));
    const [conflict, ...others] = await house.conflicts();
    expect(others).toEqual([]);
    expect(conflict?.slack).toBe('9.5');
    const share = conflict?.members.find(({ relative }) => relative);
    expect(share).toMatchObject({
      unit: '%',
      low: '39.5',
      high: '40.5',
      relative: { kind: 'share', of: { measure: 'money disbursed' } },
      resolve: [{ end: 'low', value: '30' }],
    });
    expect(conflict?.members).toHaveLength(3);
  });

  it('is shown as a percentage of what it is a share of, on pages and in the API', async () => {
    const [conflict] = await house.conflicts();
    const page = words(await (await house.server.visitor().get(`/conflicts/${conflict?.id}`)).text());
    expect(page).toContain('as a share of: Money disbursed by Jiangxi');
    expect(page).toContain('39.5 to 40.5%');
    expect(page).toContain('30% or less');
    const api = await house.server.visitor().get('/api/v1/conflicts', { accept: 'application/json' });
    expect(conflictsSchema.safeParse(JSON.parse(await api.text())).error).toBeUndefined();
  });
});

describe('a change on the year before', { timeout: 60_000 }, () => {
  it('carries a sum from one year to the other', async () => {
    const text = 'In 2013 the Office gave 110 yuan to the county, up 10 percent on the year before.';
    const period = year(2013);
    await house.tell(text, [
      { quote: '110 yuan', ...exact('110', { period }) },
      {
        quote: '10 percent',
        ...percent('10', '10', { period, measure: 'change', change: 'up', donors: [], recipients: [] }),
      },
    ]);
    expect(await ask(2012)).toEqual(['100', '100']);
  });

  it('of an amount is a difference', async () => {
    const text = 'In 2015 the Office gave 90 yuan to the county, 20 yuan more than in 2014.';
    const period = year(2015);
    await house.tell(text, [
      { quote: '90 yuan', ...exact('90', { period }) },
      { quote: '20 yuan', ...exact('20', { period, change: 'up' }) },
    ]);
    expect(await ask(2014)).toEqual(['70', '70']);
  });
});

describe('a reviewer', { timeout: 60_000 }, () => {
  let whole: Said;
  let part: Said;

  it('links a percentage to another claim, as a correction with its reason', async () => {
    whole = await house.say('200 yuan in 2006', exact('200', { period: year(2006) }));
    part = await house.say(
      'a quarter went to hospitals in 2006',
      percent('25', '25', { period: year(2006), sectors: health }),
    );
    const { notComparable } = await listConflicts(house.reader(), wait);
    expect(notComparable).toContainEqual({ reason: 'not linked to what it is relative to', claims: 1 });
    const before = words(await (await house.server.visitor().get(`/figures/${part.figure}`)).text());
    expect(before).toContain('neither the words nor a reviewer say without doubt of what');
    const changes = { relativeTo: whole.claimId };
    await correctClaim(second(), { claimId: part.claimId, version: 1, changes, reason: 'the sum of that year' });
    expect(await ask(2006, { sectors: ['sector:health'] })).toEqual(['50', '50']);
    const { figureId, versions, history, claim } = await getClaim(second(), part.claimId);
    expect([claim.relativeTo, versions.at(-1)?.relativeTo]).toEqual([whole.claimId, undefined]);
    expect(history.map(({ verb, by, reason }) => [verb, by, reason])).toContainEqual([
      'corrected',
      'Second',
      'the sum of that year',
    ]);
    const figure = await reckonFigure(house.reader(), figureId ?? '', wait);
    expect(figureReckoningSchema.safeParse(figure).error).toBeUndefined();
    expect(figure.relatives).toMatchObject([{ unit: '%', low: '25', relative: { kind: 'share' } }]);
    const page = words(await (await house.server.visitor().get(`/figures/${figureId}`)).text());
    expect(page).toContain('It is reckoned with as a relation of two sums');
    expect(words(await (await house.server.visitor().get(`/claims/${part.claimId}`)).text())).toContain(
      `Share of, or change from ${whole.claimId}`,
    );
  });

  it('says that it is of the same sum for all recipients', async () => {
    await house.say(
      '70 yuan from Jiangxi in all in 2007',
      exact('70', { period: year(2007), recipients: [{ name: 'everywhere', id: null }] }),
    );
    await house.say('60 yuan for Akto in 2007', exact('60', { period: year(2007), recipients: [akto] }));
    const share = await house.say('half of what Jiangxi gave in 2007', percent('50', '50', { period: year(2007) }));
    await correctClaim(second(), { claimId: share.claimId, version: 1, changes: { relativeTo: 'all recipients' } });
    expect(await ask(2007, { recipients: [] })).toEqual(['120', '120']);
  });

  it('compares with the year before', async () => {
    await house.say('60 yuan for Akto in 2008', exact('66', { period: year(2008) }));
    const growth = await house.say(
      'a tenth more in 2008',
      percent('10', '10', { period: year(2008), measure: 'change of money disbursed', change: 'up' }),
    );
    await correctClaim(second(), { claimId: growth.claimId, version: 1, changes: { relativeTo: 'year before' } });
    expect(await ask(2007)).toEqual(['60', '60']);
    expect(await house.conflicts()).toHaveLength(1);
    await correctClaim(second(), { claimId: growth.claimId, version: 2, changes: { low: '5', high: '5' } });
    expect(await house.conflicts()).toHaveLength(2);
    await correctClaim(second(), { claimId: growth.claimId, version: 3, changes: { relativeTo: null } });
    expect(await house.conflicts()).toHaveLength(1);
  });

  it('ties a sum to a known one of another measure', async () => {
    const revenue = await house.say(
      'a revenue of 8,000 yuan in 2009',
      exact('8000', {
        measure: 'fiscal revenue',
        stage: null,
        period: year(2009),
        donors: [jiangxi],
        recipients: [jiangxi],
      }),
    );
    const quota = await house.say(
      'half a percent of revenue in 2009',
      percent('0.5', '0.5', { measure: 'money disbursed', period: year(2009) }),
    );
    await correctClaim(second(), { claimId: quota.claimId, version: 1, changes: { relativeTo: revenue.claimId } });
    expect(await ask(2009)).toEqual(['40', '40']);
  });

  it('ties a sum to the figure of a published series, of its own year or of one that is named', async () => {
    const series = await publishRecord(house.server, 'series', {
      title: 'Revenue of Jiangxi',
      kind: 'quantity',
      subject: 'CN-36',
      measure: 'fiscal revenue',
      from: 'CNY',
      source: 'Bureau',
      points: [
        { date: '1991', value: '6000' },
        { date: '1992', value: '7000' },
      ],
    });
    const of = (words: string) =>
      house.say(words, percent('0.5', '0.5', { measure: 'money disbursed', period: year(1992) }));
    const quota = await of('half a percent of revenue in 1992');
    await correctClaim(second(), { claimId: quota.claimId, version: 1, changes: { relativeTo: series } });
    expect(await ask(1992)).toEqual(['35', '35']);
    await correctClaim(second(), { claimId: quota.claimId, version: 2, changes: { relativeTo: `${series} 1991` } });
    expect(await ask(1992)).toEqual(['30', '30']);
    const before = new Set((await house.conflicts()).map(({ id }) => id));
    await house.say('40 yuan in 1992', exact('40', { period: year(1992) }));
    const conflict = (await house.conflicts()).find(({ id }) => !before.has(id));
    expect(conflict?.members.map(({ series: figure }) => figure)).toContainEqual({
      record: series,
      title: 'Revenue of Jiangxi',
      localTitle: null,
      year: 1991,
    });
    const html = await (await house.server.visitor().get(`/conflicts/${conflict?.id}`)).text();
    expect(html).toContain(`href="/series/${series}"`);
    expect(words(html)).toContain('as a percentage of: Fiscal revenue');
    expect(words(await (await house.server.visitor().get(`/claims/${quota.claimId}`)).text())).toContain(
      `${series} 1991`,
    );
    const none = correctClaim(second(), { claimId: quota.claimId, version: 3, changes: { revises: series } });
    await expect(none).rejects.toThrow(`there is no claim ${series}`);
  });

  it('names a part of which nobody knows the members', async () => {
    const sum = await house.say(
      '500 yuan for Xinjiang in 2004',
      exact('500', { period: year(2004), recipients: [xinjiang] }),
    );
    const counties = { name: 'counties', id: null };
    const some = await house.say(
      '80 percent to counties in 2004',
      percent('80', '85', { period: year(2004), recipients: [counties] }),
    );
    await correctClaim(second(), { claimId: some.claimId, version: 1, changes: { relativeTo: sum.claimId } });
    expect(await ask(2004, { recipients: ['~counties of CN-65'] })).toEqual(['400', '425']);
    const { about } = await askScope(
      house.reader(),
      { donors: ['CN-36'], recipients: ['~counties of CN-65'], ...year(2004) },
      wait,
    );
    expect(about?.title).toMatch(/ to counties of Xinjiang.*, 2004$/);
  });

  it('leaves a conflict of the whole to be told once, whatever parts it has', async () => {
    const period = year(1995);
    const before = (await house.conflicts()).length;
    const wholes = [
      await house.say('300 yuan in 1995', exact('300', { period })),
      await house.say('310 yuan in 1995', exact('310', { period })),
    ];
    for (const [index, whole] of wholes.entries()) {
      const part = percent('70', '75', { period, measure: 'share of money for livelihood' });
      const { claimId } = await house.say(`70 percent for livelihood in 1995, ${index}`, part);
      await correctClaim(second(), { claimId, version: 1, changes: { relativeTo: whole.claimId } });
    }
    expect(await house.conflicts()).toHaveLength(before + 1);
  });

  it('is somebody else than who entered the claim: what that one says of links and revisions does not count', async () => {
    const before = (await house.conflicts()).length;
    const whole = await house.say('50 yuan in 1989', exact('50', { period: year(1989) }));
    const period = year(1989);
    await house.say('60 yuan in 1989', exact('60', { period, revises: whole.claimId }));
    const part = percent('10', '10', { period, sectors: health, relativeTo: whole.claimId });
    await house.say('a tenth for hospitals in 1989', part);
    expect(await house.conflicts()).toHaveLength(before + 1);
    expect(await ask(1989, { sectors: ['sector:health'] })).toEqual(['0', '60']);
  });

  it('cannot link a claim to itself, or to none', async () => {
    for (const [relativeTo, told] of [
      [whole.claimId, 'a claim is not linked to itself'],
      ['c0', 'there is no claim c0'],
    ] as const) {
      const correcting = correctClaim(second(), { claimId: whole.claimId, version: 1, changes: { relativeTo } });
      await expect(correcting).rejects.toThrow(told);
    }
  });
});
