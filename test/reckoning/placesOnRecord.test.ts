/** Counts of places against the registry: no more of them can be meant than there are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { reckonFigure } from '../../src/actions/reckoning/reckonFigure.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { conflictsSchema } from '../../src/server/api/reckoningSchemas.ts';
import { words } from '../server/publishRecord.ts';
import type { LedgerHouse } from './ledgerHouse.ts';
import { ledgerHouse, wait, xinjiang } from './ledgerHouse.ts';

let house: LedgerHouse;
const kizilsu = { name: 'Kizilsu', id: 'CN-6530' };
const counted = (count: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  kind: 'count',
  measure: 'counties under supervision',
  unit: 'county',
  stage: null,
  basis: 'stock',
  period: { start: null, end: '2020-06-30' },
  donors: [],
  recipients: [],
  places: [kizilsu],
  value: count,
  low: count,
  high: count,
  ...more,
});
const told = async () =>
  (await house.conflicts()).map(({ members, slack, labels }) => [
    members.flatMap(({ claims, places }) => [
      ...claims.map(({ claim }) => claim.quote),
      ...(places ? [places.count] : []),
    ]),
    slack,
    labels.map(({ label }) => label),
  ]);

beforeAll(async () => {
  house = await ledgerHouse();
}, 120_000);
afterAll(async () => {
  await house.server.stop();
});

describe('a number of places', { timeout: 60_000 }, () => {
  it('is compared with nothing while the registry may lack some', async () => {
    await house.say('7 counties of Kizilsu were listed', counted('7'));
    expect(await told()).toEqual([]);
  });

  it('clashes with the registry where there are not so many', async () => {
    await loadBundledRegistry(house.server.ledger('administrator', 'Office'));
    await house.say(
      '4 counties of Kizilsu were listed in 2019',
      counted('4', { period: { start: null, end: '2019-06-30' } }),
    );
    expect(await told()).toEqual([[['7 counties of Kizilsu were listed', 4], '3', ['places on record']]]);
  });

  it('leads to the place, on pages of both languages and in the API', async () => {
    const [conflict] = await house.conflicts();
    expect(conflict?.members.find(({ places }) => places)).toMatchObject({
      high: '4',
      places: { tier: 'county', within: ['CN-6530'], on: '2020-06-30', count: 4 },
    });
    const html = await (await house.server.visitor().get(`/conflicts/${conflict?.id}`)).text();
    expect(html).toContain('href="/places/CN-6530"');
    expect(words(html)).toContain('4 counties on record in Kizilsu');
    const chinese = await house.server.visitor().get(`/conflicts/${conflict?.id}`, { 'accept-language': 'zh' });
    expect(await chinese.text()).toContain('在册县级行政区4个');
    const api = await house.server.visitor().get('/api/v1/conflicts', { accept: 'application/json' });
    expect(conflictsSchema.safeParse(JSON.parse(await api.text())).error).toBeUndefined();
  });

  it('without a basis is compared with the registry alone', async () => {
    const before = (await told()).length;
    const free = { basis: null, period: null, measure: 'counties', places: [xinjiang] } as const;
    const { figure } = await house.say('82 counties of Xinjiang are covered', counted('82', free));
    await house.say('10 counties of Xinjiang were visited', counted('10', free));
    expect(await told()).toHaveLength(before);
    expect(await reckonFigure(house.reader(), figure, wait)).toMatchObject({
      bounds: null,
      notComparable: 'basis not said',
    });
    await house.say('1,113 counties of Xinjiang were visited', counted('1113', free));
    const found = await told();
    expect(found).toHaveLength(before + 1);
    expect(found.map(([members]) => members?.[0])).toContain('1,113 counties of Xinjiang were visited');
  });

  it.each<[string, Partial<Claim>]>([
    ['villages, which the registry has not all', { unit: 'village', measure: 'villages under supervision' }],
    ['cities, which are of several tiers', { unit: 'city', measure: 'cities' }],
    [
      'places in a place of the same tier',
      { measure: 'counties visited', places: [{ name: 'Akto', id: 'CN-653022' }] },
    ],
    ['before the lists of the registry begin', { period: { start: null, end: '2005-06-30' } }],
    ['after they end', { period: { start: null, end: '2025-06-30' } }],
    ['a name that is not linked', { places: [{ name: 'the south', id: null }] }],
  ])('is left alone where it is not certain: %s', async (_, more) => {
    const before = (await told()).length;
    await house.say(
      `9,000 of ${Object.keys(more).join(' ')} ${more.unit ?? more.period?.end ?? more.places?.[0]?.name}`,
      counted('9000', more),
    );
    expect(await told()).toHaveLength(before);
  });
});
