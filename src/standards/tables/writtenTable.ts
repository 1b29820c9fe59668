/** Tables as offices make them: places down and periods or indicators across, or one value a row. */
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { cellName } from '../../core/sheets/cell.ts';
import { decimalMark } from '../observations/decimalMark.ts';
import { observationColumnsUnread, observationTotalRow, tableScaleStated } from '../observations/errors.ts';
import type { IncomingReading, ObservationTable } from '../observations/incoming.ts';
import { EmptyCells, incoming } from '../observations/incoming.ts';
import { joinedPeriod } from '../observations/periodParts.ts';
import { dayOf } from '../observations/ownTable.ts';
import type { ObservationProfile } from '../observations/profile.ts';
import { writtenValue } from '../observations/writtenValue.ts';
import { foldedLabel, plainCell } from '../sheets/plainCell.ts';
import type { KnownCodes } from './columnRoles.ts';
import { statedScale } from './statedScale.ts';
import type { TableLayout } from './tableLayout.ts';
import { tableLayout } from './tableLayout.ts';

const total =
  /^(?:(?:grand|sub)?total.{0,40}|(?:over)?allareas|sum|合计|总计|小计|共计|总和|全部合计|итого|всего|разом)$/u;

/** Of a column of parts: the whole itself. */
const wholes = /^(?:_?t|total|all|allages|both|bothsexes|any|合计|总计|全部|全体|不分)$/u;

type CellOf = (column: number | null) => string;

class WrittenTable implements ObservationTable {
  readonly headRows: number;
  readonly empty = new EmptyCells();
  readonly #layout: TableLayout;
  readonly #profile: ObservationProfile;
  readonly #decimal: '.' | ',';
  readonly #problems: Problem[];
  readonly #known: KnownCodes;
  readonly #filled: Map<number, string>;

  constructor(rows: readonly TextRow[], { profile, known, problems }: TableContext) {
    const layout = tableLayout(rows, profile, known);
    this.headRows = layout.headRows;
    this.#layout = layout;
    this.#profile = profile;
    this.#known = known;
    this.#problems = problems;
    this.#filled = new Map(layout.fillDown.map((column) => [column, '']));
    const body = rows.slice(layout.headRows);
    const cells = layout.values.flatMap(({ column }) => body.map((row) => row.cells[column] ?? ''));
    this.#decimal = decimalMark(cells, { told: profile.decimal, where: `line ${body[0]?.line ?? 0}`, problems });
    const first = rows[layout.headRows - 1]?.line ?? 1;
    if (layout.unread.length > 0) {
      const message = `Columns with figures that nothing is read from: ${named(layout.unread)}.`;
      problems.push(problem(observationColumnsUnread, `line ${first}`, message, 'notice'));
    }
    const scale =
      profile.power === null ? statedScale(rows.slice(0, layout.headRows), layout.values, layout.unit) : null;
    if (scale === null) return;
    const message = `The table says that figures are in ${shown(scale.words)}; they are read as they stand.`;
    problems.push(problem(tableScaleStated, `line ${first}`, message, 'warning'));
  }

  read = ({ line, cells }: TextRow): readonly IncomingReading[] => {
    for (const [column, above] of this.#filled) this.#filled.set(column, (cells[column] ?? '').trim() || above);
    const cell: CellOf = (column) => {
      const text = plainCell(cells[column ?? -1] ?? '');
      return text === '' ? (this.#filled.get(column ?? -1) ?? '') : text;
    };
    const { values, source, periods, beside } = this.#layout;
    const place = cell(this.#layout.place);
    if (cells.every((each) => each.trim() === '')) return [];
    // A cell that nobody filled in says nothing; "n/a" takes a value back.
    const held = values.filter(({ column }) => cell(column) !== '');
    if (held.length > 0 && this.#isTotal(place, cells)) {
      this.#problems.push(
        problem(observationTotalRow, `line ${line}`, 'The row has totals; it is not read.', 'notice'),
      );
      return [];
    }
    if (this.#isRow(place, cells)) {
      for (const { column } of values) if (cell(column) === '') this.empty.add(`cell ${cellName(column, line)}`);
    }
    const ofRow = periods.length === 0 ? null : this.#periodOf(cell);
    return held.flatMap(({ column, period, indicator }) => {
      const reading = {
        ...this.#valueOf(cells[column] ?? ''),
        place,
        indicator: this.#indicatorOf(cell, indicator),
        period: ofRow ?? period ?? '',
        source: cell(source) || null,
        numerator: this.#besideOf(cells, beside.numerator),
        denominator: this.#besideOf(cells, beside.denominator),
        recordedOn: beside.recordedOn === undefined ? null : dayIn(cells[beside.recordedOn.column] ?? ''),
        line,
        where: `cell ${cellName(column, line)}`,
      };
      return incoming(reading, this.#problems);
    });
  };

  #besideOf(cells: readonly string[], beside: { readonly column: number } | undefined): string | null {
    return beside === undefined ? null : writtenValue(cells[beside.column] ?? '', this.#decimal, []).value;
  }

  #isTotal(place: string, cells: readonly string[]): boolean {
    if (place !== '') return total.test(foldedLabel(place)) && !this.#known.isPlace(place);
    return cells.some((each) => total.test(foldedLabel(each)));
  }

  /** A note below a table stands by itself, in one cell. */
  #isRow(place: string, cells: readonly string[]): boolean {
    return place !== '' && (this.#known.isPlace(place) || cells.filter((each) => each.trim() !== '').length > 1);
  }

  #periodOf(cell: CellOf): string {
    const parts = this.#layout.periods.map(({ column, kind }) => ({ text: cell(column), kind }));
    return (
      joinedPeriod(parts) ??
      parts
        .map(({ text }) => text)
        .join(' ')
        .trim()
    );
  }

  #valueOf(cell: string): Pick<IncomingReading, 'value'> {
    const { unknown, power } = this.#profile;
    const { value } = writtenValue(cell, this.#decimal, unknown);
    const isPlain = value !== null && /^[+-]?\d+(?:\.\d+)?$/.test(value);
    return { value: isPlain && power !== null && power !== 0 ? `${value}e${power}` : value };
  }

  #indicatorOf(cell: CellOf, ofColumn: string | null): string {
    const { fixedIndicator } = this.#profile;
    const ofRow = fixedIndicator ?? cell(this.#layout.indicator);
    const code = [ofRow, fixedIndicator === null ? (ofColumn ?? '') : ''].filter((part) => part !== '').join(' / ');
    const parts = this.#layout.parts
      .map(({ header, column }) => `${header}=${wholes.test(foldedLabel(cell(column))) ? '' : cell(column)}`)
      .filter((part) => !part.endsWith('='));
    return code === '' || parts.length === 0 ? code : `${code}[${parts.join(',')}]`;
  }
}

function dayIn(cell: string): string | null {
  return cell.trim() === '' ? null : dayOf(cell);
}

function named(columns: TableLayout['unread']): string {
  return columns
    .map(({ header }) => `“${header}”`)
    .join(', ')
    .slice(0, 300);
}

export interface TableContext {
  readonly profile: ObservationProfile;
  readonly known: KnownCodes;
  readonly problems: Problem[];
}

/** Throws `TABLE_COLUMN_MISSING` naming the columns that there are. */
export function writtenTable(rows: readonly TextRow[], context: TableContext): ObservationTable {
  return new WrittenTable(rows, context);
}
