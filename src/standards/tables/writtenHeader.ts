/** The header of a table of observations: column names in one row or two, with titles above. */
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
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
  readonly columns: readonly NamedColumn[];
}

const rowsSeen = 30;

function isName(cell: string): boolean {
  const plain = plainCell(cell);
  return plain !== '' && (readNumber(plain) === null || writtenPeriod(plain) !== null);
}

const filled = ({ cells }: TextRow): string[] => cells.filter((cell) => cell.trim() !== '');

/** The first row that has names in half of the table's width, and nothing but names. */
function startOf(rows: readonly TextRow[]): number {
  const width = Math.max(0, ...rows.map((row) => filled(row).length));
  return rows.findIndex((row, index) => {
    const cells = filled(row);
    const below = rows[index + 1];
    const both = below === undefined ? 0 : Math.max(cells.length, new Set([...heldAt(row), ...heldAt(below)]).size);
    return cells.length >= 2 && cells.every(isName) && both >= Math.max(2, width / 2);
  });
}

function heldAt({ cells }: TextRow): number[] {
  return cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
}

/** A second row names parts of the groups above: it stands where the first has blanks, under its first column not. */
function hasSecondRow(first: TextRow, second: TextRow | undefined): boolean {
  if (second === undefined || !filled(second).every(isName)) return false;
  const [above, below] = [new Set(heldAt(first)), heldAt(second)];
  const isUnderBlank = below.some((column) => !above.has(column));
  return isUnderBlank && below.length > 0 && !below.includes(heldAt(first)[0] ?? 0);
}

function joined(first: TextRow, second: TextRow | null): NamedColumn[] {
  let group = '';
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  return Array.from({ length: width }, (_each, column) => {
    const upper = plainCell(first.cells[column] ?? '');
    const lower = plainCell(second?.cells[column] ?? '');
    // The name of a group of merged cells stands in the first of them only.
    group = upper !== '' ? upper : lower === '' ? '' : group;
    const header = lower === '' ? upper : group === '' || group === lower ? lower : `${group} / ${lower}`;
    return { column, header };
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
  if (first === undefined) return { headRows: 0, columns: [] };
  const below = seen[start + 1];
  const second = (headerRows ?? (hasSecondRow(first, below) ? 2 : 1)) === 2 ? (below ?? null) : null;
  return { headRows: start + (second === null ? 1 : 2), columns: joined(first, second) };
}
