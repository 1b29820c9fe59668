/** Values with codes of others become rows of the ledger's own table; codes that nobody knows go to a list for review. */
import {
  observationIndicatorUnknown,
  observationPlaceClosed,
  observationPlaceUnknown,
} from '../../core/monitoring/errors.ts';
import type { Indicator } from '../../core/monitoring/indicator.ts';
import { lastDayOf, parsePeriod } from '../../core/monitoring/period.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import type { CodeKind, Codes } from './codes.ts';
import { codeLeftOut } from './errors.ts';
import type { IncomingReading } from './incoming.ts';
import { periodOfDay } from './periodText.ts';

export interface UnknownCode {
  readonly kind: CodeKind;
  readonly code: string;
  /** Why it is on the list: nobody knows it, or the place had closed by then. */
  readonly why: 'unknown' | 'closed';
  /** How many values wait for it, and where the first one is. */
  values: number;
  readonly where: string;
  /** Ids that the lineage of places names; a name that looks alike is none. */
  readonly candidates: readonly string[];
}

export const ownHeader = [
  'place',
  'indicator',
  'period',
  'value',
  'numerator',
  'denominator',
  'recordedOn',
  'source',
  'confirmed',
] as const;

interface Known {
  readonly lineage: Lineage;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly codes: Codes;
  /** Told of each reading that waits for a code; without it, readings of places that had closed are handed on. */
  readonly hold?: (reading: IncomingReading) => void;
}

export class ReadingRows {
  readonly #known: Known;
  readonly #unknown = new Map<string, UnknownCode>();
  #leftOut = 0;
  #firstLeftOut = '';

  constructor(known: Known) {
    this.#known = known;
  }

  /** Rows with codes that are not wanted. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** A row of the ledger's own table; null where a code is not known, which `review` tells. */
  row(reading: IncomingReading): TextRow | null {
    const { codes, indicators, lineage, hold } = this.#known;
    const indicatorId = codes.indicator.get(reading.indicator) ?? reading.indicator;
    const indicator = indicators.get(indicatorId);
    const period = indicator === undefined ? reading.period : periodOfDay(reading.period, indicator.period);
    const place = this.#placeOf(reading, period);
    if (place === '' || indicatorId === '') {
      this.#leftOut += 1;
      this.#firstLeftOut ||= reading.where;
      return null;
    }
    const at = lineage.rowOf.get(place);
    if (at === undefined) this.#note({ kind: 'place', code: reading.place, why: 'unknown', candidates: [] }, reading);
    if (indicator === undefined) {
      this.#note({ kind: 'indicator', code: reading.indicator, why: 'unknown', candidates: [] }, reading);
    }
    if (at === undefined || indicator === undefined) {
      this.#hold(reading);
      return null;
    }
    if (this.#isClosed(at, period)) {
      // Whatever took its place is a candidate; which of several got the value, only people know.
      const candidates = (lineage.successors[at] ?? []).flatMap((row) => lineage.places[row]?.id ?? []);
      this.#note({ kind: 'place', code: reading.place, why: 'closed', candidates }, reading);
      if (hold !== undefined) {
        this.#hold(reading);
        return null;
      }
    }
    const { value, numerator, denominator, recordedOn, source, confirmed, line, where } = reading;
    const cells = [place, indicatorId, period, value, numerator, denominator, recordedOn, source, confirmed];
    return { line, where, cells: cells.map((cell) => cell ?? '') };
  }

  /** Codes that wait for somebody to say what they mean, the most frequent first. */
  review(): readonly UnknownCode[] {
    return [...this.#unknown.values()].toSorted((one, other) => other.values - one.values);
  }

  /** One for each code, however many values have it. Values of closed places are refused one by one, elsewhere. */
  problems(): readonly Problem[] {
    const { hold } = this.#known;
    const weight = hold === undefined ? 'refused' : 'held';
    const told = this.review()
      .filter(({ why }) => why === 'unknown' || hold !== undefined)
      .map(({ kind, code, values, where, why }) => {
        const isPlace = kind === 'place';
        const what = isPlace ? 'place' : 'indicator';
        if (why === 'closed') {
          const message = `The place ${shown(code)} had closed by then; values that wait for what took its place: ${values}.`;
          return problem(observationPlaceClosed, where, message, weight);
        }
        const message = `There is no ${what} ${shown(code)}; values that wait for it: ${values}.`;
        return problem(isPlace ? observationPlaceUnknown : observationIndicatorUnknown, where, message, weight);
      });
    if (this.#leftOut === 0) return told;
    const message = `Values with codes that are not wanted: ${this.#leftOut}.`;
    return [...told, problem(codeLeftOut, this.#firstLeftOut, message, 'notice')];
  }

  /** Comments are not kept: they name people. */
  #hold(reading: IncomingReading): void {
    this.#known.hold?.({ ...reading, comment: null });
  }

  #note(unknown: Pick<UnknownCode, 'kind' | 'code' | 'why' | 'candidates'>, { where }: IncomingReading): void {
    const key = `${unknown.kind} ${unknown.code}`;
    const known = this.#unknown.get(key);
    if (known === undefined) this.#unknown.set(key, { ...unknown, values: 1, where });
    else known.values += 1;
  }

  /** What took the place of a closed one does so from then on only. */
  #placeOf({ place }: IncomingReading, period: string): string {
    const becomes = this.#known.codes.place.get(place);
    const at = this.#known.lineage.rowOf.get(place);
    if (becomes === undefined) return place;
    const closes = at !== undefined && (this.#known.lineage.to[at] ?? Infinity) < Infinity;
    return closes && !this.#isClosed(at, period) ? place : becomes;
  }

  #isClosed(at: number, period: string): boolean {
    const read = parsePeriod(period);
    return read !== null && lastDayOf(read) > (this.#known.lineage.to[at] ?? Infinity);
  }
}
