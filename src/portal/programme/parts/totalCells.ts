/** The cells of a total as a table: one row for each first key, and a column for each second one where there are two. */
import type { TotalCell, TotalFigure, TotalsAnswer } from '../../../actions/totalAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { forDrawing } from '../../numbers/readable.ts';
import type { Column } from '../../parts/table.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { shareBar } from '../charts/share.ts';
import { amountLink, notReported, ofWhichNegative } from './amounts.ts';
import { keyText } from './keys.ts';
import { recordsHref } from './totalsQuery.ts';
import { programmeWords } from './words.ts';

interface Row {
  readonly key: string;
  readonly cells: readonly TotalCell[];
}

/** Columns beyond this number cannot be read on one sheet; the second key then goes into the rows. */
const mostColumns = 14;

function rowsByFirstKey(cells: readonly TotalCell[]): Row[] {
  return [...Map.groupBy(cells, (cell) => cell.keys[0] ?? '')].map(([key, theirs]) => ({ key, cells: theirs }));
}

export function totalCells(figure: TotalFigure, totals: TotalsAnswer, view: ViewContext): Html {
  const p = programmeWords(view);
  const [first, second] = totals.by;
  if (figure.cells.length === 0 || first === undefined) return html`<p class="empty">${p.noCells}</p>`;
  const seconds = [...new Set(figure.cells.map((cell) => cell.keys[1] ?? ''))].toSorted();
  const isGrid = second !== undefined && totals.by.length === 2 && seconds.length <= mostColumns;
  return html`<div
    class="cells-scroll"
    tabindex="0"
    role="region"
    aria-label="${p.named(wordsOf(view).stages[figure.stage], p.cellsCaption)}"
  >
    ${isGrid ? grid(figure, totals, seconds, view) : flat(figure, totals, view)}
  </div>`;
}

function cellAmounts(cell: TotalCell | undefined, figure: TotalFigure, view: ViewContext): Part {
  if (!cell || cell.amounts === null) return notReported(view);
  const href = recordsHref(view, figure.stage, cell.keys);
  return cell.amounts.map(
    (each) => html`<div>${amountLink(each.amount, each.currency, href, view)}${ofWhichNegative(each, view)}</div>`,
  );
}

function grid(figure: TotalFigure, totals: TotalsAnswer, seconds: readonly string[], view: ViewContext): Html {
  const p = programmeWords(view);
  const [first = 'donor', second = 'year'] = totals.by;
  const columns: Column<Row>[] = [
    { heading: p.dimensions[first], cell: (row) => keyText(first, row.key, totals.names, view) },
    ...seconds.map((key) => ({
      heading: keyText(second, key, totals.names, view),
      cell: (row: Row) =>
        cellAmounts(
          row.cells.find((cell) => cell.keys[1] === key),
          figure,
          view,
        ),
      number: true,
    })),
  ];
  return table(p.cellsCaption, columns, rowsByFirstKey(figure.cells));
}

/** Every key a column, the amount, and a bar where all amounts are of one currency and one programme. */
function flat(figure: TotalFigure, totals: TotalsAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const sizes = figure.cells.map((cell) =>
    cell.amounts?.length === 1 ? forDrawing(cell.amounts[0]?.amount ?? null) : null,
  );
  const currencies = new Set(figure.cells.flatMap((cell) => cell.amounts?.map((each) => each.currency) ?? []));
  const most = Math.max(0, ...sizes.filter((size) => size !== null));
  const bar = (cell: TotalCell): Html => {
    const size = sizes[figure.cells.indexOf(cell)] ?? null;
    const only = cell.amounts?.length === 1 ? cell.amounts[0] : undefined;
    const words = only === undefined ? w.notReported : amount(only.amount, only.currency, view.locale);
    return shareBar(`cell-${figure.stage}-${figure.cells.indexOf(cell)}`, {
      part: size === null || most === 0 ? null : size / most,
      meaning: figure.stage === 'pledge' || figure.stage === 'commitment' ? 'promised' : 'arrived',
      words,
    });
  };
  const keys = totals.by.map((dimension, index) => ({
    heading: p.dimensions[dimension],
    cell: (cell: TotalCell) => keyText(dimension, cell.keys[index] ?? '', totals.names, view),
  }));
  return table<TotalCell>(
    p.cellsCaption,
    [
      ...keys,
      { heading: p.amount, cell: (cell) => cellAmounts(cell, figure, view), number: true },
      ...(currencies.size === 1 && totals.by[0] !== 'programme' ? [{ heading: p.compared, cell: bar }] : []),
    ],
    figure.cells,
  );
}
