/** Where the places, indicators, periods and values of a table stand: as a profile says, and else as it shows. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { otherPeriod } from '../../core/monitoring/reading/otherPeriod.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { columnLetters } from '../../core/sheets/cell.ts';
import { tableColumnMissing } from '../observations/errors.ts';
import type { PartKind } from '../observations/periodParts.ts';
import { joinedPeriod, partKind } from '../observations/periodParts.ts';
import { writtenPeriod } from '../observations/periodText.ts';
import type { ObservationProfile } from '../observations/profile.ts';
import type { Beside, KnownCodes, SeenColumn } from './columnRoles.ts';
import {
  besideColumns,
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
import { writtenHeader } from './writtenHeader.ts';
import type { NamedColumn } from './writtenHeader.ts';

export interface ValueColumn {
  readonly column: number;
  /** Of all values of the column; null where each row has its own. */
  readonly period: string | null;
  /** What the header says besides the period; null where it says nothing. */
  readonly indicator: string | null;
}

export interface TableLayout {
  readonly headRows: number;
  readonly columns: readonly SeenColumn[];
  readonly place: number;
  /** Null where the profile or the headers of the values name it. */
  readonly indicator: number | null;
  /** Where the period of a row stands; empty where the headers of the values have it. */
  readonly periods: readonly { readonly column: number; readonly kind: PartKind | null }[];
  readonly values: readonly ValueColumn[];
  readonly source: number | null;
  /** Only where each row is one value. */
  readonly beside: Readonly<Partial<Record<Beside, { readonly column: number }>>>;
  readonly parts: readonly NamedColumn[];
  readonly fillDown: readonly number[];
  /** What a column of units says, of the first rows. */
  readonly unit: readonly string[];
  /** Columns with numbers that nothing is read from. */
  readonly unread: readonly NamedColumn[];
}

const behind = /^(.{1,150}?)[\s·:,_-]+(\d{4}(?:年|-(?:Q[1-4]|W?\d{2}))?)$/i;

/** "2019", "Incidence 2019", "2019 / Incidence", "Incidence / 2019年 / 1月". Null where a header has no period. */
export function acrossColumn({ column, header }: NamedColumn): (ValueColumn & { readonly period: string }) | null {
  const parts = header.split(' / ');
  for (const many of [parts.length, 2, 1]) {
    for (let start = 0; many <= parts.length && start + many <= parts.length; start += 1) {
      const texts = parts.slice(start, start + many);
      const period = joinedPeriod(texts.map((text) => ({ text, kind: null })));
      if (period === null) continue;
      const others = parts.filter((_part, index) => index < start || index >= start + many);
      return { column, period, indicator: others.length === 0 ? null : others.join(' / ') };
    }
  }
  const [, text = '', last = ''] = behind.exec(header) ?? [];
  const period = text === '' ? null : writtenPeriod(last);
  return period === null ? null : { column, period, indicator: text.trim() };
}

function missing(what: string, columns: readonly NamedColumn[]): CounterfoilError {
  const seen = columns.map(({ header, column }) => `${columnLetters(column)} “${header}”`).join(', ');
  return new CounterfoilError(
    tableColumnMissing,
    `No one column is that of ${what}; the header has ${seen.slice(0, 300)}.`,
  );
}

function withoutPeriod(columns: readonly NamedColumn[]): CounterfoilError {
  for (const { header } of columns) {
    const kind = otherPeriod(header);
    if (kind === null) continue;
    const message = `Over the figures stands “${header.slice(0, 80)}”, which is ${kind}; no indicator is by that.`;
    return new CounterfoilError(tableColumnMissing, message);
  }
  return missing('a period', columns);
}

class Finder {
  readonly #columns: readonly SeenColumn[];
  readonly #profile: ObservationProfile;
  readonly #known: KnownCodes;

  constructor(columns: readonly SeenColumn[], profile: ObservationProfile, known: KnownCodes) {
    this.#columns = columns;
    this.#profile = profile;
    this.#known = known;
  }

