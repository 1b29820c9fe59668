/** The newest reading of each place and period of one indicator, as one audience may see it. */
import { judgedAlone } from '../../../core/disclosure/readings/judgedAlone.ts';
import type { Withheld } from '../../../core/disclosure/readings/reading.ts';
import type { DisclosureParameters } from '../../../core/disclosure/parameters.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Vintage, VintageChunk } from '../../../store/monitoring/vintages.ts';
import type { WithheldByPeriod } from '../../../store/monitoring/withheldCells.ts';

/** A figure, or that it is withheld. Null for a denominator that nobody gave. */
export interface ShownCell {
  readonly value: number | 'withheld';
  readonly denominator: number | 'withheld' | null;
  readonly dataset: string;
  /** Nobody has approved it yet. */
  readonly provisional: boolean;
}

export interface TableSource {
  readonly indicator: Indicator;
  /** Those that the audience may see anything of, the earliest known first. */
  readonly vintages: readonly Vintage[];
  readonly chunks: readonly VintageChunk[];
  /** By dataset: what was fixed when it was published. */
  readonly withheld: ReadonlyMap<string, WithheldByPeriod>;
  /** For datasets that were never published, of which each reading is judged by itself. */
  readonly parameters: DisclosureParameters;
  readonly isLarge: (place: string) => boolean;
}

const marks = { value: 1, denominator: 2 } as const;

/** Columns of numbers, so that a million readings take 25 MB. */
export class ShownTable {
  readonly indicator: Indicator;
  /** First and last period that anything is known of; the last lies before the first where nothing is. */
  readonly first: number;
  readonly last: number;
  private readonly vintages: readonly Vintage[];
  private readonly rows = new Map<string, number>();
  private readonly width: number;
  private readonly values: Float64Array;
  private readonly denominators: Float64Array;
  private readonly recorded: Int32Array;
  private readonly datasets: Int32Array;
  private readonly withheld: Uint8Array;
  /** By place the periods of which any dataset withholds a value, also one that another value stands for since. */
  private readonly hidden = new Map<string, Set<number>>();

  constructor(source: TableSource) {
    this.indicator = source.indicator;
    this.vintages = source.vintages;
    let [first, last] = [Infinity, -Infinity];
    for (const { columns } of source.chunks) {
      for (const period of columns.periods) {
        first = Math.min(first, period);
        last = Math.max(last, period);
      }
      for (const place of columns.placeIds) if (!this.rows.has(place)) this.rows.set(place, this.rows.size);
    }
    this.first = Number.isFinite(first) ? first : 0;
    this.last = Number.isFinite(last) ? last : -1;
    this.width = this.last - this.first + 1;
    const cells = this.rows.size * this.width;
    this.values = new Float64Array(cells).fill(Number.NaN);
    this.denominators = new Float64Array(cells).fill(Number.NaN);
    this.recorded = new Int32Array(cells).fill(-2_147_483_648);
    this.datasets = new Int32Array(cells).fill(-1);
    this.withheld = new Uint8Array(cells);
    const order = new Map(source.vintages.map(({ id }, at) => [id, at]));
    const chunks = source.chunks.toSorted((a, b) => (order.get(a.dataset) ?? 0) - (order.get(b.dataset) ?? 0));
    for (const chunk of chunks) this.take(chunk, order.get(chunk.dataset) ?? -1, source);
    for (const fixed of source.withheld.values()) this.hide(fixed);
  }

  /** In bytes. */
  get size(): number {
    return this.values.length * 25 + this.rows.size * 60;
  }

  /** Places that anything was ever known of. */
  places(): IterableIterator<string> {
    return this.rows.keys();
  }

  /** Whether a value of it is withheld, or was. */
  isHidden(place: string, period: number): boolean {
    return this.hidden.get(place)?.has(period) === true || this.at(place, period)?.value === 'withheld';
  }

  /** The first period of which a published value is withheld, or was; null where none is. */
  firstHidden(place: string): number | null {
    const periods = this.hidden.get(place);
    return periods === undefined ? null : Math.min(...periods);
  }

  /** Null where nothing was reported, or what was reported was taken back. */
  at(place: string, period: number): ShownCell | null {
    const row = this.rows.get(place);
    if (row === undefined || period < this.first || period > this.last) return null;
    const cell = row * this.width + period - this.first;
    const vintage = this.vintageAt(place, period);
    const value = this.values[cell] ?? Number.NaN;
    if (vintage === undefined || Number.isNaN(value)) return null;
    const mark = this.withheld[cell] ?? 0;
    const denominator = this.denominators[cell] ?? Number.NaN;
    return {
      value: (mark & marks.value) === 0 ? value : 'withheld',
      denominator: Number.isNaN(denominator) ? null : (mark & marks.denominator) === 0 ? denominator : 'withheld',
      dataset: vintage.id,
      provisional: vintage.state === 'entered',
    };
  }

  /** Where what is known of it comes from, also that it was taken back. */
  vintageAt(place: string, period: number): Vintage | undefined {
    const row = this.rows.get(place);
    if (row === undefined || period < this.first || period > this.last) return undefined;
    return this.vintages[this.datasets[row * this.width + period - this.first] ?? -1];
  }

  private hide(fixed: WithheldByPeriod): void {
    for (const [period, places] of fixed) {
      for (const [place, { value }] of places) {
        if (value) this.hidden.set(place, (this.hidden.get(place) ?? new Set()).add(period));
      }
    }
  }

  private take({ columns, dataset }: VintageChunk, at: number, source: TableSource): void {
    const { values, denominators, places, periods, recorded, placeIds } = columns;
    const fixed = source.withheld.get(dataset);
    for (const [index, value] of values.entries()) {
      const place = placeIds[places[index] ?? 0] ?? '';
      const period = periods[index] ?? 0;
      const cell = (this.rows.get(place) ?? 0) * this.width + period - this.first;
      // Of two that became known on one day, that of the later dataset counts.
      if ((recorded[index] ?? 0) < (this.recorded[cell] ?? 0)) continue;
      const denominator = denominators?.[index] ?? Number.NaN;
      this.values[cell] = value;
      this.denominators[cell] = denominator;
      this.recorded[cell] = recorded[index] ?? 0;
      this.datasets[cell] = at;
      const known = Number.isNaN(denominator) ? null : denominator;
      const withheld =
        fixed === undefined
          ? judgedAlone({ value, denominator: known }, source.indicator, source.isLarge(place), source.parameters)
          : (fixed.get(period)?.get(place) ?? nothing);
      this.withheld[cell] = (withheld.value ? marks.value : 0) + (withheld.denominator ? marks.denominator : 0);
    }
  }
}

const nothing: Withheld = { value: false, denominator: false };
