import type { Statement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import { byId } from '../system/ground.ts';
import type { Work } from '../system/liveSystem.ts';
import { centreOf } from './centre.ts';
import type { ClaimIndex } from './claimIndex.ts';
import { irreducible } from './irreducible.ts';
import { finestSet } from './likelySets.ts';
import { overfullOf } from './overfull.ts';

/** Of conflicts of so many members or more it is tried whether others have fewer … */
const fewest = 4;
/** … and sets of more suspects than this are not tried so. */
export const mostTried = 60;

/** Of one statement it is always found out, as that takes next to nothing. */
const unlimited = { work: { left: Infinity } };

type Ids = readonly string[];

/** What of sets of statements that seem to clash is a conflict. */
export class Guesses {
  readonly #ground: Ground;
  readonly #index: ClaimIndex;
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #work: Work;
  readonly #failing = new Map<string, boolean>();

  constructor(known: {
    readonly ground: Ground;
    readonly index: ClaimIndex;
    readonly statements: ReadonlyMap<string, Statement>;
    readonly work: Work;
  }) {
    this.#ground = known.ground;
    this.#index = known.index;
    this.#statements = known.statements;
    this.#work = known.work;
  }

  /** Whether no world satisfies a statement. */
  failsAlone(id: string): boolean {
    const known = this.#failing.get(id);
    if (known !== undefined) return known;
    const statement = this.#statements.get(id);
    const fails =
      statement !== undefined && canFailAlone(statement) && irreducible(this.#ground, [statement], unlimited) !== null;
    this.#failing.set(id, fails);
    return fails;
  }

  /** Of very many statements that clash a whole and parts of it that are too much for it. */
  overfullIn(ids: Ids): Ids | null {
    const among = new Set(ids);
    const sight = { index: this.#index, isOn: (id: string): boolean => among.has(id) };
    for (const id of centreOf(ids, this.#index)) {
      const whole = this.#index.sum(id);
      const set = whole && finestSet(sight, whole);
      if (set && this.#isOverfull(set)) return set.toSorted();
    }
    return null;
  }

  /** What of a guess is a conflict; null also where finding out takes more than the limit of work. */
  proven(guess: Ids | null): Ids | null {
    if (guess && this.#isOverfull(guess)) return guess.toSorted();
    const members = guess?.flatMap((id) => this.#statements.get(id) ?? []);
    const work = this.#work;
    const conflict = members && irreducible(this.#ground, members, { work });
    if (!conflict) return null;
    const isMany = conflict.length >= fewest && members.length > conflict.length && members.length <= mostTried;
    // Where large figures are kept, few of them are needed.
    const other = isMany ? irreducible(this.#ground, members, { work, order: byFigure }) : null;
    return (other && other.length < conflict.length ? other : conflict).map(({ id }) => id);
  }

  #isOverfull(guess: Ids): boolean {
    if (guess.some((id) => this.failsAlone(id))) return false;
    const overfull = overfullOf(guess.flatMap((id) => this.#index.sum(id) ?? []));
    return overfull?.parts.length === guess.length - 1;
  }
}

/** Sums and ratios hold in an empty world; only excluded ends and differences may hold in none. */
function canFailAlone({ kind, low, high, lowOpen, highOpen }: Statement): boolean {
  if (kind === 'sum' && (high === null || Number(low ?? 0) < Number(high))) return false;
  return kind === 'difference' || lowOpen || highOpen;
}

/** Large figures first, ratios before sums; then by id. */
function byFigure(a: Statement, b: Statement): number {
  const figure = ({ kind, low, high }: Statement): number => (kind === 'sum' ? Number(low ?? high ?? 0) : Infinity);
  const [one, two] = [figure(a), figure(b)];
  return one === two ? byId(a, b) : two - one;
}
