/** Statements kept at hand: what they contradict and what they leave open, also after one more of them has come. */
import type { Answer, Conflict, Findings, Summary } from './findings.ts';
import { Consistent } from './bounds/consistent.ts';
import type { Askable } from './bounds/extremes.ts';
import type { Reached } from './bounds/answerQuery.ts';
import { answerQuery } from './bounds/answerQuery.ts';
import { narrow } from './bounds/narrow.ts';
import { Repaired } from './bounds/repaired.ts';
import { ClaimIndex } from './conflicts/claimIndex.ts';
import { explainConflict } from './conflicts/explain.ts';
import type { FoundConflicts, Wanted } from './conflicts/findConflicts.ts';
import { findConflicts, findFurther } from './conflicts/findConflicts.ts';
import { inOrder } from './conflicts/order.ts';
import type { Searched } from './conflicts/search.ts';
import { idTaken } from './errors.ts';
import { checkQueries, checkStatements } from './format/checkStatements.ts';
import { effort } from './solver/effort.ts';
import { openExact } from './solver/exactSimplex.ts';
import { openSolver } from './solver/openSolver.ts';
import type { FloatSolver, LinearProgram, Objective, Solver } from './solver/linearProgram.ts';
import { coordinatesOf } from './space/coordinates.ts';
import { bookKey } from './space/extents.ts';
import { Space } from './space/space.ts';
import type { System } from './space/system.ts';
import type { Query, Refusal, Statement, Trees } from './statement.ts';
import type { Ground } from './system/ground.ts';
import { LiveSystem } from './system/liveSystem.ts';

export interface ReckonRequest {
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
  readonly trees: Trees;
  /** Speeds up components of many claims; answers are exact with it and without. */
  readonly solver: FloatSolver | null;
  /** All conflicts rather than enough of them that dropping one claim of each leaves the rest consistent. */
  readonly all: boolean;
  /** Conflicts told of one component before it stops looking. */
  readonly limit?: number;
  /** The limit of work for the search in one component, in entries of vectors; usually some half a minute's. */
  readonly work?: number;
}

const usualLimit = 1000;

/** What resolves conflicts may take so many steps of exact work: seconds for one, some more for all that are told at once. */
const [stepsOfOne, stepsOfAll] = [5_000_000, 20_000_000];

/** One component and what was found in it. */
interface Component {
  readonly live: LiveSystem;
  found: FoundConflicts;
  askable: Askable | null;
}

/** What one more statement changed. */
export interface Added {
  /** Why it was not taken in; null when it was. */
  readonly refusal: Refusal | null;
  /** Conflicts that were not told before, not even at a time when others had to be told. */
  readonly conflicts: readonly Conflict[];
}

export class Reckoning {
  readonly #ground: Ground;
  readonly #index: ClaimIndex;
  readonly #wanted: Wanted;
  readonly #work: number | undefined;
  readonly #space: Space;
  readonly #trees: Trees;
  readonly #queries: readonly Query[];
  readonly #components = new Map<System, Component>();
  readonly #statements = new Map<string, Statement>();
  /** By members, as what resolves a conflict depends on nothing else. */
  readonly #explained = new Map<string, Conflict>();
  /** What is enough to tell may change with one more statement, and change back with the next. */
  readonly #told = new Set<string>();
  readonly #refusals: Refusal[];
  #hasGrown = false;

