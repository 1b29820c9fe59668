/** From the rows of a roll-up to what people are shown: amounts of a figure, its cells, and what it leaves out. */
import { Big } from 'big.js';
import { minorUnits } from '../money/currencies.ts';
import type { LeftOut } from './leftOut.ts';
import { leftOutReasons } from './leftOut.ts';
import type { RollUpRow } from './rollUp.ts';

export interface Amount {
  readonly currency: string;
  readonly priceYear: number | null;
  readonly amount: string;
  /** The negative parts of it; null where there are none. */
  readonly negative: string | null;
  readonly records: number;
}

const HALF_EVEN = 2;

/**
 * One amount for each currency and price basis, in the order of the currencies; null where no record counts. A
 * converted sum is rounded to the minor unit, half to even; one that was not converted is exact as it is.
 */
export function amountsOf(
  rows: readonly RollUpRow[],
  {
    rounds,
    of = (row) => ({ amount: row.amount, negative: row.negative, records: row.records }),
  }: {
    readonly rounds: boolean;
    readonly of?: (row: RollUpRow) => { amount: string; negative: string; records: number };
  },
): Amount[] | null {
  const groups = Map.groupBy(
    rows.map((row) => ({ row, part: of(row) })).filter(({ part }) => part.records > 0),
    ({ row }) => JSON.stringify([row.currency, row.priceYear ?? 0]),
  );
  if (groups.size === 0) return null;
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const { currency, priceYear } = first.row;
      const sum = (pick: (part: { amount: string; negative: string }) => string): Big => {
        const exact = group.reduce((total, { part }) => total.plus(pick(part)), new Big(0));
        return rounds ? exact.round(minorUnits(currency) ?? 2, HALF_EVEN) : exact;
      };
      const negative = sum((part) => part.negative);
      return {
        currency,
        priceYear,
        amount: sum((part) => part.amount).toFixed(),
        negative: negative.eq(0) ? null : negative.toFixed(),
        records: group.reduce((total, { part }) => total + part.records, 0),
      };
    });
}

export interface Cell {
  readonly keys: readonly string[];
  readonly amounts: readonly Amount[];
}

/**
 * Cells in the order of their keys. Rounding goes along from cell to cell, so that the cells of a converted total add
 * up to the total, rounded, whatever it is broken down by.
 */
export function cellsOf(rows: readonly RollUpRow[], rounds: boolean): Cell[] {
  const groups = Map.groupBy(
    rows.filter(({ reason, records }) => reason === 'counted' && records > 0),
    ({ keys }) => JSON.stringify(keys),
  );
  const exact = [...groups.values()]
    .map((group) => ({ keys: group[0]?.keys ?? [], amounts: amountsOf(group, { rounds: false }) ?? [] }))
    .toSorted((a, b) => (JSON.stringify(a.keys) < JSON.stringify(b.keys) ? -1 : 1));
  return rounds ? roundedTogether(exact) : exact;
}

function roundedTogether(cells: readonly Cell[]): Cell[] {
  const seen = new Map<string, { exact: Big; given: Big }>();
  return cells.map(({ keys, amounts }) => ({
    keys,
    amounts: amounts.map((amount) => {
      const id = JSON.stringify([amount.currency, amount.priceYear]);
      const before = seen.get(id) ?? { exact: new Big(0), given: new Big(0) };
      const exact = before.exact.plus(amount.amount);
      const upTo = exact.round(minorUnits(amount.currency) ?? 2, HALF_EVEN);
      seen.set(id, { exact, given: upTo });
      const negative = amount.negative === null ? null : new Big(amount.negative);
      return {
        ...amount,
        amount: upTo.minus(before.given).toFixed(),
        negative: negative?.round(minorUnits(amount.currency) ?? 2, HALF_EVEN).toFixed() ?? null,
      };
    }),
  }));
}

/** What is left out, by reason, in a fixed order. `rows` are not broken down; `without` are those without a rate. */
export function leftOut(
  rows: readonly RollUpRow[],
  without: readonly RollUpRow[],
  rounds: boolean,
): { readonly reason: LeftOut; readonly records: number; readonly amounts: readonly Amount[] }[] {
  const counted = rows.filter(({ reason }) => reason === 'counted');
  const part = (reason: LeftOut): Amount[] | null => {
    if (reason === 'no rate') {
      return amountsOf(
        without.filter((row) => row.reason === 'counted'),
        { rounds: false },
      );
    }
    if (reason === 'itemised') {
      const of = (row: RollUpRow) => ({ amount: row.itemised, negative: '0', records: row.itemisedRecords });
      return amountsOf(counted, { rounds, of });
    }
    if (reason === 'passed on') {
      const of = (row: RollUpRow) => ({ amount: row.passedOn, negative: '0', records: row.passedOnRecords });
      return amountsOf(counted, { rounds, of });
    }
    const same = (row: RollUpRow): boolean => row.reason === reason;
    return amountsOf([...rows.filter(same), ...without.filter(same)], { rounds });
  };
  return leftOutReasons.flatMap((reason) => {
    const amounts = part(reason);
    if (amounts === null) return [];
    return { reason, amounts, records: amounts.reduce((sum, { records }) => sum + records, 0) };
  });
}
