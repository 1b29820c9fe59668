import type { Statement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import { byId } from '../system/ground.ts';
import type { LiveSystem } from '../system/liveSystem.ts';
import { centreOf } from './centre.ts';
import { meetAll, mostOfOne } from './clashes.ts';
import type { ClaimIndex } from './claimIndex.ts';
import type { FoundConflicts, Wanted } from './findConflicts.ts';
import { Guesses } from './guesses.ts';
import { likelySet, likelySetsThrough } from './likelySets.ts';
import { nestedPairs, pairsWith } from './nestedPairs.ts';
import { inOrder } from './order.ts';

/**
 * In components of so many statements further conflicts of a statement that is left out anyway are told only where they
 * are seen without solving, unless all are wanted.
 */
const large = 2000;

/** Components of so many statements are settled without a limit of work, as that takes seconds at most. */
const small = 150;

/** Further conflicts of a statement that is left out are told up to so many members, unless all are wanted. */
const mostMembers = 30;

/**
 * In search of all conflicts: how many statements the solver looks at, one component as often as is asked for a further
 * conflict, and in how many ways those known are met.
 */
const [mostLookedAt, mostWays] = [50_000, 20_000];

type Ids = readonly string[];

/** What is searched: a component, and where all statements lie. */
export interface Searched {
  readonly ground: Ground;
  readonly live: LiveSystem;
  readonly index: ClaimIndex;
}

/** Components too large to try all subsets: pairs first, then what is likely, then whatever contradictions the solver meets. */
export class Search {
  readonly #live: LiveSystem;
  readonly #index: ClaimIndex;
  readonly #wanted: Wanted;
  readonly #statements = new Map<string, Statement>();
  readonly #guesses: Guesses;
  readonly #told = new Map<string, Ids>();
  readonly #named = new Map<string, number>();
  #stopped = false;
  /** Until the limit of work is reached. */
  #settled = true;

  constructor({ ground, live, index }: Searched, wanted: Wanted) {
    this.#live = live;
    this.#index = index;
    this.#wanted = wanted;
    for (const one of live.system.statements) this.#statements.set(one.id, one);
    this.#guesses = new Guesses({ ground, index, statements: this.#statements, work: live.work });
  }

  run(): FoundConflicts {
    const statements = [...this.#statements.values()].toSorted(byId);
    return this.#search(statements, nestedPairs(statements, this.#index), false);
  }

  /** Goes on from what was known before one more statement came. */
  resume(known: FoundConflicts, added: Statement): FoundConflicts {
    for (const conflict of known.conflicts) this.#tell(conflict);
    this.#stopped = known.stopped;
    this.#live.refresh(known.settled);
    return this.#search([added], pairsWith(added, this.#index), true);
  }

  /** For conflicts that statements are in which have not been looked at before. */
  #search(fresh: readonly Statement[], pairs: readonly Ids[], isResumed: boolean): FoundConflicts {
    const before = new Set(this.#live.off);
    const plain = this.#plainConflicts(fresh, pairs);
    if (this.#wanted.all) for (const conflict of plain) this.#tell(conflict);
    this.#dropAll(plain.filter((conflict) => conflict.every(this.#isOn)));
    this.#dropLikely(fresh);
    if (isResumed) for (const one of fresh) this.#dropThrough(one);
    this.#dropPressed();
    for (let conflict = this.#next(); conflict; conflict = this.#next()) this.#dropAll([conflict]);
    const dropped = [...this.#live.off].toSorted();
    for (const id of dropped) if (!before.has(id)) this.#furtherThrough(id);
    const settled = this.#settled;
    if (this.#wanted.all) this.#everyOther();
    // What seemed to clash may then not have been looked at.
    this.#stopped ||= this.#live.work.left <= 0;
    const conflicts = inOrder([...this.#told.values()]).slice(0, this.#wanted.limit);
    return { conflicts, dropped, stopped: this.#stopped || !this.#settled, settled };
  }

  readonly #isOn = (id: string): boolean => this.#statements.has(id) && !this.#live.off.has(id);

  get #sight(): { index: ClaimIndex; isOn: (id: string) => boolean } {
    return { index: this.#index, isOn: this.#isOn };
  }

  #tell(conflict: Ids): void {
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
  #plainConflicts(statements: readonly Statement[], pairs: readonly Ids[]): readonly Ids[] {
    const single = statements.filter(({ id }) => this.#guesses.failsAlone(id));
    const sound = pairs.filter((pair) => !pair.some((id) => this.#guesses.failsAlone(id)));
    return [...single.map(({ id }) => [id]), ...sound.map((pair) => pair.toSorted())];
  }

  /** Tells conflicts of statements that are all on, and leaves one of each out. */
  #dropAll(conflicts: readonly Ids[]): void {
    const few = conflicts.filter(({ length }) => length <= mostMembers);
    for (const { dropped, told } of meetAll(few, this.#weakest)) {
      this.#live.switchOff(dropped);
      for (const conflict of told) this.#tell(conflict);
    }
    // What very many members have in common are parts that others would take the place of.
    for (const conflict of conflicts) {
      if (conflict.length <= mostMembers || !conflict.every(this.#isOn)) continue;
      this.#live.switchOff(this.#weakest(conflict));
      this.#tell(conflict);
    }
  }

  /** The member at the centre that most of what is told names; the last of several. */
  readonly #weakest = (conflict: Ids): string => mostOf(centreOf(conflict, this.#index), this.#named);

  /** Conflicts that can be guessed, so that the solver need not find them one after the other. */
  #dropLikely(statements: readonly Statement[]): void {
    for (let open = statements; open.length > 0;) {
      const clashing = open
        .filter(({ id }) => this.#isOn(id))
        .flatMap((one) => {
          const conflict = this.#guesses.proven(likelySet(this.#sight, one));
          return conflict ? [{ one, conflict }] : [];
        });
      const conflicts = new Map(clashing.map(({ conflict }) => [JSON.stringify(conflict), conflict]));
      this.#dropAll([...conflicts.values()]);
      open = clashing.map(({ one }) => one);
    }
  }

  #dropThrough(one: Statement): void {
    for (const set of likelySetsThrough(this.#sight, one)) {
      const conflict = set.every(this.#isOn) ? this.#guesses.proven(set) : null;
      if (conflict) this.#dropAll([conflict]);
      if (!this.#isOn(one.id)) return;
    }
  }

  /**
   * Conflicts that show where the solver's quick steps come to no end, many at a time. Of each the statement goes that gives
   * way where all give way as little as they can.
   */
  #dropPressed(): void {
    while (!this.#live.isTired) {
      const groups = this.#live.suspects();
      if (!groups) return;
      for (const group of groups) {
        const conflict = group.every(this.#isOn) ? this.#guesses.proven(group) : null;
        if (!conflict) continue;
        const [first] = group;
        this.#live.switchOff(first !== undefined && conflict.includes(first) ? first : this.#weakest(conflict));
        this.#tell(conflict);
      }
    }
  }

  /** A further conflict among the statements that are on; null when there is none, or when the limit of work was reached. */
  #next(): Ids | null {
    const ids = this.#statements.size > small ? this.#live.look() : this.#live.contradiction();
    const conflict = ids && ids !== 'unsettled' ? this.#sure(ids) : null;
    if (ids && !conflict) this.#settled = false;
    return conflict;
  }

  /** Null where finding out what of it is a conflict takes more than the limit of work. */
  #sure(ids: Ids): Ids | null {
    return (ids.length > mostMembers ? this.#guesses.overfullIn(ids) : null) ?? this.#guesses.proven(ids);
  }

  /** Conflicts of one statement with the rest that share nothing but it with those told. */
  #furtherThrough(id: string): void {
    const through = [...this.#told.values()].filter((one) => one.includes(id));
    const away = new Set(through.flat().filter((one) => one !== id && this.#isOn(one)));
    let count = through.length;
    const tell = (conflict: Ids): void => {
      this.#tell(conflict);
      count += 1;
      for (const one of conflict) if (one !== id) away.add(one);
    };
    const isFull = (): boolean => count >= mostOfOne || this.#isFull;
    this.#seenThrough(id, { isAway: (one) => away.has(one), tell, isFull });
    if (this.#statements.size < large || this.#wanted.all) this.#solvedThrough(id, { away, tell, isFull });
  }

  #seenThrough(
    id: string,
    { isAway, tell, isFull }: { isAway: (id: string) => boolean; tell: (conflict: Ids) => void; isFull: () => boolean },
  ): void {
    const statement = this.#statements.get(id);
    if (!statement || isFull()) return;
    const isOn = (one: string): boolean => this.#isOn(one) && !isAway(one);
    for (const set of likelySetsThrough({ index: this.#index, isOn }, statement)) {
      const conflict = set.every((one) => one === id || isOn(one)) ? this.#guesses.proven(set) : null;
      if (conflict) tell(conflict);
      if (isFull()) return;
    }
  }

  #solvedThrough(
    id: string,
    { away, tell, isFull }: { away: ReadonlySet<string>; tell: (conflict: Ids) => void; isFull: () => boolean },
  ): void {
    const off = new Set<string>();
    const leaveOut = (): void => {
      for (const one of away) {
        if (off.has(one)) continue;
        off.add(one);
        this.#live.switchOff(one);
      }
    };
    leaveOut();
    this.#live.switchOn(id);
    while (!isFull()) {
      const ids = this.#live.look();
      this.#stopped ||= ids === 'unsettled';
      if (!ids || ids === 'unsettled' || (ids.length > mostMembers && !this.#wanted.all)) break;
      const conflict = this.#sure(ids);
      this.#stopped ||= !conflict;
      if (!conflict) break;
      tell(conflict);
      leaveOut();
      if (conflict.length === 1) break;
    }
    this.#live.switchOff(id);
    for (const one of off) this.#live.switchOn(one);
  }

  /**
   * Every conflict lacks a member of each other one: leaving out one member at a time meets them all (R. Reiter, 1987). As
   * the ways to do so double with each conflict that has nothing to do with the others, it ends after some of them.
   */
  #everyOther(): void {
    const dropped = [...this.#live.off];
    for (const id of dropped) this.#live.switchOn(id);
    for (const one of this.#statements.values()) this.#tellSeenThrough(one);
    const seen = new Set<string>();
    let looks = 0;
    const visit = (without: Ids): void => {
      const key = JSON.stringify(without);
      if (seen.has(key) || this.#isFull) return;
      seen.add(key);
      this.#stopped ||= looks * this.#statements.size > mostLookedAt || seen.size > mostWays;
      if (this.#stopped) return;
      const known = [...this.#told.values()].find((one) => !one.some((id) => without.includes(id)));
      looks += known ? 0 : 1;
      const conflict = known ?? this.#nextWithout(without);
      if (!conflict) return;
      this.#tell(conflict);
      for (const id of conflict) visit([...without, id].toSorted());
    };
    visit([]);
    for (const id of dropped) this.#live.switchOff(id);
  }

  #tellSeenThrough(one: Statement): void {
    for (const set of likelySetsThrough(this.#sight, one)) {
      if (this.#isFull) return;
      const conflict = this.#guesses.proven(set);
      if (conflict) this.#tell(conflict);
    }
  }

  #nextWithout(without: Ids): Ids | null {
    for (const id of without) this.#live.switchOff(id);
    const conflict = this.#next();
    for (const id of without) this.#live.switchOn(id);
    return conflict;
  }
}

function mostOf(ids: readonly string[], counts: ReadonlyMap<string, number>): string {
  const count = (id: string): number => counts.get(id) ?? 0;
  return ids.toSorted().reduce((best, id) => (count(id) >= count(best) ? id : best), '');
}