  constructor({ statements, queries, trees, solver, all, limit, work }: ReckonRequest) {
    const checked = checkStatements(statements, trees);
    const asked = checkQueries(queries);
    this.#refusals = [...checked.refusals, ...asked.refusals];
    this.#trees = trees;
    for (const statement of checked.statements) this.#statements.set(statement.id, statement);
    this.#wanted = { all, limit: limit ?? usualLimit };
    this.#work = work;
    const coordinates = coordinatesOf(trees);
    const open = (programme: LinearProgram): Solver => openSolver(programme, solver);
    this.#ground = { coordinates, float: solver, open, openSmall: openExact };
    this.#space = new Space({ coordinates, statements: checked.statements, queries: asked.queries });
    const left = new Set([...this.#space.setAside, ...this.#space.unasked].map(({ id }) => id));
    this.#refusals.push(...this.#space.setAside, ...this.#space.unasked);
    for (const { id } of this.#space.setAside) this.#statements.delete(id);
    this.#index = new ClaimIndex(coordinates);
    for (const statement of this.#statements.values()) this.#index.add(statement);
    this.#queries = asked.queries.filter(({ id }) => !left.has(id));
    for (const system of this.#space.systems) this.#untold(this.#open(system));
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** By size, then by ids. */
  conflicts(): readonly Conflict[] {
    const found = [...this.#components.values()].flatMap((component) => component.found.conflicts);
    return this.#explainAll(inOrder(found));
  }

  answers(): readonly Answer[] {
    return this.#queries.map((query) => this.answer(query));
  }

  /** A query of those asked from the beginning, or any other; its ids may repeat. */
  answer(query: Query): Answer {
    const { reached, isOpen } = this.#reach(query);
    const answer = answerQuery(query.id, reached, isOpen);
    if (answer.repaired) return answer;
    const statements = reached.flatMap(({ askable }) => askable.statements);
    const narrowing = narrow(this.#ground, { query, answer, statements, trees: this.#trees });
    return narrowing ? { ...answer, narrow: narrowing } : answer;
  }

  findings(): Findings {
    const conflicts = this.conflicts();
    return { refusals: this.#refusals, conflicts, answers: this.answers(), summary: this.summary() };
  }

  /** Takes one more statement in; only what it hangs together with is looked at again. */
  add(statement: Statement): Added {
    const { statements, refusals } = checkStatements([statement], this.#trees);
    const [kept] = statements;
    const refusal = refusals[0] ?? (this.#statements.has(statement.id) ? takenId(statement.id) : null);
    if (!kept || refusal) return { refusal, conflicts: [] };
    this.#statements.set(kept.id, kept);
    this.#index.add(kept);
    this.#hasGrown = true;
    const growth = this.#space.insert(kept);
    const before = this.#components.get(growth.system);
    if (!before) {
      return { refusal: null, conflicts: this.#explainAll(this.#untold(this.#open(growth.system))) };
    }
    const absorbed = growth.absorbed.flatMap((system) => this.#components.get(system) ?? []);
    for (const { live } of absorbed) this.#components.delete(live.system);
    before.live.grow(
      growth,
      absorbed.map(({ live }) => live),
    );
    const known = joined([before.found, ...absorbed.map(({ found }) => found)]);
    before.found = findFurther(this.#searched(before.live), { ...this.#wanted, known, added: kept });
    before.askable = null;
    return { refusal: null, conflicts: this.#explainAll(this.#untold(before)) };
  }

  dispose(): void {
    for (const { live, askable } of this.#components.values()) {
      askable?.dispose();
      live.dispose();
    }
  }

  #open(system: System): Component {
    const live = new LiveSystem(system, this.#ground, this.#work);
    const component: Component = { live, found: findConflicts(this.#searched(live), this.#wanted), askable: null };
    this.#components.set(system, component);
    return component;
  }

  /** Its conflicts that were never told; they count as told from now on. */
  #untold({ found }: Component): readonly (readonly string[])[] {
    const fresh = found.conflicts.filter((ids) => !this.#told.has(JSON.stringify(ids)));
    for (const ids of fresh) this.#told.add(JSON.stringify(ids));
    return fresh;
  }

  #searched(live: LiveSystem): Searched {
    return { ground: this.#ground, live, index: this.#index };
  }

  #explainAll(conflicts: readonly (readonly string[])[]): readonly Conflict[] {
    const enough = effort() + Math.min(stepsOfAll, this.#work ?? stepsOfAll);
    return conflicts.map((ids) => this.#explain(ids, Math.min(stepsOfOne, Math.max(0, enough - effort()))));
  }

  /** What is not found within so many steps is not looked for again. */
  #explain(ids: readonly string[], steps: number): Conflict {
    const key = JSON.stringify(ids);
    const known = this.#explained.get(key);
    if (known) return known;
    const members = ids.flatMap((id) => this.#statements.get(id) ?? []);
    const conflict = explainConflict(this.#ground, members, { index: this.#index, steps });
    this.#explained.set(key, conflict);
    return conflict;
  }

  #reach(query: Query): { reached: Reached[]; isOpen: boolean } {
    const { objectives, isOpen } = this.#objectivesOf(query);
    const reached: Reached[] = [];
    for (const [system, objective] of objectives) {
      const component = this.#components.get(system);
      if (component) reached.push({ askable: this.#askable(component), objective });
    }
    return { reached, isOpen };
  }

  #objectivesOf(query: Query): { objectives: ReadonlyMap<System, Objective>; isOpen: boolean } {
    if (!this.#hasGrown && this.#queries.includes(query)) {
      const objectives = new Map<System, Objective>();
      for (const system of this.#components.keys()) {
        const objective = system.objectiveOf(query.id);
        if (objective) objectives.set(system, objective);
      }
      return { objectives, isOpen: this.#space.isOpen(query.id) };
    }
    const asked = this.#space.ask(query);
    this.#hasGrown = true;
    for (const growth of asked.growths) {
      const component = this.#components.get(growth.system);
      if (!component) continue;
      component.live.grow(growth, []);
      component.askable?.dispose();
      component.askable = null;
    }
    return asked;
  }

  #askable(component: Component): Askable {
    const { live, found } = component;
    const statementOf = (id: string): Statement | undefined => this.#statements.get(id);
    component.askable ??=
      found.dropped.length === 0
        ? new Consistent(this.#ground, live, { statementOf, isSettled: found.settled })
        : new Repaired(this.#ground, live.system, statementOf, found.conflicts.flat());
    return component.askable;
  }

  summary(): Summary {
    const statements = [...this.#statements.values()];
    const books = statements.flatMap((one) => (one.kind === 'sum' ? [one.book] : [one.book, one.of.book]));
    const components = [...this.#components.values()];
    const conflicts = components.reduce((sum, { found }) => sum + found.conflicts.length, 0);
    const open = components.filter(({ found }) => !found.settled);
    const unsettled = open.reduce((sum, { live }) => sum + live.system.statements.length, 0);
    return {
      claims: statements.length,
      refused: this.#refusals.length,
      books: new Set(books.map(bookKey)).size,
      components: components.length,
      conflicts,
      consistent: conflicts > 0 ? false : unsettled > 0 ? null : true,
      ...(components.some(({ found }) => found.stopped) && { stopped: true }),
      ...(unsettled > 0 && { unsettled }),
    };
  }
}

function joined(found: readonly FoundConflicts[]): FoundConflicts {
  return {
    conflicts: found.flatMap(({ conflicts }) => conflicts),
    dropped: found.flatMap(({ dropped }) => dropped),
    stopped: found.some(({ stopped }) => stopped),
    settled: found.every(({ settled }) => settled),
  };
}

function takenId(id: string): Refusal {
  return { id, code: idTaken.code, message: `The id ${id} is taken.`, remedy: idTaken.remedy };
}
