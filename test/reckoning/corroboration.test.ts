/** How many sources stand behind a figure, and pairs of statements that are hard to believe together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listConflicts } from '../../src/actions/reckoning/listConflicts.ts';
import { reckonFigure } from '../../src/actions/reckoning/reckonFigure.ts';
import { conflictsSchema, figureReckoningSchema } from '../../src/server/api/reckoningSchemas.ts';
import { words } from '../server/publishRecord.ts';
import type { LedgerHouse } from './ledgerHouse.ts';
import { ledgerHouse, speaker, wait, year } from './ledgerHouse.ts';

let house: LedgerHouse;
const period = year(2015);
const agency =
  'Over the whole of that year the province had handed 50 yuan to the county, a spokesman told the agency.';

beforeAll(async () => {
  house = await ledgerHouse();
}, 120_000);
afterAll(async () => {
  await house.server.stop();
});

const claim = { quote: '50 yuan', low: '50', high: '50', period };

describe('corroboration', { timeout: 60_000 }, () => {
  let figure: string;
  const found = async () => (await reckonFigure(house.reader(), figure, wait)).corroboration;
  const none = { official: 0, independent: 0, international: 0, unknown: 0 };

  it('counts near copies of one text once', async () => {
    const [first] = await house.tell(
      `${agency} It rained.`,
      [{ ...claim, sentence: { start: 0, end: agency.length } }],
      { voice: 'official' },
    );
    figure = first?.figure ?? '';
    const copy = `On Monday: ${agency.replace('a spokesman', 'an official')}`;
    await house.tell(copy, [{ ...claim, sentence: { start: 0, end: copy.length } }], {
      voice: 'independent',
      publishedOn: '2021-03-02',
    });
    expect(await found()).toEqual({ origins: 1, byVoice: { ...none, official: 1 }, contrary: 0 });
    const page = words(await (await house.server.visitor().get(`/figures/${figure}`)).text());
    expect(page).toContain('One source gives it (official); nobody else confirms it.');
  });

  it('counts what others say by themselves, apart by where they stand', async () => {
    await house.tell(
      'Our own look into the books of the county showed 50 yuan for all of it, no more and no less than that.',
      [claim],
      { voice: 'independent' },
    );
    await house.tell(
      'The union of nations has found in its yearly review that these came to 50 yuan in the end.',
      [claim],
      { voice: 'international' },
    );
    await house.tell(
      'A ledger kept by the village elders counts 70 yuan, which they say came in three parts that year.',
      [{ ...claim, quote: '70 yuan', low: '70', high: '70' }],
      { voice: 'independent' },
    );
    expect(await found()).toEqual({
      origins: 3,
      byVoice: { ...none, official: 1, independent: 1, international: 1 },
      contrary: 1,
    });
    const page = words(await (await house.server.visitor().get(`/figures/${figure}`)).text());
    expect(page).toContain(
      '3 sources that do not depend on each other agree: 1 official, 1 independent, 1 international.',
    );
    expect(page).toContain('1 other source gives figures that cannot be the same.');
    const api = await house.server.visitor().get(`/api/v1/figures/${figure}/reckoning`, { accept: 'application/json' });
    expect(figureReckoningSchema.safeParse(JSON.parse(await api.text())).error).toBeUndefined();
  });
});

describe('tension', { timeout: 60_000 }, () => {
  it('asks of figures that agree by a hair, and of a year that leaves nothing to nine', async () => {
    const decade = { start: '1981-01-01', end: '1990-12-31' };
    const first = await house.say('nearly 120 yuan in ten years', {
      period: decade,
      low: '114',
      high: '120',
      highOpen: true,
    });
    await house.say('more than 119.9 yuan in ten years', {
      period: decade,
      low: '119.9',
      high: '131.8',
      lowOpen: true,
    });
    await house.say('about 119 yuan in 1985', { period: year(1985), low: '118', high: '119.5' });
    const before = (await house.conflicts()).length;
    const { tensions } = await listConflicts(house.reader(), wait);
    const told = tensions.map(({ kind, members }) => [kind, members.map(({ claims }) => claims[0]?.claim.quote)]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([
      'edge',
      expect.arrayContaining(['more than 119.9 yuan in ten years', 'nearly 120 yuan in ten years']),
    ]);
    expect(told).toContainEqual(['nearly all', ['about 119 yuan in 1985', 'nearly 120 yuan in ten years']]);
    expect((await reckonFigure(house.reader(), first.figure, wait)).tensions).toHaveLength(2);
    expect(await house.conflicts()).toHaveLength(before);
    const page = words(await (await house.server.visitor().get('/conflicts')).text());
    expect(page).toContain('2 pairs of statements hard to believe together');
    const api = await house.server.visitor().get('/api/v1/conflicts', { accept: 'application/json' });
    expect(conflictsSchema.safeParse(JSON.parse(await api.text())).error).toBeUndefined();
  });

  it('does not ask where one speaker says it twice', async () => {
    const attribution = speaker('Report');
    const before = (await listConflicts(house.reader(), wait)).tensions.length;
    const decade = { start: '1961-01-01', end: '1970-12-31' };
    await house.say('nearly 12 yuan in the sixties', { period: decade, low: '11.4', high: '12', attribution });
    await house.say('more than 11.99 yuan in the sixties', { period: decade, low: '11.99', high: '13', attribution });
    expect((await listConflicts(house.reader(), wait)).tensions).toHaveLength(before);
  });
});
