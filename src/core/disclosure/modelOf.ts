import { problem, type Problem } from '../monitoring/problem.ts';
import { decimalOf, decimalText, scaledUp } from '../reckoning/exactDecimal.ts';
import type { Cell, Release, Sum, Table, Treatment } from './cell.ts';
import { sumOff } from './errors.ts';
import type { DisclosureParameters } from './parameters.ts';
import type { Equation, Model, Quantity, Standing } from './quantity.ts';
import type { Need } from './sensitive.ts';
import { roomOf, sensitivity } from './sensitive.ts';

/**
 * Puts the table and the releases before it on one footing. A cell whose value has not changed is one quantity in all of them,
 * so that what any of them tells of it counts; a revised one is another quantity, and each release keeps its own sums.
 */
export function modelOf(
  table: Table,
  earlier: readonly Release[],
  parameters: DisclosureParameters,
): { readonly model: Model; readonly problems: readonly Problem[] } {
  const builder = new Builder(scaleOf([table, ...earlier.map((release) => release.table)]), parameters);
  for (const release of earlier) builder.addRelease(release);
  builder.addTable(table);
  return { model: builder, problems: builder.problems };
}

function scaleOf(tables: readonly Table[]): number {
  let scale = 0;
  for (const { cells } of tables) {
    for (const { value } of cells) if (value !== null) scale = Math.max(scale, decimalOf(value).decimals);
  }
  return scale;
}

class Builder implements Model {
  readonly scale: number;
  readonly quantities: Quantity[] = [];
  readonly equations: Equation[] = [];
  readonly problems: Problem[] = [];
  private readonly parameters: DisclosureParameters;
  private readonly numbers = new Map<string, number>();
  private readonly told = new Set<string>();

  constructor(scale: number, parameters: DisclosureParameters) {
    this.scale = scale;
    this.parameters = parameters;
  }

  addRelease({ table, treatments }: Release): void {
    const known = new Set<string>();
    for (const [id, treatment] of treatments) if (treatment.as === 'shown') known.add(id);
    for (const { id, numerator, denominator } of table.rates) {
      if (known.has(id)) known.add(numerator).add(denominator);
    }
    const uses = usesOf(table, this.parameters, this.scale);
    for (const cell of table.cells) {
      const treatment = treatments.get(cell.id);
      this.place(cell, {
        standing: known.has(cell.id) || cell.isKnown === true ? 'fixed' : 'open',
        need: this.needOf(cell, uses),
        band: this.bandShown(treatment),
        cell: null,
      });
    }
    this.addSums(table, false);
  }

  addTable(table: Table): void {
    const uses = usesOf(table, this.parameters, this.scale);
    for (const cell of table.cells) {
      const need = this.needOf(cell, uses);
      this.place(cell, {
        standing: this.standingOf(cell, need, uses),
        need,
        band: need === null || !cell.isOffered ? null : this.bandOf(cell),
        cell: cell.id,
      });
    }
    this.addSums(table, true);
  }

  private standingOf(cell: Cell, need: Need | null, uses: Uses): Standing {
    if (cell.isKnown === true) return 'fixed';
    if (need !== null || !uses.isPublic(cell)) return 'open';
    return isZero(cell) ? 'fixed' : 'shown';
  }

  private needOf(cell: Cell, uses: Uses): Need | null {
    const own =
      sensitivity(cell, this.parameters, this.scale) ??
      (cell.isWithheldElsewhere === true ? roomOf(cell, this.parameters, this.scale, elsewhere) : null);
    return own ?? (uses.tellsSmallRate(cell) ? roomOf(cell, this.parameters, this.scale, smallRate) : null);
  }

  private place(cell: Cell, as: Pick<Quantity, 'standing' | 'need' | 'band' | 'cell'>): void {
    if (cell.value === null) return;
    const value = this.units(cell.value);
    const cost = cell.weight ?? Math.log2(2 + Number(cell.value));
    const isNew = as.cell !== null;
    const made: Quantity = { key: keyOf(cell), value, cost: Math.max(1, Math.round(cost * fineness)), isNew, ...as };
    const before = this.quantities[this.numbers.get(made.key) ?? -1];
    const number = before === undefined ? this.quantities.length : (this.numbers.get(made.key) ?? 0);
    this.quantities[number] = before === undefined ? made : merged(before, made);
    this.numbers.set(made.key, number);
  }

  private addSums(table: Table, isNew: boolean): void {
    const cells = new Map(table.cells.map((cell) => [cell.id, cell]));
    for (const sum of table.sums) this.addSum(sum, cells, isNew);
  }

