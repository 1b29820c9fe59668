import { Movements, type Movement } from './movements.ts';
import type { Model, Quantity } from './quantity.ts';

/** What is to be withheld besides what tells too much by itself. */
export interface Protection {
  /** Quantities withheld to protect others. */
  readonly complementary: ReadonlySet<number>;
  /** Those that are shown as a band. */
  readonly banded: ReadonlySet<number>;
  /** Those that earlier releases leave too little room, with the room that is left; null where nothing limits it. */
  readonly exposed: ReadonlyMap<number, bigint | null>;
}

/** A movement that shows room on one side, and the further cells that have to be withheld for it. */
interface Witness {
  readonly reach: bigint;
  readonly uses: ReadonlySet<number>;
}

type Side = 'up' | 'down';

/** Trying whether a cell can be shown after all costs a question for each that it protects; not for more than these. */
const mostAsked = 30;

/**
 * Finds further cells to withhold until each that needs room has it, by the cheapest movement of each in turn (Kelly, Golden
 * and Assad, Cell suppression: disclosure protection for sensitive tabular data, 1992), those that need most first; then shows
 * again what proved needless. The same input gives the same cells.
 */
export function protectComponent(model: Model, members: readonly number[], equations: readonly number[]): Protection {
  const work = new ComponentProtection(model, members, equations);
  work.settleAll();
  work.showAgain();
  work.measureExposed();
  return work;
}

class ComponentProtection implements Protection {
  readonly complementary = new Set<number>();
  exposed: ReadonlyMap<number, bigint | null> = new Map();
  private readonly quantities: readonly Quantity[];
  private readonly make: (members: readonly number[]) => Movements;
  /** Of what is withheld from the start alone: few columns, and mostly enough. */
  private readonly within: Movements;
  /** With all that could be withheld; made when it is needed. */
  private made: Movements | undefined;
  private readonly members: readonly number[];
  /** Those that need room, the most first. */
  private readonly needy: readonly number[];
  /** Those that have all their room on one side, as the other is shut. */
  private readonly oneSided = new Map<number, Side>();
  private readonly witnesses = { up: new Map<number, Witness>(), down: new Map<number, Witness>() };

  constructor(model: Model, members: readonly number[], equations: readonly number[]) {
    this.quantities = model.quantities;
    this.members = members;
    this.make = (some) => new Movements(model, some, equations);
    this.within = this.make(members.filter((number) => this.quantities[number]?.standing === 'open'));
    this.needy = members
      .filter((number) => this.quantities[number]?.need !== null)
      .toSorted((a, b) => bySize(this.room(b) - this.room(a)) || a - b);
  }

  get banded(): ReadonlySet<number> {
    return new Set(this.needy.filter((number) => this.within.hasBand(number)));
  }

  private get movements(): Movements {
    this.made ??= this.make(this.members);
    return this.made;
  }

  /** Once more where a band was given up: without it, a cell needs more. */
  settleAll(): void {
    let bands = -1;
    while (bands !== this.within.droppable().length) {
      bands = this.within.droppable().length;
      for (const number of this.needy) this.lookWithin(number);
      this.exposed = new Map(this.needy.flatMap((number) => (this.settle(number) ? [] : [[number, 0n]])));
    }
  }

  measureExposed(): void {
    if (this.exposed.size === 0) return;
    const open = this.make(this.members.filter((number) => this.isOpen(number)));
    this.exposed = new Map(Array.from(this.exposed.keys(), (number) => [number, open.room(number)]));
  }

  showAgain(): void {
    const cost = (number: number): number => this.quantities[number]?.cost ?? 0;
    for (const number of [...this.complementary].toSorted((a, b) => cost(b) - cost(a) || a - b)) {
      if (this.canBeShown(number)) this.complementary.delete(number);
      else this.movements.letMove(number);
    }
  }

  private settle(number: number): boolean {
    if (this.findRoom(number)) return true;
    if (this.within.hasBand(number)) {
      this.dropBand(number);
      if (this.findRoom(number)) return true;
    }
    const others = this.within.droppable();
    for (const other of others) this.dropBand(other);
    return others.length > 0 && this.findRoom(number);
  }

  private dropBand(number: number): void {
    this.within.dropBand(number);
    this.movements.dropBand(number);
  }

  private lookWithin(number: number): void {
    for (const side of ['up', 'down'] as const) {
      const by = this.needOf(number)[side];
      if (this.reach(number, side) >= by) continue;
      const movement = this.within.cheapest(number, side === 'up' ? by : -by);
      if (movement !== null) this.note(movement);
    }
  }

