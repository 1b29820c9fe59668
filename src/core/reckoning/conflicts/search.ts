import type { Statement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import { byId } from '../system/ground.ts';
import type { LiveSystem } from '../system/liveSystem.ts';
import type { FoundConflicts, Wanted } from './findConflicts.ts';
import { irreducible } from './irreducible.ts';
import { likelySets } from './likelySets.ts';
import { nestedPairs, pairsWith } from './nestedPairs.ts';
import { inOrder } from './order.ts';

/** Of a claim that clashes with very many others so many conflicts are told, unless all are wanted. */
const mostOfOne = 10;

/**
 * In components of so many statements further conflicts of a statement that is left out anyway are told only where they
 * are seen without solving, unless all are wanted.
 */
const large = 2000;

/** Components too large to try all subsets: pairs first, then whatever contradictions the solver meets. */
export class Search {
  readonly #ground: Ground;
  readonly #live: LiveSystem;
  readonly #wanted: Wanted;
  readonly #statements = new Map<string, Statement>();
  readonly #told = new Map<string, readonly string[]>();
  readonly #named = new Map<string, number>();
  #stopped = false;

  constructor(ground: Ground, live: LiveSystem, wanted: Wanted) {
    this.#ground = ground;
    this.#live = live;
    this.#wanted = wanted;
    for (const one of live.system.statements.toSorted(byId)) this.#statements.set(one.id, one);
  }

  run(): FoundConflicts {
    const statements = [...this.#statements.values()];
    return this.#search(this.#plainConflicts(statements, nestedPairs(statements, this.#ground.coordinates)), false);
  }

  /** Goes on from what was known before one more statement came. */
  resume(known: FoundConflicts, added: Statement): FoundConflicts {
    for (const conflict of known.conflicts) this.#tell(conflict);
    this.#stopped = known.stopped;
    const others = [...this.#statements.values()].filter(({ id }) => id !== added.id);
    return this.#search(this.#plainConflicts([added], pairsWith(added, others, this.#ground.coordinates)), true);
  }

  #search(plain: readonly (readonly string[])[], isResumed: boolean): FoundConflicts {
    const before = new Set(this.#live.off);
    if (this.#wanted.all) for (const conflict of plain) this.#tell(conflict);
    this.#dropPairs(plain);
    if (!isResumed) this.#dropLikely();
    for (let conflict = this.#next(); conflict; conflict = this.#next()) {
      this.#tell(conflict);
      this.#live.switchOff(mostOf(conflict, this.#named));
    }
    const dropped = [...this.#live.off].toSorted();
    const isLarge = this.#statements.size >= large && !this.#wanted.all;
    if (!isLarge) for (const id of dropped) if (!before.has(id)) this.#furtherThrough(id);
    if (this.#wanted.all) this.#everyOther();
    const conflicts = inOrder([...this.#told.values()]).slice(0, this.#wanted.limit);
    return { conflicts, dropped, stopped: this.#stopped };
  }

  #tell(conflict: readonly string[]): void {
    const key = JSON.stringify(conflict);
    if (this.#told.has(key)) return;
    this.#told.set(key, conflict);
    for (const id of conflict) this.#named.set(id, (this.#named.get(id) ?? 0) + 1);
  }

  get #isFull(): boolean {
    if (this.#told.size < this.#wanted.limit) return false;
    this.#stopped = true;
    return true;
  }

  /** Statements that no world satisfies, and pairs of the others that need no solving. */
  #plainConflicts(
    statements: readonly Statement[],
    pairs: readonly (readonly string[])[],
  ): readonly (readonly string[])[] {
    const single = statements.filter((one) => canFailAlone(one) && irreducible(this.#ground, [one]));
    const failed = new Set(single.map(({ id }) => id));
    const sound = pairs.filter((pair) => !pair.some((id) => failed.has(id)));
    return [...single.map(({ id }) => [id]), ...sound.map((pair) => pair.toSorted())];
  }

  /** Leaves out the statement that most conflicts name, until each of them has lost one. */
  #dropPairs(pairs: readonly (readonly string[])[]): void {
    const open = new Set(pairs.filter((pair) => !pair.some((id) => this.#live.off.has(id))));
    const counts = new Map<string, number>();
    for (const id of [...open].flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
    while (open.size > 0) {
      const id = mostOf([...counts.keys()], counts);
      this.#live.switchOff(id);
      const lost = [...open].filter((conflict) => conflict.includes(id));
      for (const conflict of inOrder(lost).slice(0, mostOfOne)) this.#tell(conflict);
      for (const conflict of lost) {
        open.delete(conflict);
        for (const member of conflict) counts.set(member, (counts.get(member) ?? 0) - 1);
      }
      counts.delete(id);
    }
  }

  /** Conflicts that can be guessed, so that the solver need not find them one after the other. */
  #dropLikely(): void {
    if (this.#statements.size < large) return;
    const isOn = (id: string): boolean => !this.#live.off.has(id);
    const on = [...this.#statements.values()].filter(({ id }) => isOn(id));
    for (const ids of likelySets(on, this.#ground.coordinates)) {
      if (!ids.every(isOn)) continue;
      const members = ids.flatMap((id) => this.#statements.get(id) ?? []);
      const conflict = irreducible(this.#ground, members)?.map(({ id }) => id);
      if (!conflict) continue;
      this.#tell(conflict);
      this.#live.switchOff(mostOf(conflict, this.#named));
    }
  }

  /** A further conflict among the statements that are on. */
  #next(): readonly string[] | null {
    const ids = this.#live.contradiction();
    if (!ids) return null;
    const members = ids.flatMap((id) => this.#statements.get(id) ?? []);
    const conflict = irreducible(this.#ground, members);
    if (!conflict) throw new Error('statements of a proof of contradiction have a common solution');
    return conflict.map(({ id }) => id);
  }

  /** Conflicts of one statement with the rest that share nothing but it with those told. */
  #furtherThrough(id: string): void {
    const partners = new Set([...this.#told.values()].filter((one) => one.includes(id)).flat());
    const away = [...partners].filter((one) => one !== id && !this.#live.off.has(one));
    for (const one of away) this.#live.switchOff(one);
    this.#live.switchOn(id);
    let told = [...this.#told.values()].filter((one) => one.includes(id)).length;
    for (; told < mostOfOne && !this.#isFull; told += 1) {
      const conflict = this.#next();
      if (!conflict) break;
      this.#tell(conflict);
      for (const one of conflict) {
        if (one === id) continue;
        this.#live.switchOff(one);
        away.push(one);
      }
      if (conflict.length === 1) break;
    }
    this.#live.switchOff(id);
    for (const one of away) this.#live.switchOn(one);
  }

  /** Every conflict lacks a member of each other one: leaving out one member at a time meets them all (R. Reiter, 1987). */
  #everyOther(): void {
    const dropped = [...this.#live.off];
    for (const id of dropped) this.#live.switchOn(id);
    const seen = new Set<string>();
    const visit = (without: readonly string[]): void => {
      const key = JSON.stringify(without);
      if (seen.has(key) || this.#isFull) return;
      seen.add(key);
      const known = [...this.#told.values()].find((one) => !one.some((id) => without.includes(id)));
      for (const id of without) this.#live.switchOff(id);
      const conflict = known ?? this.#next();
      for (const id of without) this.#live.switchOn(id);
      if (!conflict) return;
      this.#tell(conflict);
      for (const id of conflict) visit([...without, id].toSorted());
    };
    visit([]);
    for (const id of dropped) this.#live.switchOff(id);
  }
}

/** Sums and ratios hold in an empty world; only excluded ends and differences may hold in none. */
function canFailAlone({ kind, lowOpen, highOpen }: Statement): boolean {
  return kind === 'difference' || lowOpen || highOpen;
}

function mostOf(ids: readonly string[], counts: ReadonlyMap<string, number>): string {
  const count = (id: string): number => counts.get(id) ?? 0;
  return ids.toSorted().reduce((best, id) => (count(id) >= count(best) ? id : best), '');
}
