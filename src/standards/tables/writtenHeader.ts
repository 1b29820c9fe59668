/** The header of a table of observations: column names in one row or up to three, with titles above. */
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { isPartOfYear } from '../observations/periodParts.ts';
import { writtenPeriod } from '../observations/periodText.ts';
import type { ObservationProfile } from '../observations/profile.ts';
import { plainCell } from '../sheets/plainCell.ts';
import { readNumber } from '../sheets/readNumber.ts';

export interface NamedColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
}

export interface WrittenHeader {
  /** Rows up to the last of the header. */
  readonly headRows: number;
  /** How many of them are the header. */
  readonly headerRows: number;
  readonly columns: readonly NamedColumn[];
}

const rowsSeen = 30;

/** Without raised figures: those are footnotes, and as plain text they would be part of a year. */
function nameIn(cell: string): string {
  return plainCell(cell.replaceAll(/[⁰¹²³⁴-⁹]+/gu, ''));
}

/** "91,5", "1.234,5": which mark a table has is not known before its header is found. */
const withComma = /^[-+−]?\d+(?:[.\s]\d{3})*,\d+(?: ?%)?$/;

function isName(cell: string): boolean {
  const plain = nameIn(cell);
  const isFigure = readNumber(plain) !== null || withComma.test(plain);
  return plain !== '' && (!isFigure || writtenPeriod(plain) !== null);
}

const filled = ({ cells }: TextRow): string[] => cells.filter((cell) => cell.trim() !== '');

/** The first row that has names in most of the table's width, else in half of it, and nothing but names. */
function startOf(rows: readonly TextRow[]): number {
  const width = Math.max(0, ...rows.map((row) => filled(row).length));
  const widths = rows.map((row, index) => {
    const cells = filled(row);
    if (cells.length < 2 || !cells.every(isName)) return 0;
    return new Set(headerAt(rows, index).flatMap(heldAt)).size;
  });
  const most = widths.findIndex((each) => each >= Math.max(2, width * 0.75));
  return most >= 0 ? most : widths.findIndex((each) => each >= Math.max(2, width / 2));
}

function heldAt({ cells }: TextRow): number[] {
  return cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
}

/**
 * A further row names parts of the groups above: it stands where the one above has blanks, or names periods only, and
 * nothing stands under the first column.
 */
function hasRowBelow(above: TextRow, below: TextRow | undefined, firstColumn: number): below is TextRow {
  if (below === undefined || !filled(below).every(isName)) return false;
  const [upper, lower] = [new Set(heldAt(above)), heldAt(below)];
  const isUnderBlank = lower.some((column) => !upper.has(column));
  const namesPeriods =
    lower.length > 0 && filled(below).every((cell) => isPartOfYear(cell) || writtenPeriod(cell) !== null);
  return (isUnderBlank || namesPeriods) && !lower.includes(firstColumn);
}

const mostRows = 3;

/** The row with those below it that belong to the same header. */
function headerAt(rows: readonly TextRow[], start: number): readonly TextRow[] {
  const header = rows.slice(start, start + 1);
  const firstColumn = header.flatMap(heldAt)[0] ?? 0;
  while (header.length < mostRows) {
    const [above, below] = [header.at(-1), rows[start + header.length]];
    if (above === undefined || !hasRowBelow(above, below, firstColumn)) break;
    header.push(below);
  }
  return header;
}

/** Names of several rows become one, "2019 / Q1 / Incidence"; the name of a group stands in the first of its cells only. */
function joined(rows: readonly TextRow[]): NamedColumn[] {
  const groups = rows.slice(1).map(() => '');
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_each, column) => {
    const texts = rows.map(({ cells }) => nameIn(cells[column] ?? ''));
    const lowest = texts.at(-1) ?? '';
    for (const level of groups.keys()) {
      const text = texts[level] ?? '';
      if (text === '' && lowest !== '') continue;
      groups.fill('', level + 1);
      groups[level] = text;
    }
    const parts = [...groups, lowest].filter((part, at, all) => part !== '' && part !== all[at - 1]);
    return { column, header: parts.join(' / ') };
  }).filter(({ header }) => header !== '');
}

/** Found among the first rows, or where the profile says. No columns where there is none. */
export function writtenHeader(
  rows: readonly TextRow[],
  { skipRows, headerRows }: Pick<ObservationProfile, 'skipRows' | 'headerRows'>,
): WrittenHeader {
  const seen = rows.slice(0, rowsSeen + (skipRows ?? 0));
  const start = skipRows === null ? startOf(seen) : seen.findIndex(({ line }) => line > skipRows);
  const first = seen[start];
  if (first === undefined) return { headRows: 0, headerRows: 0, columns: [] };
  const header = headerRows === null ? headerAt(seen, start) : seen.slice(start, start + headerRows);
  const columns = withCorner(joined(header), seen.slice(start + header.length));
  return { headRows: start + header.length, headerRows: header.length, columns };
}

/** A table across often says nothing above its places: that column is called by its letter. */
function withCorner(columns: readonly NamedColumn[], below: readonly TextRow[]): readonly NamedColumn[] {
  const cells = below.map((row) => nameIn(row.cells[0] ?? '')).filter((cell) => cell !== '');
  const isNamed = columns.some(({ column, header }) => column === 0 || header === corner);
  if (isNamed || columns.length === 0 || cells.length === 0) return columns;
  return cells.every((cell) => readNumber(cell) === null) ? [{ column: 0, header: corner }, ...columns] : columns;
}

const corner = 'A';
