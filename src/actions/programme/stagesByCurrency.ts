/** Totals of every stage and of both sides laid beside each other, one answer for each currency. */
import { Big } from 'big.js';
import type { MoneyOf, StageAmounts, StageLine, StagesByCurrency } from '../programmeAnswers.ts';
import type { TotalAmount, TotalFigure, TotalsAnswer } from '../totalAnswers.ts';

/** What was sent, at every stage, and what was received, split in the same way. */
export interface BothSides {
  readonly sent: TotalsAnswer;
  readonly received: TotalsAnswer;
}

/** The first keys of each cell. */
export const splitKeys = ['donor', 'year'] as const;
type SplitKey = (typeof splitKeys)[number];

type Column = keyof StageAmounts;

/** Amounts in constant prices are another matter; here are those of the time of payment. */
function amountIn(amounts: readonly TotalAmount[] | null, currency: string): string | null {
  return amounts?.find((each) => each.currency === currency && each.priceYear === null)?.amount ?? null;
}

function columnsOf({ sent, received }: BothSides): ReadonlyMap<Column, TotalFigure> {
  const columns = new Map<Column, TotalFigure>();
  for (const figure of sent.figures) columns.set(figure.stage, figure);
  for (const figure of received.figures) if (figure.stage === 'disbursement') columns.set('received', figure);
  return columns;
}

function amountsOf(read: (column: Column) => string | null): StageAmounts {
  return {
    pledge: read('pledge'),
    commitment: read('commitment'),
    disbursement: read('disbursement'),
    received: read('received'),
    expenditure: read('expenditure'),
  };
}

/** Sums by one key of the cells; null where nothing was reported for it. Amounts in one currency may be added. */
function linesOf(columns: ReadonlyMap<Column, TotalFigure>, currency: string, by: SplitKey): StageLine[] {
  const sums = new Map<string, Map<Column, Big | null>>();
  const lineOf = (key: string): Map<Column, Big | null> => {
    const line = sums.get(key) ?? new Map<Column, Big | null>();
    sums.set(key, line);
    return line;
  };
  for (const [column, figure] of columns) {
    for (const { keys, amounts } of figure.cells) {
      // What is reported in another currency is no gap in this one.
      if (amounts !== null && amountIn(amounts, currency) === null) continue;
      const line = lineOf(keys[splitKeys.indexOf(by)] ?? '');
      const amount = amountIn(amounts, currency);
      const before = line.get(column) ?? null;
      line.set(column, amount === null ? before : (before ?? new Big(0)).plus(amount));
    }
    // Donors who could be expected to have records, and have none, are shown as not reported.
    const missing = by === 'donor' ? figure.coverage.find(({ of }) => of === 'donors')?.missing : [];
    for (const key of missing ?? []) lineOf(key);
  }
  return [...sums].map(([key, line]) =>
    Object.assign(
      { key },
      amountsOf((column) => line.get(column)?.toFixed() ?? null),
    ),
  );
}

/** Largest sent first; what nobody reported comes last. */
function bySize(a: StageLine, b: StageLine): number {
  return Number(b.disbursement ?? b.commitment ?? -1) - Number(a.disbursement ?? a.commitment ?? -1);
}

/** The sums over everything, for each currency that anything is recorded in. */
export function moneyOf(both: BothSides): MoneyOf[] {
  const columns = columnsOf(both);
  const currencies = new Set(
    [...columns.values()].flatMap((figure) =>
      (figure.amounts ?? []).filter((each) => each.priceYear === null).map((each) => each.currency),
    ),
  );
  return [...currencies].toSorted().map((currency) => ({
    currency,
    all: amountsOf((column) => amountIn(columns.get(column)?.amounts ?? null, currency)),
  }));
}

/** Of totals split by `splitKeys`, and by whatever else after those. */
export function stagesByCurrency(both: BothSides): StagesByCurrency[] {
  const columns = columnsOf(both);
  return moneyOf(both).map(({ currency, all }) => ({
    currency,
    all,
    byYear: linesOf(columns, currency, 'year').toSorted((a, b) => a.key.localeCompare(b.key)),
    byDonor: linesOf(columns, currency, 'donor').toSorted(bySize),
  }));
}
