import { problem, type Problem } from '../monitoring/problem.ts';
import { decimalText } from '../reckoning/exactDecimal.ts';
import type { Cell, Release, Table, Treatment } from './cell.ts';
import { checkTable } from './checkTable.ts';
import { cellExposed } from './errors.ts';
import { isOverFew, modelOf } from './modelOf.ts';
import { checkParameters, type DisclosureParameters } from './parameters.ts';
import { protectParts } from './protectParts.ts';
import type { Model } from './quantity.ts';

export interface Protected {
  /** Of every cell and rate of the table, offered or not. */
  readonly treatments: ReadonlyMap<string, Treatment>;
  /** Sums that are off, and cells that earlier releases already tell. */
  readonly problems: readonly Problem[];
  /** The cells that are told, and how wide the interval is that is left to each; Infinity where nothing limits it. */
  readonly exposed: ReadonlyMap<string, number>;
}

/** What the public reads of a withheld cell: neither which rule nor which kind it was, as that would narrow it down. */
export const publicSentence = 'Withheld, so that nothing can be told of single people.';

/**
 * Which cells and rates of a table may leave the system, seen what `earlier` releases to the same readers tell already. Throws
 * a CounterfoilError where table or parameters cannot be read; then nothing is to be published. `onlyNew` passes over what
 * earlier releases tell by themselves: it is neither looked into nor named.
 */
export function protect(
  table: Table,
  earlier: readonly Release[],
  parameters: DisclosureParameters,
  options: { readonly onlyNew?: boolean } = {},
): Protected {
  checkParameters(parameters);
  for (const each of [table, ...earlier.map((release) => release.table)]) checkTable(each);
  const { model, problems } = modelOf(table, earlier, parameters);
  const found = protectAll(model, options.onlyNew === true);
  const treatments = new Map<string, Treatment>();
  for (const cell of table.cells) if (!cell.isOffered || cell.value === null) treatments.set(cell.id, unoffered(cell));
  for (const [number, quantity] of model.quantities.entries()) {
    if (quantity.cell === null || treatments.has(quantity.cell)) continue;
    treatments.set(quantity.cell, treatmentOf(model, number, found));
  }
  treatRates(table, { model, found, treatments, parameters });
  const exposed = new Map(Array.from(found.exposed, ([number, room]) => [idOf(model, number), widthOf(model, room)]));
  return { treatments, problems: [...problems, ...Array.from(exposed.keys(), exposure)], exposed };
}

interface Found {
  readonly complementary: Set<number>;
  readonly banded: Set<number>;
  readonly exposed: Map<number, bigint | null>;
}

function protectAll(model: Model, onlyNew: boolean): Found {
  const { quantities } = model;
  const found: Found = { complementary: new Set(), banded: new Set(), exposed: new Map() };
  for (const [number, { standing, need, cell }] of quantities.entries()) {
    if (standing === 'fixed' && need !== null && cell !== null) found.exposed.set(number, 0n);
  }
  for (const { complementary, banded, exposed } of protectParts(model, { onlyNew })) {
    for (const number of complementary) found.complementary.add(number);
    for (const number of banded) found.banded.add(number);
    for (const [number, room] of exposed) found.exposed.set(number, room);
  }
  return found;
}

function treatmentOf({ quantities, scale }: Model, number: number, found: Found): Treatment {
  const { need = null, band = null } = quantities[number] ?? {};
  if (need !== null && band !== null && found.banded.has(number)) {
    const [low, high] = [band.low, band.high].map((units) => decimalText({ units, decimals: scale }));
    return { as: 'band', low: low ?? '', high: high ?? '', cause: 'primary', sentence: need.sentence };
  }
  if (need !== null) return { as: 'withheld', cause: 'primary', sentence: need.sentence };
  if (!found.complementary.has(number)) return { as: 'shown' };
  const sentence = 'Sums that are published would tell a withheld value from it.';
  return { as: 'withheld', cause: 'complementary', sentence };
}

/** What nobody has reported is shown as missing. */
function unoffered({ isOffered }: Cell): Treatment {
  if (isOffered) return { as: 'shown' };
  return { as: 'withheld', cause: 'primary', sentence: 'It is not to be published.' };
}

interface Rated {
  readonly model: Model;
  readonly found: Found;
  readonly treatments: Map<string, Treatment>;
  readonly parameters: DisclosureParameters;
}

/** A rate is shown where its denominator is large enough and neither part is withheld. */
function treatRates(table: Table, { model, found, treatments, parameters }: Rated): void {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
  const causes = new Map<string, Treatment>();
  for (const [number, { cell }] of model.quantities.entries()) {
    if (cell !== null) causes.set(cell, treatmentOf(model, number, found));
  }
  for (const { id, numerator, denominator } of table.rates) {
    const part = [numerator, denominator].map((cell) => causes.get(cell)).find((cause) => cause?.as !== 'shown');
    const known = cells.get(numerator)?.value !== null && cells.get(denominator)?.value !== null;
    treatments.set(id, known ? rateTreatment(isOverFew(cells.get(denominator), parameters), part) : { as: 'shown' });
  }
}

function rateTreatment(isSmall: boolean, part: Treatment | undefined): Treatment {
  if (isSmall) return { as: 'withheld', cause: 'primary', sentence: 'The rate is over few cases.' };
  if (part === undefined || part.as === 'shown') return { as: 'shown' };
  return { as: 'withheld', cause: part.cause, sentence: 'Its numerator or denominator is withheld.' };
}

function idOf({ quantities }: Model, number: number): string {
  return quantities[number]?.key.split('\n')[0] ?? '';
}

function widthOf({ scale }: Model, room: bigint | null): number {
  return room === null ? Infinity : Number(decimalText({ units: room, decimals: scale }));
}

function exposure(id: string): Problem {
  return problem(cellExposed, id, `What was published before tells ${id} more closely than it may be told.`, 'warning');
}
