/** Tables as offices make them: places down and periods across, or one value a row, under headers of one row or two. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { columnLetters, cellName } from '../../core/sheets/cell.ts';
import { tableColumnMissing } from '../observations/errors.ts';
import type { IncomingReading, ObservationTable } from '../observations/incoming.ts';
import { foldedName, incoming } from '../observations/incoming.ts';
import { writtenPeriod } from '../observations/periodText.ts';
import type { ObservationProfile } from '../observations/profile.ts';
import { writtenValue } from '../observations/writtenValue.ts';
import { plainCell } from '../sheets/plainCell.ts';
import { writtenHeader } from './writtenHeader.ts';
import type { NamedColumn } from './writtenHeader.ts';

interface ValueColumn {
  readonly column: number;
  readonly period: string;
  /** What the header says besides the period; null where it says nothing. */
  readonly indicator: string | null;
}

const placeNames = /^(?:place|id|.*p?code|地方|编号|.*代码|.*编码)$/u;
const indicatorNames = /^(?:indicator|indicatorid|indicatorcode|指标|指标代码|指标编号)$/u;

/** "2019", "Incidence 2019", "2019 / Incidence". */
function valueColumn({ column, header }: NamedColumn): ValueColumn | null {
  const whole = writtenPeriod(header);
  if (whole !== null) return { column, period: whole, indicator: null };
  const [upper = '', lower = ''] = header.split(' / ');
  for (const [one, other] of [
    [upper, lower],
    [lower, upper],
  ] as const) {
    const period = writtenPeriod(one);
    if (period !== null && other !== '') return { column, period, indicator: other };
  }
  const last = /^(.{1,150}?)[\s·:,_-]+(\d{4}(?:年|-(?:Q[1-4]|W?\d{2}))?)$/i.exec(header);
  const period = writtenPeriod(last?.[2] ?? '');
  return period === null || !last?.[1] ? null : { column, period, indicator: last[1].trim() };
}

function missing(name: string, columns: readonly NamedColumn[]): CounterfoilError {
  const seen = columns.map(({ header, column }) => `${columnLetters(column)} “${header}”`).join(', ');
  return new CounterfoilError(
    tableColumnMissing,
    `No one column is that of ${name}; the header has ${seen.slice(0, 300)}.`,
  );
}

/** The column of that name; where none is named, the only one that looks right. Throws where there is none. */
function find(columns: readonly NamedColumn[], named: string | null, usual: RegExp, what: string): number | null {
  if (named === null) {
    const [found, other] = columns.filter(({ header }) => usual.test(foldedName(header)));
    return other === undefined ? (found?.column ?? null) : null;
  }
  const found = columns.find(({ header }) => foldedName(header) === foldedName(plainCell(named)));
  if (found === undefined) throw missing(`${what} (“${named.slice(0, 80)}”)`, columns);
  return found.column;
}

class WrittenTable implements ObservationTable {
  readonly headRows: number;
  readonly #profile: ObservationProfile;
  readonly #problems: Problem[];
  readonly #place: number;
  readonly #indicator: number | null;
  readonly #source: number | null;
  /** One value a row: where its period and value stand; null where periods stand across. */
  readonly #single: { readonly period: number; readonly value: number } | null;
  readonly #values: readonly ValueColumn[];
  readonly #parts: readonly NamedColumn[];
  readonly #filled = new Map<number, string>();

  constructor(rows: readonly TextRow[], profile: ObservationProfile, problems: Problem[]) {
    const { headRows, columns } = writtenHeader(rows, profile);
    this.headRows = headRows;
    this.#profile = profile;
    this.#problems = problems;
    const named = (name: string | null, what: string): number | null =>
      name === null ? null : find(columns, name, indicatorNames, what);
    const place = find(columns, profile.place, placeNames, 'places');
    if (place === null) throw missing('places', columns);
    this.#place = place;
    this.#indicator =
      profile.fixedIndicator === null ? find(columns, profile.indicator, indicatorNames, 'indicators') : null;
    this.#source = named(profile.source, 'sources');
    const [period, value] = [named(profile.period, 'periods'), named(profile.value, 'values')];
    this.#single = period === null || value === null ? null : { period, value };
    this.#values = this.#single === null ? columns.flatMap((column) => valueColumn(column) ?? []) : [];
    if (this.#single === null && this.#values.length === 0) throw missing('a period', columns);
    this.#parts = profile.parts.map((header) => ({ header, column: named(header, 'parts') ?? 0 }));
    for (const header of profile.fillDown) this.#filled.set(named(header, 'cells to fill') ?? 0, '');
    const isTold = this.#indicator !== null || profile.fixedIndicator !== null;
    if (!isTold && (this.#single !== null || this.#values.some(({ indicator }) => indicator === null))) {
      throw missing('indicators', columns);
    }
  }

  read = ({ line, cells }: TextRow): readonly IncomingReading[] => {
    for (const [column, above] of this.#filled) this.#filled.set(column, (cells[column] ?? '').trim() || above);
    const cell = (column: number | null): string => {
      const text = plainCell(cells[column ?? -1] ?? '');
      return text === '' ? (this.#filled.get(column ?? -1) ?? '') : text;
    };
    const place = cell(this.#place);
    const values =
      this.#single === null
        ? this.#values
        : [{ column: this.#single.value, period: this.#periodIn(cell(this.#single.period)), indicator: null }];
    const { decimal, unknown } = this.#profile;
    return values.flatMap(({ column, period, indicator }) => {
      // A cell that nobody filled in says nothing; "n/a" takes a value back.
      if (cell(column) === '') return [];
      const reading = {
        ...writtenValue(cell(column), decimal, unknown),
        place,
        indicator: this.#indicatorOf(cell, indicator),
        period,
        source: cell(this.#source) || null,
        line,
        where: `cell ${cellName(column, line)}`,
      };
      return incoming(reading, this.#problems);
    });
  };

  #periodIn(text: string): string {
    return writtenPeriod(text) ?? text;
  }

  #indicatorOf(cell: (column: number | null) => string, ofColumn: string | null): string {
    const ofRow = this.#profile.fixedIndicator ?? cell(this.#indicator);
    const code = [ofRow, this.#profile.fixedIndicator === null ? (ofColumn ?? '') : '']
      .filter((part) => part !== '')
      .join(' / ');
    const parts = this.#parts
      .map(({ header, column }) => `${header}=${cell(column)}`)
      .filter((part) => !part.endsWith('='));
    return code === '' || parts.length === 0 ? code : `${code}[${parts.join(',')}]`;
  }
}

/** Throws `TABLE_COLUMN_MISSING` naming the columns that there are. */
export function writtenTable(
  rows: readonly TextRow[],
  profile: ObservationProfile,
  problems: Problem[],
): ObservationTable {
  return new WrittenTable(rows, profile, problems);
}

/** Whether some row looks like a header with periods across. */
export function looksWide(rows: readonly TextRow[], profile: ObservationProfile): boolean {
  const header = writtenHeader(rows, profile);
  return header.columns.filter((column) => valueColumn(column) !== null).length >= 2;
}
