/** The readings that stood side by side at one time, as cells with everything that they say together. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Cell, Rate, Sum, Table } from '../cell.ts';
import type { DisclosureParameters } from '../parameters.ts';
import type { OtherCases } from './otherCases.ts';
import { countsCell } from './derivedCell.ts';
import { Moment } from './moment.ts';
import { sumsBelow } from './placeSums.ts';
import type { PlaceReading, PlaceTree, Standing, Withheld } from './reading.ts';
import { formOf, idOfReading } from './reading.ts';
import { casesOf, cellIds, countedCell, hasCells, isRestNear } from './readingCells.ts';
import type { CountedCells } from './relations.ts';

export interface ReadingsContext {
  /** All that are protected together, by their ids. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly tree: PlaceTree;
  readonly parameters: Pick<DisclosureParameters, 'smallestCount' | 'protection' | 'areZerosSensitive'>;
}

/** The cells behind a reading: it is shown as long as all of these are. */
export interface CellsOfReading {
  readonly value: readonly string[];
  readonly cases: string | null;
}

/** What is not told of a reading, and whether readers know the rest of it whatever is withheld now. */
export interface Telling {
  readonly withheld: Withheld;
  readonly isKnown: boolean;
}

/** Cells, rates and sums of readings, put together as they are asked for. */
export class ReadingTable implements Table {
  readonly sums: Sum[] = [];
  /** Ids of the cells and rates that readers are told. */
  readonly told = new Set<string>();
  private readonly byId = new Map<string, Cell>();
  private readonly rateById = new Map<string, Rate>();
  private readonly found = new Map<string, CellsOfReading>();
  private readonly context: ReadingsContext;
  private readonly tellingOf: (reading: PlaceReading) => Telling;
  private readonly isReleased: boolean;

  /** Of what is released already all cells were to be told; of what is to be released, those that were not withheld before. */
  constructor(context: ReadingsContext, tellingOf: (reading: PlaceReading) => Telling, isReleased: boolean) {
    this.context = context;
    this.tellingOf = tellingOf;
    this.isReleased = isReleased;
  }

  get cells(): readonly Cell[] {
    return [...this.byId.values()];
  }

  get rates(): readonly Rate[] {
    return [...this.rateById.values()];
  }

  /** Null for a reading that is no cell, or that was not put in. */
  cellsOf(reading: PlaceReading): CellsOfReading | null {
    return this.found.get(idOfReading(reading)) ?? null;
  }

  /** Puts in what stands, or what of it hangs together with the readings that changed. */
  add(standing: Standing, changed: Iterable<string> | null = null): void {
    new Moment(this, this.context, standing).add(changed);
  }

  addSum(sum: Sum): void {
    this.sums.push(sum);
  }

  /**
   * Numbers of people that other indicators rest on; where these agree on one, it adds up like any other, also with those that
   * the table has of other places.
   */
  addOthers(others: readonly OtherCases[], own: readonly Pick<OtherCases, 'place' | 'cases'>[] = []): void {
    const hidden = new Set<string>();
    for (const { place, cases, isTold, atLeast } of others) {
      const id = cellIds.cases(place, cases);
      this.addCell({ id, kind: 'count', value: String(cases) }, { isTold, isKnown: isTold });
      if (!isTold) hidden.add(id);
      if (!isTold && atLeast > 0) {
        const counted = countsCell({ indicator: 'other', place }, atLeast);
        this.addCell(counted, { isTold: true, isKnown: true });
        this.addSum({ total: id, parts: [counted.id], isComplete: false });
      }
    }
    for (const id of hidden) {
      const cell = this.byId.get(id);
      if (cell !== undefined && !this.told.has(id)) this.byId.set(id, { ...cell, isWithheldElsewhere: true });
    }
    const known = new Map<string, string | null>();
    for (const { place, cases } of [...others, ...own]) {
      const id = cellIds.cases(place, cases);
      if (!this.byId.has(id)) continue;
      known.set(place, (known.get(place) ?? id) === id && known.get(place) !== null ? id : null);
    }
    for (const [place, total] of known) {
      for (const sum of total === null ? [] : sumsBelow(place, known, this.context.tree)) {
        const parts = sum.parts.flatMap((part) => known.get(part) ?? []);
        const isComplete = sum.isComplete && parts.length === sum.parts.length;
        if (total !== null && parts.length > 0) this.addSum({ total, parts, isComplete });
      }
    }
  }

