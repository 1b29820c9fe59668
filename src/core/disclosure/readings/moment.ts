/** What stood at one time, by indicator and place, put into a table of cells. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Teller } from './derivedCell.ts';
import { derivedCell } from './derivedCell.ts';
import { isRatioOf } from './isRatioOf.ts';
import { placesOfChange, sumsBelow, totalAbove } from './placeSums.ts';
import type { PlaceReading, Standing } from './reading.ts';
import { formOf, placeOfKey } from './reading.ts';
import { casesOf, cellIds, valueOfCell } from './readingCells.ts';
import type { ReadingsContext, ReadingTable } from './readingTable.ts';
import type { CountedCells } from './relations.ts';
import { relationsOf } from './relations.ts';

type Known = ReadonlyMap<string, PlaceReading>;

const nothing: Known = new Map();

export class Moment {
  private readonly table: ReadingTable;
  private readonly context: ReadingsContext;
  private readonly standing: Standing;
  private readonly added = new Map<string, CountedCells | null>();
  private readonly tellers = new Map<string, readonly Teller[]>();
  private readonly summed = new Set<string>();
  private readonly related = new Set<string>();

  constructor(table: ReadingTable, context: ReadingsContext, standing: Standing) {
    this.table = table;
    this.context = context;
    this.standing = standing;
  }

  add(changed: Iterable<string> | null): void {
    const { indicators, tree } = this.context;
    const places = new Set<string>();
    for (const key of changed ?? []) places.add(placeOfKey(key));
    for (const known of changed === null ? this.standing.values() : []) {
      for (const place of known.keys()) places.add(place);
    }
    for (const indicator of indicators.values()) {
      const reporters = this.reportersOf(indicator.id);
      for (const place of places) {
        if (!reporters.has(place) && changed === null) continue;
        this.cellsAt(indicator.id, place);
        this.addSums(indicator, place);
        for (const one of changed === null ? [] : placesOfChange(place, tree)) {
          this.addSums(indicator, totalAbove(one, reporters, tree));
          this.addSums(indicator, totalAbove(one, this.knownOf(indicator.id), tree));
        }
        this.addChanges(indicator, place, reporters);
      }
    }
    for (const place of places) this.addRelations(place);
  }

  private knownOf(indicator: string): Known {
    return this.standing.get(indicator) ?? nothing;
  }

  /** Cells of the reading that stands, or of what others say there; put into the table once. */
  cellsAt(id: string, place: string): CountedCells | null {
    const key = `${id} ${place}`;
    const before = this.added.get(key);
    if (before !== undefined) return before;
    this.added.set(key, null);
    const found = this.newCellsAt(id, place);
    this.added.set(key, found);
    return found;
  }

  private newCellsAt(id: string, place: string): CountedCells | null {
    const indicator = this.context.indicators.get(id);
    const reading = this.knownOf(id).get(place);
    if (indicator === undefined) return null;
    if (reading === undefined) return this.derivedAt(indicator, place);
    const [above, below] = indicator.reckonedFrom?.how === 'ratio' ? indicator.reckonedFrom.of : [];
    if (above === undefined || below === undefined) return this.table.addReading(reading, this.casesAt(reading));
    return this.ratioAt(reading, { above: above.indicator, below: below.indicator });
  }

  /** Of what stands, or where the reading rests on other numbers than stand, of what it says itself. */
  private ratioAt(
    reading: PlaceReading,
    { above, below }: { readonly above: string; readonly below: string },
  ): CountedCells | null {
    const { place, indicator: id } = reading;
    const [one, other] = [this.cellsAt(above, place), this.cellsAt(below, place)];
    const own = casesOf(reading);
    const isSame = (cell: string | null | undefined): boolean => cell?.endsWith(`=${own}`) === true;
    const areOwn = isSame(other?.counted);
    const indicator = this.context.indicators.get(id);
    const [upper, lower] = [this.context.indicators.get(above), this.context.indicators.get(below)];
    if (indicator === undefined || upper === undefined || lower === undefined) return null;
    const isFit = areOwn
      ? isRatioOf({ reading, indicator }, { reading: this.knownOf(above).get(place), indicator: upper })
      : own === null || isSame(other?.cases) || isSame(one?.cases);
    if (one !== null && other !== null && isFit) {
      return this.table.addRatio(reading, { counted: one.counted, cases: other.counted, areOwn });
    }
    if (own === null) return null;
    const from = { reading, other: indicator, cases: own };
    const [counted, cases] = [
      derivedCell(upper, { ...from, as: 'above' }),
      derivedCell(lower, { ...from, as: 'below' }),
    ];
    this.table.addDerived(counted, { reading, by: 'value' });
    this.table.addDerived(cases, { reading, by: 'denominator' });
    return this.table.addRatio(reading, { counted: counted.id, cases: cases.id, areOwn: true });
  }

  /** What was counted where the indicator itself was not reported, but a ratio or the rest of it was. */
  private derivedAt(indicator: Indicator, place: string): CountedCells | null {
    for (const { other, as } of this.tellersOf(indicator.id)) {
      const reading = this.knownOf(other.id).get(place);
      const cases = reading === undefined ? null : casesOf(reading);
      if (reading === undefined || cases === null) continue;
      const cell = derivedCell(indicator, { reading, other, as, cases });
      this.table.addDerived(cell, { reading, by: as === 'below' ? 'denominator' : 'value' });
      const own = as === 'rest' ? cellIds.cases(place, cases) : null;
      if (own !== null) this.cellsAt(other.id, place);
      return { counted: cell.id, cases: own };
    }
    return null;
  }

  private tellersOf(id: string): readonly Teller[] {
    const known = this.tellers.get(id);
    if (known !== undefined) return known;
    const found = [...this.context.indicators.values()].flatMap((other): Teller[] => {
      const { how, of = [] } = other.reckonedFrom ?? {};
      const at = of.findIndex(({ indicator }) => indicator === id);
      if (how === 'ratio' && at >= 0) return [{ other, as: at === 1 ? 'below' : of.length === 1 ? 'count' : 'above' }];
      return how === 'rest' && at === 0 ? [{ other, as: 'rest' }] : [];
    });
    const from = this.context.indicators.get(id)?.reckonedFrom;
    const rest = from?.how === 'rest' ? this.context.indicators.get(from.of[0]?.indicator ?? '') : undefined;
    if (rest !== undefined) found.push({ other: rest, as: 'rest' });
    this.tellers.set(id, found);
    return found;
  }

  /** Whether anything says how many were counted there. */
  private reportersOf(id: string): { has(place: string): boolean } {
    const all = [this.knownOf(id), ...this.tellersOf(id).map(({ other }) => this.knownOf(other.id))];
    return {
      has: (place) => all.some((known, at) => known.has(place) && (at === 0 || known.get(place)?.denominator !== null)),
    };
  }

  /** Its own, or where it has none those that lie below it, if all of these are known. */
  private casesAt(reading: PlaceReading): number | null {
    const own = casesOf(reading);
    const indicator = this.context.indicators.get(reading.indicator);
    if (own !== null || indicator === undefined || !['share', 'mean'].includes(formOf(indicator))) return own;
    const known = this.knownOf(reading.indicator);
    const sum = sumsBelow(reading.place, known, this.context.tree).find(({ isComplete }) => isComplete);
    if (sum === undefined) return null;
    let all = 0;
    for (const part of sum.parts) {
      const below = known.get(part);
      const cases = below === undefined ? null : this.casesAt(below);
      if (cases === null) return null;
      all += cases;
    }
    return all;
  }

  private addSums({ id }: Indicator, place: string | null): void {
    const key = `${id} ${place}`;
    if (place === null || this.summed.has(key)) return;
    this.summed.add(key);
    // What others say of a place may be of another time than what it said itself: then readers leave it out.
    for (const reporters of [this.knownOf(id), this.reportersOf(id)]) {
      for (const { total, parts, isComplete } of sumsBelow(place, reporters, this.context.tree)) {
        this.addSum(id, total, parts, isComplete);
        const newer = isComplete ? this.withoutStale(id, parts, reporters) : parts;
        if (newer.length > parts.length) this.addSum(id, total, newer, true);
      }
    }
  }

  /** What lies below stands in for a part that was told at another time than all of it, as it adds up to something else. */
  private withoutStale(id: string, parts: readonly string[], reporters: { has(place: string): boolean }): string[] {
    const peopleOf = (place: string): number | null => {
      const cells = this.cellsAt(id, place);
      return cells === null ? null : valueOfCell(cells.cases ?? cells.counted);
    };
    return parts.flatMap((part) => {
      const sum = sumsBelow(part, reporters, this.context.tree).find(({ isComplete }) => isComplete);
      const below = sum?.parts.map(peopleOf) ?? [];
      const all = below.reduce<number | null>((one, other) => (one === null || other === null ? null : one + other), 0);
      return sum === undefined || all === null || all === peopleOf(part) ? [part] : [...sum.parts];
    });
  }

  private addSum(indicator: string, place: string, parts: readonly string[], isComplete: boolean): void {
    const total = this.cellsAt(indicator, place);
    if (total === null) return;
    const below = parts.map((part) => this.cellsAt(indicator, part));
    for (const which of ['counted', 'cases'] as const) {
      const of = total[which];
      const cells = below.flatMap((cell) => cell?.[which] ?? []);
      if (of === null || cells.length === 0) continue;
      this.table.addSum({ total: of, parts: cells, isComplete: isComplete && cells.length === parts.length });
    }
  }

  /** What took the place of others has what they had; of several for several, all together have. */
  private addChanges({ id }: Indicator, place: string, known: { has(place: string): boolean }): void {
    for (const { before, after } of this.context.tree.changesOf(place)) {
      // What it was before and what it is since then never stand at one time.
      if (before.some((one) => after.includes(one))) continue;
      const key = `${id} ${before.join(' ')} > ${after.join(' ')}`;
      if (this.summed.has(key)) continue;
      this.summed.add(key);
      const [old, young] = [before, after].map((side) => side.filter((one) => known.has(one)));
      if (old === undefined || young === undefined || old.length === 0 || young.length === 0) continue;
      const [first, only] = [old[0] ?? '', young[0] ?? ''];
      if (after.length === 1) this.addSum(id, only, old, old.length === before.length);
      else if (before.length === 1) this.addSum(id, first, young, young.length === after.length);
    }
  }

  private addRelations(place: string): void {
    if (this.related.has(place)) return;
    this.related.add(place);
    const { indicators } = this.context;
    for (const indicator of indicators.values()) {
      const cellsOf = (id: string): CountedCells | null => this.cellsAt(id, place);
      for (const sum of relationsOf(indicator, cellsOf, indicators)) this.table.addSum(sum);
    }
  }
}