  private addSum(sum: Sum, cells: ReadonlyMap<string, Cell>, isNew: boolean): void {
    const total = this.numberOf(cells.get(sum.total));
    if (total === null) return;
    const factors = { total: sum.times?.total ?? 1, parts: [] as number[] };
    const parts: number[] = [];
    for (const [at, id] of sum.parts.entries()) {
      const part = this.numberOf(cells.get(id));
      if (part === null) continue;
      parts.push(part);
      factors.parts.push(sum.times?.parts[at] ?? 1);
    }
    const mayHaveMore = !sum.isComplete || parts.length < sum.parts.length;
    const terms = parts.map((part, at) => [part, factors.parts[at] ?? 1] as const).toSorted(([a], [b]) => a - b);
    const keys = `${mayHaveMore ? '≥' : '='} ${total} ${factors.total} ${terms.flat().join(' ')}`;
    if (parts.length === 0 || this.told.has(keys)) return;
    this.told.add(keys);
    let beyond = this.valueOf(total) * BigInt(factors.total);
    for (const [part, times] of terms) beyond -= this.valueOf(part) * BigInt(times);
    if (beyond >= 0n && mayHaveMore) {
      parts.push(this.quantities.length);
      factors.parts.push(1);
      this.quantities.push({ key: `beyond ${keys}`, value: beyond, standing: 'open', cost: 1, isNew, ...plain });
    } else if (beyond !== 0n && isNew) {
      const by = decimalText({ units: beyond, decimals: this.scale });
      this.problems.push(problem(sumOff, sum.total, `${sum.total} differs from its parts by ${by}.`, 'warning'));
    }
    if (beyond < 0n ? this.isFar(-beyond, total) : !mayHaveMore && this.isFar(beyond, total)) return;
    this.equations.push({ total, parts, times: sum.times === undefined ? null : factors, isNew });
  }

  /** Off by more than by rounding: then it is no sum of these numbers, and no reader can count on it. */
  private isFar(beyond: bigint, total: number): boolean {
    const slack = this.units(String(this.parameters.protection));
    return beyond > slack && beyond * 100n > this.valueOf(total);
  }

  private numberOf(cell: Cell | undefined): number | null {
    return cell === undefined || cell.value === null ? null : (this.numbers.get(keyOf(cell)) ?? null);
  }

  private valueOf(number: number): bigint {
    return this.quantities[number]?.value ?? 0n;
  }

  private units(text: string): bigint {
    return scaledUp(decimalOf(text), this.scale);
  }

  private bandShown(treatment: Treatment | undefined): Quantity['band'] {
    if (treatment?.as !== 'band') return null;
    return { low: this.units(treatment.low), high: this.units(treatment.high), isPublished: true };
  }

  /** The band that a small count lies in; none where it lies below the first or above the last lower end. */
  private bandOf({ kind, value }: Cell): Quantity['band'] {
    const { bands } = this.parameters;
    const next = bands.findIndex((low) => low > Number(value));
    const [low, above] = [bands[next - 1], bands[next]];
    if (kind !== 'count' || low === undefined || above === undefined) return null;
    return { low: this.units(String(low)), high: this.units(String(above - 1)), isPublished: false };
  }
}

/** Costs are whole numbers of this part of a weight of 1. */
const fineness = 16;

const plain = { need: null, band: null, cell: null } as const;

const elsewhere = 'It is withheld elsewhere.';

const smallRate = 'With its denominator it would tell a rate over few cases.';

function keyOf({ id, value }: Cell): string {
  return `${id}\n${decimalText(decimalOf(value ?? ''))}`;
}

function isZero({ value }: Cell): boolean {
  return value !== null && decimalOf(value).units === 0n;
}

/** Readers know of a quantity what any release tells; it needs what it needs in any. */
function merged(before: Quantity, now: Quantity): Quantity {
  const standing: Standing = before.standing === 'fixed' ? 'fixed' : now.standing;
  return {
    ...now,
    isNew: before.isNew,
    standing,
    need: now.need ?? before.need,
    band: before.band ?? now.band,
    cell: now.cell ?? before.cell,
  };
}

interface Uses {
  /** Whether readers are to see the cell, itself or through a rate. */
  isPublic(cell: Cell): boolean;
  tellsSmallRate(cell: Cell): boolean;
}

/** A rate over few cases is not shown; then its numerator must not stand beside its denominator either. */
function usesOf({ cells, rates }: Table, parameters: DisclosureParameters, scale: number): Uses {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const isShown = (cell: Cell | undefined): boolean =>
    cell !== undefined && cell.isOffered && sensitivity(cell, parameters, scale) === null;
  const behindRates = new Set<string>();
  const small = new Set<string>();
  for (const { numerator, denominator } of rates) {
    const below = byId.get(denominator);
    if (isOverFew(below, parameters)) {
      if (isShown(below)) small.add(numerator);
    } else behindRates.add(numerator).add(denominator);
  }
  return {
    isPublic: ({ id, isOffered }) => isOffered || behindRates.has(id),
    tellsSmallRate: ({ id, isOffered, value }) => small.has(id) && isOffered && value !== null,
  };
}

/** Also where nobody knows over how many. */
export function isOverFew(denominator: Cell | undefined, { smallestDenominator }: DisclosureParameters): boolean {
  return denominator === undefined || denominator.value === null || Number(denominator.value) < smallestDenominator;
}