  /** `cases` are those below the place where the reading itself has none. */
  addReading(reading: PlaceReading, cases: number | null): CountedCells | null {
    const indicator = this.context.indicators.get(reading.indicator);
    const asked = { ...reading, denominator: cases };
    if (indicator === undefined || !hasCells(asked, indicator)) return null;
    const { withheld, isKnown } = this.tellingOf(reading);
    const areTold = reading.denominator === null ? !withheld.value : !withheld.denominator;
    const casesId = cases === null ? null : cellIds.cases(reading.place, cases);
    if (casesId !== null) {
      this.addCell({ id: casesId, kind: 'count', value: String(cases) }, { isTold: areTold, isKnown });
    }
    // A share of people who are not told of is not told either.
    const isTold = !withheld.value && (areTold || this.isReleased || formOf(indicator) === 'count');
    const counted = countedCell(asked, indicator);
    this.addCell(counted, { isTold, isKnown });
    const rate = casesId === null ? [] : this.addRate(reading, { numerator: counted.id, denominator: casesId }, isTold);
    const isOpen = isTold || this.isReleased;
    this.found.set(idOfReading(reading), { value: isOpen ? [counted.id, ...rate] : [], cases: casesId });
    if (formOf(indicator) === 'share' && casesId !== null) this.addRest(asked, Number(counted.value), casesId);
    return { counted: counted.id, cases: casesId };
  }

  /** A reading that is the ratio of two counted cells; its own cases are the lower of them, or people where `people` says so. */
  addRatio(
    reading: PlaceReading,
    { counted, cases, areOwn }: { readonly counted: string; readonly cases: string; readonly areOwn: boolean },
  ): CountedCells {
    const { withheld, isKnown } = this.tellingOf(reading);
    const rate = this.addRate(reading, { numerator: counted, denominator: cases }, !withheld.value);
    const own = casesOf(reading);
    if (own === null || areOwn) {
      if (own !== null && !withheld.denominator) this.tell(cases, isKnown);
      this.found.set(idOfReading(reading), { value: rate, cases });
    } else {
      const id = cellIds.cases(reading.place, own);
      this.addCell({ id, kind: 'count', value: String(own) }, { isTold: !withheld.denominator, isKnown });
      this.found.set(idOfReading(reading), { value: rate, cases: id });
    }
    return { counted, cases };
  }

  /** What was counted of one indicator, as another one tells it. */
  addDerived(
    cell: Omit<Cell, 'isOffered'>,
    { reading, by }: { readonly reading: PlaceReading; readonly by: keyof Withheld },
  ): void {
    const { withheld, isKnown } = this.tellingOf(reading);
    this.addCell(cell, { isTold: !withheld[by], isKnown });
  }

  private addRate(reading: PlaceReading, of: Omit<Rate, 'id'>, isTold: boolean): string[] {
    const id = `r:${idOfReading(reading)}`;
    if (!isTold && !this.isReleased) return [];
    this.rateById.set(id, { id, ...of });
    if (isTold) this.told.add(id);
    return [id];
  }

  private addRest(reading: PlaceReading, counted: number, casesId: string): void {
    const rest = (reading.denominator ?? 0) - counted;
    const { parameters } = this.context;
    if (!isRestNear(rest, parameters)) return;
    const id = cellIds.rest(reading, rest);
    this.byId.set(id, { id, kind: 'count', value: String(rest), isOffered: false });
    const counts = cellIds.counted(reading, String(counted));
    this.addSum({ total: casesId, parts: [counts, id], isComplete: true });
  }

  private addCell(cell: Omit<Cell, 'isOffered'>, as: { readonly isTold: boolean; readonly isKnown: boolean }): void {
    const before = this.byId.get(cell.id);
    this.byId.set(cell.id, {
      ...cell,
      isOffered: this.isReleased || before?.isOffered === true,
      isKnown: before?.isKnown === true,
    });
    if (as.isTold) this.tell(cell.id, as.isKnown);
  }

  private tell(id: string, isKnown: boolean): void {
    const cell = this.byId.get(id);
    if (cell === undefined) return;
    this.told.add(id);
    this.byId.set(id, { ...cell, isOffered: true, isKnown: isKnown || cell.isKnown === true });
  }
}
