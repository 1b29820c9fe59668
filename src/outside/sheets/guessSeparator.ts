import { CsvTokens } from './csvTokens.ts';

const separators = [',', '\t', ';', '|'] as const;
const ROWS = 40;

/** How many of the first rows have the most usual number of cells, and that number; rows of one cell do not count. */
function regularity(sample: string, separator: string): { rows: number; cells: number } {
  const counts = new Map<number, number>();
  let seen = 0;
  const tokens = new CsvTokens(separator, (cells) => {
    seen += 1;
    // A separator that cuts through quotation marks is none.
    if (cells.some((cell) => cell.split('"').length % 2 === 0)) return;
    if (cells.length > 1 && seen <= ROWS) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  });
  try {
    tokens.write(sample);
    tokens.end();
  } catch {
    // The sample ends anywhere, in the middle of a quoted cell too; what was seen by then is what counts.
  }
  const [best = [0, 0]] = [...counts].toSorted(
    ([oneCells, one], [otherCells, other]) => other - one || otherCells - oneCells,
  );
  return { rows: best[1], cells: best[0] };
}

/** The separator by which the first rows make the most regular table; a comma where none does. */
export function guessSeparator(text: string): string {
  const sample = text.slice(0, 32 * 1024);
  const found = separators.map((separator) => Object.assign(regularity(sample, separator), { separator }));
  const [best] = found.toSorted((one, other) => other.rows - one.rows || other.cells - one.cells);
  return best && best.rows > 0 ? best.separator : ',';
}
