/** One value of one indicator of one place and period, as a file gives it: nothing is known of its codes yet. */
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { observationCellsEmpty, observationIncomplete } from './errors.ts';

export interface IncomingReading {
  readonly place: string;
  readonly indicator: string;
  /** As the ledger writes periods; or a day, which stands for the period that it lies in. */
  readonly period: string;
  /** A plain number, with a percent sign where it was written with one; or what stands there instead; null takes back what was known. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly recordedOn: string | null;
  readonly source: string | null;
  readonly comment: string | null;
  /** What stands in the column that says whether a value is right, however unlike the others it looks. */
  readonly confirmed: string | null;
  /** Line, row or count of the value in the file, from 1. */
  readonly line: number;
  /** As people find it: "line 17", "cell C17", "dataValues[16]". */
  readonly where: string;
}

/** What a value has besides where it stands and what it is about. */
const nothingElse = {
  value: null,
  numerator: null,
  denominator: null,
  recordedOn: null,
  source: null,
  comment: null,
  confirmed: null,
} as const;

const longestCode = 200;

type Given = Pick<IncomingReading, 'place' | 'indicator' | 'period' | 'line' | 'where'> & Partial<IncomingReading>;

/** Nothing where place, indicator or period are missing or far too long: that is told. */
export function incoming(given: Given, problems: Problem[]): readonly IncomingReading[] {
  const told = { place: given.place, indicator: given.indicator, period: given.period };
  const wrong = Object.entries(told).find(([, text]) => text === '' || text.length > longestCode);
  if (wrong === undefined) return [{ ...nothingElse, ...given }];
  const [name, text] = wrong;
  const message = text === '' ? `The value has no ${name}.` : `The ${name} has ${text.length} characters.`;
  problems.push(problem(observationIncomplete, given.where, message));
  return [];
}

/** Cells for a value that nobody filled in: they say nothing, and are counted, so that nothing of a file is lost. */
export class EmptyCells {
  count = 0;
  #first = '';

  add(where: string): void {
    this.count += 1;
    this.#first ||= where;
  }

  problems(): readonly Problem[] {
    if (this.count === 0) return [];
    const message = `Cells for values that are empty, and change nothing: ${this.count}.`;
    return [problem(observationCellsEmpty, this.#first, message, 'notice')];
  }
}

/** Rows below the head of a table become values. */
export interface ObservationTable {
  /** How many of the first rows are no values. */
  readonly headRows: number;
  /** None where an empty cell takes a value back. */
  readonly empty?: EmptyCells;
  readonly read: (row: TextRow) => readonly IncomingReading[];
}

/** Where columns stand, by name: without regard to case, blanks, "_" and "-". The first of several counts. */
export function columnsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const [index, cell] of cells.entries()) if (!at.has(foldedName(cell))) at.set(foldedName(cell), index);
  return at;
}

export function foldedName(name: string): string {
  return name.replaceAll(/[\s_-]/g, '').toLowerCase();
}
