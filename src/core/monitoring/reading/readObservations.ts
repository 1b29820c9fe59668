/**
 * Observations from the rows of a table: place, indicator, period, value, numerator, denominator, recordedOn, source,
 * confirmed. Every row is taken in as a vintage or named with what is wrong with it.
 */
import { dayNumber, parseDay } from '../../periods/day.ts';
import {
  observationDayUnreadable,
  observationDenominatorWrong,
  observationFromFuture,
  observationIndicatorUnknown,
  observationOutOfRange,
  observationPeriodUnreadable,
  observationPlaceClosed,
  observationPlaceUnknown,
  observationsColumnMissing,
  observationsOutOfOrder,
  observationValueUnreadable,
  tooManyReadings,
} from '../errors.ts';
import type { ErrorKind } from '../../errors/errors.ts';
import type { Indicator } from '../indicator.ts';
import type { PeriodKind } from '../period.ts';
import { dayText, lastDayOf, parsePeriod, periodOn } from '../period.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Lineage } from '../series/lineage.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import { Header } from './header.ts';
import { otherPeriod } from './otherPeriod.ts';
import type { TextRow } from './readPlaces.ts';
import type { ReadRow } from './readingColumns.ts';
import { ReadingColumns } from './readingColumns.ts';
import type { ReadReadings } from './sortReadings.ts';
import { sortReadings } from './sortReadings.ts';

export interface ObservationContext {
  readonly lineage: Lineage;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Day number of today: nothing can have been recorded later. */
  readonly day: number;
  /** A value without a day of its own became known on that day, unless this says that it was known when it was due. */
  readonly undated: 'when due' | 'on the day';
  /** How people find what came as a line: "line 7" where this does not say otherwise, "readings[5]". */
  readonly whereOf?: (line: number) => string;
}

export interface ReadObservations {
  /** By the id of the indicator. */
  readonly logs: ReadonlyMap<string, ReadReadings>;
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
  readonly rows: number;
}

export interface ReadSpan {
  readonly first: number;
  readonly last: number;
  readonly rows: ReadonlySet<number>;
}

class Refused extends Error {
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Feed it rows, the header first. */
export class ObservationsReader {
  readonly #context: ObservationContext;
  readonly #columns = new Map<string, ReadingColumns>();
  readonly #sources = new Map<string, number>();
  readonly #problems: Problem[] = [];
  #header: Header | null = null;
  #rows = 0;
  #outOfOrder = 0;
  #firstOutOfOrder = 0;

  constructor(context: ObservationContext) {
    this.#context = context;
  }

  /** Throws `OBSERVATIONS_COLUMN_MISSING` at a header without the columns that are needed. */
  read({ line, cells, where }: TextRow): void {
    if (this.#header === null) {
      this.#header = new Header(cells, ['place', 'indicator', 'period'], observationsColumnMissing);
      return;
    }
    const header = this.#header;
    this.#rows += 1;
    try {
      this.#take((name) => header.cell(cells, name), line);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#problems.push(problem(error.kind, where ?? this.#whereOf(line), error.message));
    }
  }

  readonly #whereOf = (line: number): string => (this.#context.whereOf ?? lineText)(line);

