/** Values in another unit than the rest: thousands, 万, shares for percentages. One by one, and of a whole file. */
import { observationsInAnotherUnit, observationUnitDoubted, observationUnitSlip } from '../errors.ts';
import type { Indicator } from '../indicator.ts';
import { periodText } from '../period.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Lineage } from '../series/lineage.ts';
import { selectMedian } from '../statistics/inPlace.ts';
import type { ReadingColumns } from './readingColumns.ts';

interface Context {
  readonly indicator: Indicator;
  readonly lineage: Lineage;
  readonly problems: Problem[];
  readonly whereOf: (line: number) => string;
}

/** So many times the middle of its series, or so small a part of it, is a slip of a unit (thousands, 万). */
const farTimes = 300;
/** A middle of fewer others may be wrong itself: what is far from it is taken, with a warning. */
const leastOthers = 3;
/** About a hundred times: of a proportion, a share taken for a percentage or the other way round. */
const hundred = [60, 160] as const;
/** Of the values that others are there to compare with, so many far by the same power of ten speak for the whole file. */
const mostOfFile = 0.8;
const leastOfFile = 3;

const middle = (sizes: readonly number[]): number => selectMedian(Float64Array.from(sizes), sizes.length);

function isFar(times: number): boolean {
  return times >= farTimes || (times > 0 && times <= 1 / farTimes);
}

function isHundred(times: number): boolean {
  const size = times < 1 ? 1 / times : times;
  return size >= hundred[0] && size <= hundred[1];
}

/** Of the readings of one indicator, series by series. */
export class UnitSlips {
  readonly #columns: ReadingColumns;
  readonly #context: Context;
  /** By tens: how many values are about so many tens times what their series mostly has. */
  readonly #powers = new Map<number, number>();
  #compared = 0;
  #firstLine = 0;
  #values = 0;
  #asShares = 0;
  #beyondWhole = 0;

  constructor(columns: ReadingColumns, context: Context) {
    this.#columns = columns;
    this.#context = context;
  }

  /** The rows of one series that are kept; `known` are sizes above zero that were known before. */
  keep(series: Uint32Array, known: readonly number[]): number[] {
    const { value } = this.#columns;
    const own = Array.from(series, (at) => Math.abs(value.at(at))).filter((size) => size > 0);
    for (const at of series) this.#countProportion(at);
    // What was known before goes before a file, all of which can be in another unit.
    const sizes = known.length >= leastOthers ? known : [...own, ...known];
    const isSure = known.length >= leastOthers || sizes.length > leastOthers;
    const before = known.length === 0 ? null : middle(known);
    if (before !== null) for (const at of series) this.#countPower(at, before);
    const usual = isSure ? middle(sizes) : before;
    return usual === null ? [...series] : [...series].filter((at) => this.#isKept(at, { usual, isSure }));
  }

  #isKept(at: number, { usual, isSure }: { readonly usual: number; readonly isSure: boolean }): boolean {
    const { value, line, confirmed } = this.#columns;
    const times = Math.abs(value.at(at)) / usual;
    if (!(times > 0) || confirmed.at(at) === 1) return true;
    const { indicator, problems, whereOf } = this.#context;
    const where = whereOf(line.at(at));
    if (isFar(times)) {
      const kind = isSure ? observationUnitSlip : observationUnitDoubted;
      problems.push(problem(kind, where, this.#message(at, times, usual), isSure ? 'refused' : 'warning'));
      return !isSure;
    }
    if (indicator.whole !== null && isSure && isHundred(times)) {
      problems.push(problem(observationUnitDoubted, where, this.#message(at, times, usual), 'warning'));
    }
    return true;
  }

  #message(at: number, times: number, usual: number): string {
    const { value, row, period } = this.#columns;
    const { lineage, indicator } = this.#context;
    const place = lineage.places[row.at(at)]?.id ?? '';
    const of = periodText({ kind: indicator.period, number: period.at(at) });
    const much = times > 1 ? Math.round(times) : Math.round(1 / times);
    return times > 1
      ? `${value.at(at)} in ${of} is ${much} times what ${shown(place)} mostly has (${usual}).`
      : `${value.at(at)} in ${of} is one part in ${much} of what ${shown(place)} mostly has (${usual}).`;
  }

  #countPower(at: number, before: number): void {
    const times = Math.abs(this.#columns.value.at(at)) / before;
    if (!(times > 0) || this.#columns.confirmed.at(at) === 1) return;
    this.#compared += 1;
    this.#firstLine ||= this.#columns.line.at(at);
    const power = Math.round(Math.log10(times));
    if (power !== 0) this.#powers.set(power, (this.#powers.get(power) ?? 0) + 1);
  }

  #countProportion(at: number): void {
    const { whole } = this.#context.indicator;
    const size = Math.abs(this.#columns.value.at(at));
    if (whole === null || Number.isNaN(size) || this.#columns.confirmed.at(at) === 1) return;
    this.#values += 1;
    if (size > 0 && size < 1) this.#asShares += 1;
    if (size > whole) this.#beyondWhole += 1;
    this.#firstLine ||= this.#columns.line.at(at);
  }

  /** What speaks for another unit of the whole file. */
  finish(): void {
    const { indicator, problems, whereOf } = this.#context;
    const tell = (message: string): void => {
      problems.push(problem(observationsInAnotherUnit, whereOf(this.#firstLine), message, 'warning'));
    };
    const [power, count] = [...this.#powers].toSorted(([, one], [, other]) => other - one)[0] ?? [0, 0];
    if (count >= leastOfFile && count >= mostOfFile * this.#compared && Math.abs(power) >= 2) {
      const much = 10 ** Math.abs(power);
      tell(
        power > 0
          ? `Of ${this.#compared} values of ${shown(indicator.id)}, ${count} are about ${much} times what was known before.`
          : `Of ${this.#compared} values of ${shown(indicator.id)}, ${count} are about one part in ${much} of what was known before.`,
      );
      return;
    }
    const most = mostOfFile * this.#values;
    if (this.#values < leastOfFile) return;
    if (indicator.whole === 100 && this.#asShares >= most) {
      tell(
        `Of ${this.#values} values of ${shown(indicator.id)}, which is in percent, ${this.#asShares} are below 1, as shares are.`,
      );
    } else if (this.#beyondWhole >= most) {
      tell(
        `Of ${this.#values} values of ${shown(indicator.id)}, ${this.#beyondWhole} exceed the whole, which is ${indicator.whole}.`,
      );
    }
  }
}