  /** Room on both sides, or, where one side is shut, as much on the other. */
  private findRoom(number: number): boolean {
    this.oneSided.delete(number);
    const { up, down } = this.needOf(number);
    for (const [side, by] of [['up', up] as const, ['down', down] as const]) this.seek(number, side, by);
    if (this.isMet(number)) return true;
    for (const side of ['up', 'down'] as const) {
      this.oneSided.set(number, side);
      if (this.seek(number, side, up + down)) return true;
    }
    this.oneSided.delete(number);
    return false;
  }

  private seek(number: number, side: Side, by: bigint): boolean {
    if (this.reach(number, side) >= by) return true;
    const movement = this.movements.cheapest(number, side === 'up' ? by : -by);
    if (movement === null) return false;
    for (const moved of movement.keys()) {
      if (this.quantities[moved]?.standing !== 'shown' || this.complementary.has(moved)) continue;
      this.complementary.add(moved);
      this.movements.open(moved);
    }
    this.note(movement);
    return true;
  }

  /** What one movement shows of all that move in it. */
  private note(movement: Movement): void {
    const uses = new Set([...movement.keys()].filter((moved) => this.complementary.has(moved)));
    for (const [moved, by] of movement) {
      const need = this.quantities[moved]?.need ?? null;
      if (need === null || by === 0n) continue;
      const [side, reach]: [Side, bigint] = by > 0n ? ['up', by] : ['down', -by];
      const known = this.witnesses[side].get(moved);
      const suffices = known !== undefined && known.reach >= this.needOf(moved)[side];
      if (!suffices && reach > (known?.reach ?? 0n)) this.witnesses[side].set(moved, { reach, uses });
    }
  }

  private canBeShown(number: number): boolean {
    const dependents = this.needy.filter((needy) =>
      [this.witnesses.up.get(needy), this.witnesses.down.get(needy)].some((witness) => witness?.uses.has(number)),
    );
    if (dependents.length === 0) return true;
    if (dependents.length > mostAsked) return false;
    this.movements.hold(number);
    const before = dependents.map(
      (needy) => [needy, this.witnesses.up.get(needy), this.witnesses.down.get(needy)] as const,
    );
    for (const needy of dependents) this.forget(needy, number);
    if (dependents.every((needy) => this.isMetAsItIs(needy))) return true;
    for (const [needy, up, down] of before) {
      if (up !== undefined) this.witnesses.up.set(needy, up);
      if (down !== undefined) this.witnesses.down.set(needy, down);
    }
    return false;
  }

  private forget(needy: number, number: number): void {
    for (const witnesses of [this.witnesses.up, this.witnesses.down]) {
      if (witnesses.get(needy)?.uses.has(number) === true) witnesses.delete(needy);
    }
  }

  /** Whether it has its room with nothing further withheld. */
  private isMetAsItIs(number: number): boolean {
    const need = this.needOf(number);
    for (const side of ['up', 'down'] as const) {
      if (this.reach(number, side) >= need[side]) continue;
      const movement = this.movements.cheapest(number, side === 'up' ? need.up : -need.down);
      if (movement === null) return false;
      if (![...movement.keys()].every((moved) => this.isOpen(moved))) return false;
      this.note(movement);
    }
    return true;
  }

  private isOpen(number: number): boolean {
    return this.quantities[number]?.standing === 'open' || this.complementary.has(number);
  }

  private isMet(number: number): boolean {
    const { up, down } = this.needOf(number);
    return this.reach(number, 'up') >= up && this.reach(number, 'down') >= down;
  }

  private reach(number: number, side: Side): bigint {
    return this.witnesses[side].get(number)?.reach ?? 0n;
  }

  /** Of a band the whole of it: readers are told the band, and nothing narrower. */
  private needOf(number: number): { readonly up: bigint; readonly down: bigint } {
    const { value = 0n, need = null, band = null } = this.quantities[number] ?? {};
    if (band !== null && this.within.hasBand(number)) return { up: band.high - value, down: value - band.low };
    const { up, down } = need ?? { up: 0n, down: 0n };
    const side = this.oneSided.get(number);
    if (side === undefined) return { up, down };
    return side === 'up' ? { up: up + down, down: 0n } : { up: 0n, down: up + down };
  }

  private room(number: number): bigint {
    const { up, down } = this.quantities[number]?.need ?? { up: 0n, down: 0n };
    return up + down;
  }
}

function bySize(difference: bigint): number {
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
