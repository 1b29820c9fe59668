/** Totals of every stage and of both sides laid beside each other, one answer for each currency. */
import type { MoneyOf, StageAmounts, StageLine, StagesByCurrency } from '../programmeAnswers.ts';
import type { TotalAmount, TotalFigure, TotalsAnswer } from '../totalAnswers.ts';

/** What was sent, at every stage, and what was received, split in the same way. */
export interface BothSides {
  readonly sent: TotalsAnswer;
  readonly received: TotalsAnswer;
}

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

function linesOf(columns: ReadonlyMap<Column, TotalFigure>, currency: string): StageLine[] {
  const cells = new Map<string, Map<Column, string | null>>();
  for (const [column, figure] of columns)
    for (const cell of figure.cells) {
      const key = cell.keys[0] ?? '';
      const line = cells.get(key) ?? new Map<Column, string | null>();
      line.set(column, amountIn(cell.amounts, currency));
      cells.set(key, line);
    }
  return [...cells].map(([key, line]) =>
    Object.assign(
      { key },
      amountsOf((column) => line.get(column) ?? null),
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

export function stagesByCurrency(byYear: BothSides, byDonor: BothSides): StagesByCurrency[] {
  const years = columnsOf(byYear);
  const donors = columnsOf(byDonor);
  return moneyOf(byYear).map(({ currency, all }) => ({
    currency,
    all,
    byYear: linesOf(years, currency).toSorted((a, b) => a.key.localeCompare(b.key)),
    byDonor: linesOf(donors, currency).toSorted(bySize),
  }));
}
