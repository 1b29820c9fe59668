/** What is recorded as sent, seen from pairings: by year, and for which of them there is anything at all. */
import { Big } from 'big.js';
import { overlap } from '../../core/records/partialDate.ts';
import type { PairingLine } from '../pairingAnswers.ts';
import type { RecordedAmount } from '../termAnswers.ts';
import type { SentByYear } from './expectedPath.ts';
import type { SentCells } from './programmeMoney.ts';

/** What amounts are in: only those that are in the same are added. */
export type Basis = Pick<RecordedAmount, 'currency' | 'priceYear'>;

/** The currencies and prices that anything is recorded in in these years, of everybody, or of one donor. */
export function basesSent(
  { cells, lineageOf }: SentCells,
  { years, who }: { readonly years: readonly string[]; readonly who: string | null },
): Basis[] {
  const bases = new Map<string, Basis>();
  for (const { keys, amounts } of cells) {
    const [donor = '', year = ''] = keys;
    if (!years.includes(year) || (who !== null && !lineageOf(donor).includes(who))) continue;
    for (const { currency, priceYear } of amounts ?? []) {
      bases.set(JSON.stringify([currency, priceYear]), { currency, priceYear });
    }
  }
  return [...bases.values()];
}

/** Sums of what is in one currency and its prices by year, of everybody, or of one donor and those below him. */
export function sentByYear(
  { cells, lineageOf }: SentCells,
  { lines, basis, who }: { lines: readonly PairingLine[]; basis: Basis | null; who: string | null },
): SentByYear {
  const years = new Map<string, Big>();
  const donors = new Map<string, Set<string>>();
  for (const { keys, amounts } of cells) {
    const [donor = '', year = ''] = keys;
    const line = lineageOf(donor);
    if (who !== null && !line.includes(who)) continue;
    const amount = amounts?.find((each) => each.currency === basis?.currency && each.priceYear === basis.priceYear);
    if (!amount) continue;
    years.set(year, (years.get(year) ?? new Big(0)).plus(amount.amount));
    const known = donors.get(year) ?? new Set<string>();
    for (const id of line) known.add(id);
    donors.set(year, known);
  }
  // Parts of a pairing are not expected to send by themselves.
  const whole = lines.filter(({ status, within }) => status !== 'proposed' && within === null);
  return {
    basis,
    years,
    coverage(year) {
      const days = { from: `${year}-01-01`, to: `${year}-12-31` };
      const paired = whole.filter((each) => overlap(each.days, days)).map(({ donor }) => donor);
      const expected = who === null ? [...new Set(paired)] : [who];
      return { donors: expected.filter((id) => donors.get(year)?.has(id)).length, of: expected.length };
    },
  };
}

/** What is recorded of a party and those below it in a year, in each currency and price basis; empty where nothing is. */
export function recordedByParty({
  cells,
  lineageOf,
}: SentCells): (party: string, year: string) => readonly RecordedAmount[] {
  const sums = new Map<string, Map<string, RecordedAmount>>();
  for (const { keys, amounts } of cells) {
    const [donor = '', year = ''] = keys;
    for (const party of lineageOf(donor)) {
      const key = JSON.stringify([party, year]);
      const known = sums.get(key) ?? new Map<string, RecordedAmount>();
      sums.set(key, known);
      for (const { currency, priceYear, amount } of amounts ?? []) {
        const basis = JSON.stringify([currency, priceYear]);
        const sum = new Big(known.get(basis)?.amount ?? 0).plus(amount).toFixed();
        known.set(basis, { currency, priceYear, amount: sum });
      }
    }
  }
  return (party, year) => [...(sums.get(JSON.stringify([party, year]))?.values() ?? [])];
}

/** Pairings with money from that donor, or one below him, to that place, or one below it, in a year of the pairing. */
export function pairingsWithMoney(lines: readonly PairingLine[], { cells, lineageOf }: SentCells): number {
  const years = new Map<string, Set<string>>();
  for (const { keys } of cells) {
    const [donor = '', year = '', place = ''] = keys;
    for (const above of lineageOf(donor))
      for (const around of lineageOf(place)) {
        const key = JSON.stringify([above, around]);
        years.set(key, (years.get(key) ?? new Set()).add(year));
      }
  }
  return lines.filter(({ donor, recipient, days }) => {
    const found = years.get(JSON.stringify([donor, recipient])) ?? [];
    return [...found].some((year) => days.from.slice(0, 4) <= year && year <= days.to.slice(0, 4));
  }).length;
}
