/** Steps of exact arithmetic are taken for so many entries of vectors in floating point. */
const WORK_OF_EXACT = 200;

/** What may still be done for one end of a sum, counted in entries of vectors, so that answers do not depend on the machine. */
export class Budget {
  #left: number;

  constructor(work: number) {
    this.#left = work;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  spend(work: number): void {
    this.#left -= work;
  }

  /** How many of these pieces of work can still be done, at most `wanted`. */
  affords(wanted: number, workOfOne: number): number {
    return Math.max(0, Math.min(wanted, Math.floor(this.#left / Math.max(1, workOfOne))));
  }

  /** How much exact work can still be done, at most `wanted`. */
  affordsExact(wanted: number): number {
    return this.affords(wanted, WORK_OF_EXACT);
  }

  spendExact(work: number): void {
    this.spend(work * WORK_OF_EXACT);
  }
}
