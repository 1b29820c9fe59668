/** Claims drawn at random, with no world behind them: single cells, and one in ten a wide sum that they fill beyond its brim. */
import type { Statement } from '../../src/core/reckoning/statement.ts';
import type { Corpus } from './makeCorpus.ts';
import { money } from './makeCorpus.ts';
import { firstYear, seeded } from './world.ts';

const [prefectures, countiesEach, donors, years] = [14, 7, 19, 12];
const [cell, wide] = [100_000_000, 3_000_000_000];

export function heavyCorpus(claims: number, seed: number): Corpus {
  const random = seeded(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const names = Array.from({ length: donors }, (_, at) => `donor-${at}`);
  const recipients = new Map<string, string>();
  for (let at = 0; at < prefectures; at += 1) {
    recipients.set(`prefecture-${at}`, 'region');
    for (let county = 0; county < countiesEach; county += 1)
      recipients.set(`county-${at}-${county}`, `prefecture-${at}`);
  }
  const places = [...recipients.keys()];
  const statements = Array.from({ length: claims }, (_, at): Statement => {
    const isWide = random() < 0.1;
    const year = firstYear + pick(years);
    const figure = Math.round((isWide ? wide : cell) * (1 + random()));
    return {
      kind: 'sum',
      id: `c${String(at).padStart(6, '0')}`,
      book: money,
      scope: {
        donors: isWide ? names.slice(0, 5 + pick(donors - 5)) : [names[pick(donors)] ?? ''],
        recipients: [isWide ? 'region' : (places[pick(places.length)] ?? '')],
        sectors: ['*'],
        start: `${year}-01-01`,
        end: `${isWide ? Math.min(firstYear + years, year + 3) : year}-12-31`,
      },
      low: String(isWide ? figure : Math.round(figure * 0.95)),
      high: String(Math.round(figure * (isWide ? 20 : 1.05))),
      lowOpen: false,
      highOpen: false,
    };
  });
  return { trees: { donors: new Map(), recipients, sectors: new Map() }, statements, queries: [], planted: [] };
}