  /** What sources of readings are indices of. */
  get sourceNames(): readonly string[] {
    return [...this.#sources.keys()];
  }

  /** The indicators of which there are readings, with the first and the last period and the rows of the places. */
  spans(): ReadonlyMap<string, ReadSpan> {
    return new Map([...this.#columns].map(([id, columns]) => [id, spanOf(columns)]));
  }

  /**
   * The readings of one indicator in order; `known` is what is known of the same series from elsewhere. The reader lets go
   * of them. Null where there are none.
   */
  take(id: string, known: VintageLog | null): ReadReadings | null {
    const { lineage, indicators } = this.#context;
    const [columns, indicator] = [this.#columns.get(id), indicators.get(id)];
    this.#columns.delete(id);
    if (columns === undefined || indicator === undefined) return null;
    return sortReadings(columns, { indicator, lineage, problems: this.#problems, known, whereOf: this.#whereOf });
  }

  finish(): ReadObservations {
    if (this.#outOfOrder > 0) {
      const message =
        this.#outOfOrder === 1
          ? 'One reading tells of an earlier period than another of the same series before it.'
          : `${this.#outOfOrder} readings tell of an earlier period than one of the same series before them.`;
      this.#problems.push(problem(observationsOutOfOrder, this.#whereOf(this.#firstOutOfOrder), message, 'notice'));
    }
    const logs = new Map<string, ReadReadings>();
    for (const id of Array.from(this.#columns.keys())) {
      const log = this.take(id, null);
      if (log !== null) logs.set(id, log);
    }
    return { logs, sources: [...this.#sources.keys()], problems: this.#problems, rows: this.#rows };
  }

  #take(cell: (name: string) => string, line: number): void {
    const indicator = this.#context.indicators.get(cell('indicator'));
    if (indicator === undefined) {
      throw new Refused(observationIndicatorUnknown, `Nothing is known of the indicator ${shown(cell('indicator'))}.`);
    }
    const row = this.#context.lineage.rowOf.get(cell('place'));
    if (row === undefined) throw new Refused(observationPlaceUnknown, `There is no place ${shown(cell('place'))}.`);
    const period = periodOf(cell('period'), indicator);
    if (period < this.#earliest(indicator.period)) {
      const message = `Going back to ${shown(cell('period'))} at every place would take more room than there is.`;
      throw new Refused(tooManyReadings, message);
    }
    const end = lastDayOf({ kind: indicator.period, number: period });
    if (end > (this.#context.lineage.to[row] ?? Infinity)) {
      const closed = dayText(this.#context.lineage.to[row] ?? 0);
      throw new Refused(observationPlaceClosed, `${shown(cell('place'))} existed until ${closed} only.`);
    }
    const reading: ReadRow = {
      line,
      row,
      period,
      ...figuresOf(cell, indicator),
      recorded: this.#recordedOn(cell('recordedOn'), end, indicator),
      source: this.#sourceOf(cell('source')),
      confirmed: /^(?:yes|true|1|是)$/i.test(cell('confirmed')),
    };
    const columns = this.#columns.get(indicator.id) ?? new ReadingColumns();
    this.#columns.set(indicator.id, columns);
    if (columns.add(reading)) return;
    this.#outOfOrder += 1;
    this.#firstOutOfOrder ||= line;
  }

  readonly #earliestOf = new Map<PeriodKind, number>();

  /** A slip of the pen in a year would make the table of all places so large that no rule could run any more. */
  #earliest(kind: PeriodKind): number {
    const { lineage, day } = this.#context;
    const known = this.#earliestOf.get(kind);
    if (known !== undefined) return known;
    const earliest = periodOn(kind, day) - Math.floor(mostCells / lineage.places.length) + 1;
    this.#earliestOf.set(kind, earliest);
    return earliest;
  }

  #recordedOn(text: string, end: number, { lagDays }: Indicator): number {
    const { day, undated } = this.#context;
    if (text !== '' && parseDay(text) === null)
      throw new Refused(observationDayUnreadable, `${shown(text)} is no day.`);
    const known = undated === 'when due' ? Math.min(day, end + lagDays) : day;
    const recorded = text === '' ? known : dayNumber(text);
    if (recorded > day) throw new Refused(observationFromFuture, `It was recorded on ${text}, after ${dayText(day)}.`);
    if (recorded < end) {
      throw new Refused(observationFromFuture, `The period ends on ${dayText(end)}, after ${dayText(recorded)}.`);
    }
    return recorded;
  }

  #sourceOf(text: string): number {
    if (text === '') return -1;
    const known = this.#sources.get(text);
    if (known !== undefined) return known;
    this.#sources.set(text, this.#sources.size);
    return this.#sources.size - 1;
  }
}

/** Places times periods of one indicator. */
const mostCells = 50_000_000;

const lineText = (line: number): string => `line ${line}`;

function spanOf({ row, period }: ReadingColumns): ReadSpan {
  let [first, last] = [Infinity, -Infinity];
  const rows = new Set<number>();
  for (let at = 0; at < row.length; at += 1) {
    rows.add(row.at(at));
    first = Math.min(first, period.at(at));
    last = Math.max(last, period.at(at));
  }
  return { first, last, rows };
}

function periodOf(text: string, indicator: Indicator): number {
  const period = parsePeriod(text);
  if (period?.kind === indicator.period) return period.number;
  const kind = period === null ? otherPeriod(text) : `a ${period.kind}`;
  if (kind === null) throw new Refused(observationPeriodUnreadable, `${shown(text)} is no period.`);
  const message = `${shown(text)} is ${kind}; the indicator is by ${indicator.period}.`;
  throw new Refused(observationPeriodUnreadable, message);
}

function figuresOf(
  cell: (name: string) => string,
  indicator: Indicator,
): { readonly value: number; readonly denominator: number } {
  const { whole, least, most } = indicator;
  const [numerator, denominator] = [numberOf(cell('numerator')), numberOf(cell('denominator'))];
  if (denominator <= 0) throw new Refused(observationDenominatorWrong, `The denominator is ${denominator}.`);
  if (whole !== null && numerator > denominator) {
    throw new Refused(
      observationDenominatorWrong,
      `The numerator ${numerator} exceeds the denominator ${denominator}.`,
    );
  }
  const given = valueOf(cell('value'), whole);
  // Without a value, the row would take back what is known.
  if (Number.isNaN(given) && Number.isNaN(denominator) && !Number.isNaN(numerator)) {
    throw new Refused(observationDenominatorWrong, `The numerator ${numerator} has no denominator.`);
  }
  const value = Number.isNaN(given) ? ((whole ?? 1) * numerator) / denominator : given;
  if (value < (least ?? -Infinity) || value > (most ?? Infinity)) {
    throw new Refused(observationOutOfRange, `${value} lies outside of ${least ?? '−∞'} to ${most ?? '∞'}.`);
  }
  return { value, denominator };
}

/** "12 %" is 12 of an indicator in percent, 0.12 of one in shares, and no number of any other. */
function valueOf(text: string, whole: number | null): number {
  const percent = /^(\S{1,40}) ?%$/.exec(text)?.[1];
  if (percent === undefined || (whole !== 100 && whole !== 1)) return numberOf(text);
  return numberOf(whole === 1 ? `${percent}e-2` : percent);
}

/** NaN for an empty cell. */
function numberOf(text: string): number {
  if (text === '') return Number.NaN;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new Refused(observationValueUnreadable, `${shown(text)} is no number.`);
}
