/** Where the columns of one book went: each is one column of one system. */
import type { Objective } from '../solver/linearProgram.ts';
import type { BookSpace, Part } from './bookSpace.ts';
import type { System } from './system.ts';

export class ColumnHomes {
  readonly space: BookSpace;
  readonly #systems: System[] = [];
  readonly #locals: number[] = [];

  constructor(space: BookSpace) {
    this.space = space;
  }

  /** The system of a column; null while it has none. */
  systemOf(column: number): System | null {
    return this.#systems[column] ?? null;
  }

  /** Its number in its system. */
  localOf(column: number): number {
    return this.#locals[column] ?? -1;
  }

  settle(column: number, system: System): void {
    this.#systems[column] = system;
    this.#locals[column] = system.addColumn();
  }

  /** One system went over into another, and its columns moved by `shift`. */
  move(from: System, to: System, shift: number): void {
    for (let column = 0; column < this.#systems.length; column += 1) {
      if (this.#systems[column] !== from) continue;
      this.#systems[column] = to;
      this.#locals[column] = this.localOf(column) + shift;
    }
  }

  /** What a part sums in each system that it has columns of. */
  objectivesOf({ columns }: Part): Map<System, Objective> {
    const bySystem = new Map<System, number[]>();
    for (const column of columns) {
      const system = this.systemOf(column);
      if (system === null) continue;
      const list = bySystem.get(system);
      if (list === undefined) bySystem.set(system, [this.localOf(column)]);
      else list.push(this.localOf(column));
    }
    const objectives = new Map<System, Objective>();
    for (const [system, locals] of bySystem) {
      objectives.set(system, {
        columns: Int32Array.from(locals),
        coefficients: new Float64Array(locals.length).fill(1),
      });
    }
    return objectives;
  }
}
