import stringWidth from 'string-width';
import type { Names } from '../../actions/recordAnswers.ts';
import type { TotalAmount, TotalFigure, TotalsAnswer } from '../../actions/totalAnswers.ts';
import { grouped } from '../../core/money/grouped.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** A total as a person reads it: the sentence, the table, and what is left out and why. */
export function totalsReport(answer: TotalsAnswer): string {
  return answer.figures.map((figure) => figureReport(figure, answer)).join('\n\n');
}

function figureReport(figure: TotalFigure, { by, names }: TotalsAnswer): string {
  const lines = [safeForTerminal(figure.sentence)];
  if (figure.cells.length > 0) lines.push('', table(figure, { by, names }));
  if (figure.excluded.length > 0) {
    const rows = figure.excluded.map(({ reason, records, amounts, because }) => [
      `  ${reason}`,
      String(records),
      amounts.map(amountText).join(', '),
      because,
    ]);
    lines.push('', 'Left out:', columns(rows, [1, 2]));
  }
  for (const { of, missing, expected } of figure.coverage) {
    if (missing.length === 0) continue;
    const named = missing.map((id) => nameOf(id, names)).join(', ');
    lines.push('', `Not reported: ${missing.length} of ${expected.length} ${of}: ${named}`);
  }
  for (const { title, version, date, value, from, to } of figure.rates) {
    lines.push(
      `Rate: ${safeForTerminal(title)} (version ${version}), ${date}: 1 ${from} = ${value}${to ? ` ${to}` : ''}`,
    );
  }
  return lines.join('\n');
}

function table({ cells }: TotalFigure, { by, names }: Pick<TotalsAnswer, 'by' | 'names'>): string {
  const rows = cells.map(({ keys, amounts }) => [
    ...keys.map((key, index) => keyText(key, by[index] === 'year', names)),
    amounts?.map(amountText).join(', ') ?? 'not reported',
    amounts === null ? '' : String(amounts.reduce((sum, { records }) => sum + records, 0)),
  ]);
  return columns([[...by, 'amount', 'records'], ...rows], [by.length, by.length + 1]);
}

function keyText(key: string, isYear: boolean, names: Names): string {
  if (key === 'unknown') return isYear ? 'several years' : 'in unknown parts';
  return nameOf(key, names);
}

function amountText({ amount, currency, priceYear }: TotalAmount): string {
  return `${grouped(amount)} ${currency}${priceYear === null ? '' : ` (prices of ${priceYear})`}`;
}

function nameOf(id: string, names: Names): string {
  return safeForTerminal(names[id]?.name ?? id);
}

/** Columns wide enough for what is in them; those in `toTheRight` end together. */
function columns(rows: readonly (readonly string[])[], toTheRight: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const space = ' '.repeat((widths[index] ?? 0) - stringWidth(cell));
          return toTheRight.includes(index) ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
