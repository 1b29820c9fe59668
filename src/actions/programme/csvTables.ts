/** Tables of the programme's pages as CSV: ids beside names, so that they can be joined again. Unknown is empty. */
import { csvLine } from '../../standards/sheets/csvLine.ts';
import type { PairingsOn } from '../pairingAnswers.ts';
import type { Names } from '../recordAnswers.ts';
import type { TotalsAnswer } from '../totalAnswers.ts';

type Cells = readonly (string | null)[];

function toCsv(rows: readonly Cells[]): string {
  return rows.map((cells) => csvLine(cells.map((cell) => cell ?? ''))).join('');
}

const nameOf = (id: string, names: Names): string => names[id]?.name ?? id;

export function pairingsCsv({ pairings, proposed, names, day }: PairingsOn): string {
  return toCsv([
    ['as of', 'donor', 'donor id', 'recipient', 'recipient id', 'from', 'until', 'status', 'legal basis', 'record'],
    ...[...pairings, ...proposed].map((line) => [
      day,
      nameOf(line.donor, names),
      line.donor,
      nameOf(line.recipient, names),
      line.recipient,
      line.start,
      line.end,
      line.status,
      line.legalBasis,
      line.id,
    ]),
  ]);
}

/** One row for each cell and currency, also for those of which nothing was reported: their amount is empty. */
export function totalsCsv(answer: TotalsAnswer): string {
  const header = [
    'stage',
    'side',
    ...answer.by.flatMap((each) => [each, `${each} name`]),
    'amount',
    'currency',
    'prices of',
    'records',
  ];
  const rows = answer.figures.flatMap((figure) => {
    const cells = answer.by.length === 0 ? [{ keys: [], amounts: figure.amounts }] : figure.cells;
    return cells.flatMap(({ keys, amounts }) => {
      const start = [figure.stage, figure.side, ...keys.flatMap((key) => [key, nameOf(key, answer.names)])];
      if (amounts === null || amounts.length === 0) return [[...start, null, null, null, null]];
      return amounts.map((each) => [
        ...start,
        each.amount,
        each.currency,
        each.priceYear === null ? null : String(each.priceYear),
        String(each.records),
      ]);
    });
  });
  return toCsv([header, ...rows]);
}