  named(name: string, what: string): SeenColumn {
    const found = namedColumn(this.#columns, name);
    if (found === null) throw missing(`${what} (“${name.slice(0, 80)}”)`, this.#columns);
    return found;
  }

  place(): SeenColumn {
    const { place } = this.#profile;
    if (place !== null) return this.named(place, 'places');
    const others = this.#columns.filter((column) => acrossColumn(column) === null);
    const found = placeColumn(others, this.#known);
    if (found === null) throw missing('places', this.#columns);
    return found;
  }

  indicator(place: SeenColumn): SeenColumn | null {
    const { fixedIndicator, indicator } = this.#profile;
    if (fixedIndicator !== null) return null;
    if (indicator !== null) return this.named(indicator, 'indicators');
    const others = this.#columns.filter((column) => column !== place && acrossColumn(column) === null);
    return indicatorColumn(others, this.#known);
  }

  /** Nothing where periods stand across. */
  periods(): readonly SeenColumn[] {
    const { period, fixedPeriod } = this.#profile;
    if (fixedPeriod !== null) return [];
    if (period !== null)
      return (typeof period === 'string' ? [period] : period).map((name) => this.named(name, 'periods'));
    const across = this.#columns.filter((column) => acrossColumn(column) !== null);
    const down = periodColumns(this.#columns);
    return across.length >= 2 || (across.length === 1 && down.length === 0) ? [] : down;
  }

  /** Each row's value, or the columns of indicators. */
  downValues(taken: readonly (SeenColumn | null)[], hasIndicator: boolean): readonly ValueColumn[] {
    const { value, values, fixedPeriod } = this.#profile;
    const plain = (column: SeenColumn, indicator: string | null): ValueColumn => {
      return { column: column.column, period: fixedPeriod, indicator };
    };
    if (value !== null) return [plain(this.named(value, 'values'), null)];
    if (values.length > 0) return values.map((name) => plain(this.named(name, 'values'), name));
    const parts = partColumns(this.#columns);
    const beside = Object.values(besideColumns(this.#columns));
    const left = this.#columns.filter((column) => ![...taken, ...parts, ...beside].includes(column));
    if (hasIndicator) {
      const found = valueColumn(left);
      if (found === null) throw missing('values', this.#columns);
      return [plain(found, null)];
    }
    const numbers = left.filter(holdsNumbers);
    if (!numbers.some(({ header }) => this.#known.isIndicator(header))) throw missing('indicators', this.#columns);
    return numbers.map((column) => plain(column, column.header));
  }

  acrossValues(): readonly ValueColumn[] {
    return this.#columns.flatMap((column) => acrossColumn(column) ?? []);
  }
}

/** Throws `TABLE_COLUMN_MISSING` naming the columns that there are. */
export function tableLayout(rows: readonly TextRow[], profile: ObservationProfile, known: KnownCodes): TableLayout {
  const { headRows, columns: named } = writtenHeader(rows, profile);
  const columns = seenColumns(named, rows.slice(headRows));
  const finder = new Finder(columns, profile, known);
  const place = finder.place();
  const periods = finder.periods();
  const isDown = periods.length > 0 || profile.fixedPeriod !== null;
  const indicator = finder.indicator(place);
  const isTold = indicator !== null || profile.fixedIndicator !== null;
  const values = isDown ? finder.downValues([place, indicator, ...periods], isTold) : finder.acrossValues();
  if (values.length === 0) throw withoutPeriod(columns);
  if (!isTold && values.some((value) => value.indicator === null)) throw missing('indicators', columns);
  const taken = new Set([
    place.column,
    indicator?.column,
    ...periods.map(({ column }) => column),
    ...values.map(({ column }) => column),
  ]);
  const parts =
    profile.parts.length > 0
      ? profile.parts.map((header) => ({ header, column: finder.named(header, 'parts').column }))
      : partColumns(columns.filter(({ column }) => !taken.has(column))).map(({ header, column }) => ({
          header,
          column,
        }));
  const source = profile.source === null ? null : finder.named(profile.source, 'sources').column;
  const beside = isDown && isTold && values.length === 1 ? besideColumns(columns) : {};
  const used = new Set([
    ...[place, indicator, ...periods, ...parts, ...values, ...Object.values(beside)].map((each) => each?.column),
    source,
  ]);
  return {
    headRows,
    columns,
    place: place.column,
    indicator: indicator?.column ?? null,
    periods: periods.map(({ column, name }) => ({ column, kind: partKind(name) })),
    values,
    source,
    beside,
    parts,
    fillDown: profile.fillDown.map((header) => finder.named(header, 'cells to fill').column),
    unit: unitColumn(columns.filter(({ column }) => !used.has(column)))?.cells ?? [],
    unread: columns.filter((column) => !used.has(column.column) && holdsNumbers(column)),
  };
}
