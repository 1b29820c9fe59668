/** What a table seems to be, for a person to confirm: a profile as far as the table shows it, and what it does not show. */
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { columnLetters } from '../../core/sheets/cell.ts';
import { decimalMark } from '../observations/decimalMark.ts';
import { writtenPeriod } from '../observations/periodText.ts';
import type { ObservationProfile } from '../observations/profile.ts';
import { plainProfile } from '../observations/profile.ts';
import type { KnownCodes, SeenColumn } from './columnRoles.ts';
import {
  holdsNumbers,
  indicatorColumn,
  namedColumn,
  partColumns,
  periodColumns,
  placeColumn,
  seenColumns,
  unitColumn,
  valueColumn,
} from './columnRoles.ts';
import { statedScale } from './statedScale.ts';
import { acrossColumn } from './tableLayout.ts';
import { writtenHeader } from './writtenHeader.ts';

export interface SuggestedColumn {
  /** "C". */
  readonly letters: string;
  readonly header: string;
  /** What stands first below the header. */
  readonly first: string;
  /** The period that its header names; null where it names none. */
  readonly period: string | null;
  readonly isNumeric: boolean;
}

export interface TableSuggestion {
  /** Number of the row that the header begins in; null where none was found. */
  readonly headerRow: number | null;
  readonly headerRows: number;
  readonly columns: readonly SuggestedColumn[];
  /** Without the place of the header where that shows by itself: the next file may have another title above. */
  readonly profile: ObservationProfile;
  /** What has to be said before the table can be read. */
  readonly open: readonly ('header' | 'place' | 'period' | 'indicator' | 'value')[];
}

/** Members that `given` has go before what is found. */
export function suggestTable(
  rows: readonly TextRow[],
  { given = plainProfile, known }: { readonly given?: ObservationProfile | undefined; readonly known: KnownCodes },
): TableSuggestion {
  const { headRows, headerRows, columns: named } = writtenHeader(rows, given);
  const columns = seenColumns(named, rows.slice(headRows));
  const headerRow = headRows === 0 ? null : (rows[headRows - headerRows]?.line ?? null);
  const across = columns.filter((column) => acrossColumn(column) !== null);
  const rest = columns.filter((column) => !across.includes(column));
  const place = (given.place === null ? placeColumn(rest, known) : namedColumn(columns, given.place)) ?? null;
  const ofIndicator = given.indicator === null ? indicatorColumn(rest, known) : namedColumn(columns, given.indicator);
  const indicator = given.fixedIndicator !== null || ofIndicator === place ? null : ofIndicator;
  const isAcross = given.period === null && given.fixedPeriod === null && across.length >= 1;
  const down = isAcross || given.fixedPeriod !== null ? [] : periodColumns(columns);
  const isUndated = !isAcross && down.length === 0 && given.period === null;
  const fixedPeriod = given.fixedPeriod ?? (isUndated ? periodOfTitle(rows.slice(0, headRows - headerRows)) : null);
  const period = given.period ?? (down.length === 0 ? null : down.map(({ header }) => header));
  const parts = given.parts.length > 0 ? given.parts : partColumns(rest).map(({ header }) => header);
  const left = rest.filter((column) => ![place, indicator, ...down].includes(column) && !parts.includes(column.header));
  const numbers = left.filter(holdsNumbers);
  const isTold = indicator !== null || given.fixedIndicator !== null;
  const isDown = !isAcross && (period !== null || fixedPeriod !== null);
  const value = given.value ?? (isDown && isTold ? (valueColumn(left)?.header ?? null) : null);
  const values = given.values.length > 0 ? given.values : isDown && !isTold ? numbers.map(({ header }) => header) : [];
  const filled = isAcross ? across : numbers;
  const cells = filled.flatMap((column) => column.cells);
  const decimal = decimalMark(cells, { told: given.decimal, where: '', problems: [] });
  const scale = statedScale(rows.slice(0, headRows), filled, unitColumn(left)?.cells ?? []);
  const profile: ObservationProfile = {
    ...given,
    place: place?.header ?? null,
    indicator: indicator?.header ?? null,
    period: Array.isArray(period) && period.length === 1 ? (period[0] ?? null) : period,
    fixedPeriod,
    value,
    values,
    parts,
    fillDown: given.fillDown.length > 0 ? given.fillDown : withBlanks([place, indicator], rows.slice(headRows)),
    decimal,
    power: given.power ?? scale?.power ?? null,
  };
  const isNamedAcross = isAcross && across.every((column) => acrossColumn(column)?.indicator !== null);
  const open = [
    headRows === 0 ? ('header' as const) : null,
    place === null ? ('place' as const) : null,
    !isAcross && !isDown ? ('period' as const) : null,
    !isTold && values.length === 0 && !isNamedAcross ? ('indicator' as const) : null,
    isDown && isTold && value === null ? ('value' as const) : null,
  ].filter((each) => each !== null);
  return {
    headerRow,
    headerRows,
    columns: columns.map((column) => ({
      letters: columnLetters(column.column),
      header: column.header,
      first: column.cells[0] ?? '',
      period: acrossColumn(column)?.period ?? null,
      isNumeric: holdsNumbers(column),
    })),
    profile,
    open,
  };
}

const inTitle =
  /(?:19|20)\d{2}\s?年\s?(?:\d{1,2}\s?月|第?[一二三四1-4]\s?季度)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:19|20)\d{2}|Q[1-4] ?(?:19|20)\d{2}|(?:19|20)\d{2}-(?:Q[1-4]|W?\d{2})(?!\d)|(?<!\d)(?:19|20)\d{2}(?!\d)/i;

/** "2024年3月辍学人数": of the texts above the header. */
function periodOfTitle(rows: readonly TextRow[]): string | null {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const period = writtenPeriod(inTitle.exec(cell.slice(0, 300))?.[0] ?? '');
    if (period !== null) return period;
  }
  return null;
}

const leastBlank = 0.3;

/** Columns whose cells stand for the rows below them too, as merged cells do. */
function withBlanks(columns: readonly (SeenColumn | null)[], body: readonly TextRow[]): readonly string[] {
  const rows = body.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2);
  return columns.flatMap((column) => {
    if (column === null || rows.length < 2) return [];
    const blank = rows.filter(({ cells }) => (cells[column.column] ?? '').trim() === '').length;
    const isFirst = (rows[0]?.cells[column.column] ?? '').trim() !== '';
    return isFirst && blank >= leastBlank * rows.length ? [column.header] : [];
  });
}
