/**
 * What to ask for next: of sums that suggest themselves the one which, once it is known exactly, leaves the least open,
 * whatever it turns out to be.
 */
import type { Answer, Narrowing } from '../findings.ts';
import type { Fraction, Objective, Outcome } from '../solver/linearProgram.ts';
import { areApart } from '../space/shape.ts';
import type { System } from '../space/system.ts';
import type { Query, Scope, Statement, SumStatement, Trees } from '../statement.ts';
import { figureOf, fractionOf, fraction, plus, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import { spaceOf } from '../system/ground.ts';
import { RowWriter } from '../system/rowWriter.ts';
import { bookKey } from '../space/extents.ts';
import { meet } from './meet.ts';

export interface Doubt {
  readonly query: Query;
  readonly answer: Answer;
  /** Those that the query hangs together with; they must have a common solution. */
  readonly statements: readonly Statement[];
  readonly trees: Trees;
}

/** So many sums are compared. */
const mostCandidates = 24;
/** With so many claims at hand the least that each sum would leave open is found; with more of them, not much more than it. */
const mostStatements = 40;

/** Null where nothing limits the answer, or nothing that suggests itself would narrow it. */
export function narrow(ground: Ground, doubt: Doubt): Narrowing | null {
  const { query, answer } = doubt;
  if (answer.high === null) return null;
  const width = plus(
    fractionOfAnswer(answer.high, answer.highExact),
    times(fractionOfAnswer(answer.low, answer.lowExact), -1n),
  );
  if (width.numerator === 0n) return null;
  const candidates = candidatesFor(ground, doubt);
  const asked = [query.scope, ...candidates].map((scope, index) => known(query, scope, index));
  const space = spaceOf(
    ground,
    [...nearby(ground, doubt), ...asked.map(({ statement }) => statement)],
    asked.map(({ query: one }) => one),
  );
  const system = space.systems.find((one) => one.objectiveOf(idOf(0)) !== null);
  const whole = system?.objectiveOf(idOf(0));
  if (!system || !whole) return null;
  const trial = new Trial(ground, system, whole);
  let best: { readonly index: number; readonly left: Fraction } | null = null;
  for (const index of candidates.keys()) {
    const objective = system.objectiveOf(idOf(index + 1));
    const left = objective && trial.widthKnowing(objective);
    if (left && isLess(left, best?.left ?? width)) best = { index, left };
  }
  const scope = best && candidates[best.index];
  const objective = best && system.objectiveOf(idOf(best.index + 1));
  if (!best || !scope || !objective) return null;
  return { scope, ...trial.interval(objective), leaves: figureOf(best.left, 'above').value };
}

function idOf(index: number): string {
  return `known ${index}`;
}

/** That a sum is at least zero says nothing, but makes its cells known to the space. */
function known({ book }: Query, scope: Scope, index: number): { statement: SumStatement; query: Query } {
  const asked = { id: idOf(index), book, scope };
  return { query: asked, statement: { ...asked, kind: 'sum', low: '0', high: null, lowOpen: false, highOpen: false } };
}

function fractionOfAnswer(value: string, exact: string | undefined): Fraction {
  const [above = '', below = '1'] = (exact ?? '').split('/');
  return exact === undefined ? fractionOf(value) : fraction(BigInt(above), BigInt(below));
}

function isLess(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** All statements, or those that pin the answer and then those that share cells with the query. */
function nearby({ coordinates }: Ground, { query, answer, statements }: Doubt): readonly Statement[] {
  if (statements.length <= mostStatements) return statements;
  const pins = new Set([...answer.pinnedLow, ...answer.pinnedHigh]);
  const shape = coordinates.shapeOf(query.scope);
  const meets = (one: Statement): boolean => !areApart(shape, coordinates.shapeOf(one.scope));
  const first = statements.filter(({ id }) => pins.has(id));
  return [...first, ...statements.filter((one) => !pins.has(one.id) && meets(one))].slice(
    0,
    Math.max(first.length, mostStatements),
  );
}

/** What claims that pin the answer have in common with each other and with the query; then its donors, then its years. */
function candidatesFor({ coordinates }: Ground, { query, answer, statements, trees }: Doubt): readonly Scope[] {
  const pins = new Set([...answer.pinnedLow, ...answer.pinnedHigh]);
  const scopes = statements
    .filter(({ id }) => pins.has(id))
    .flatMap((one) => (one.kind === 'sum' ? [one] : [one, one.of]))
    .filter(({ book }) => bookKey(book) === bookKey(query.book))
    .map(({ scope }) => scope);
  const pairs = scopes.flatMap((a, index) => scopes.slice(index).map((b) => meet(a, b, trees)));
  const parts = [...scopes, ...donorsOf(query.scope, trees), ...yearsOf(query.scope)].map((part) =>
    meet(part, query.scope, trees),
  );
  const seen = new Set([JSON.stringify(coordinates.shapeOf(query.scope))]);
  return [...pairs, ...parts]
    .filter((scope) => scope !== null)
    .filter((scope) => {
      const key = JSON.stringify(coordinates.shapeOf(scope));
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, mostCandidates);
}

function donorsOf(scope: Scope, trees: Trees): Scope[] {
  const children = [...trees.donors].filter(([, parent]) => scope.donors.includes(parent)).map(([child]) => child);
  const { recipients, sectors, start, end } = scope;
  return children.map((child) => ({ donors: [child], recipients, sectors, start, end }));
}

function yearsOf(scope: Scope): Scope[] {
  if (scope.start === null || scope.end === null) return [];
  const [first, last] = [Number(scope.start.slice(0, 4)), Number(scope.end.slice(0, 4))];
  return Array.from({ length: Math.min(last - first + 1, mostCandidates) }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    return { ...scope, start: `${year}-01-01`, end: `${year}-12-31` };
  });
}

/** Two solutions side by side, as far apart in the query as they can be while a sum is the same in both. */
class Trial {
  readonly #ground: Ground;
  readonly #system: System;
  readonly #whole: Objective;

  constructor(ground: Ground, system: System, whole: Objective) {
    this.#ground = ground;
    this.#system = system;
    this.#whole = whole;
  }

  /** Null when nothing limits it. */
  widthKnowing(same: Objective): Fraction | null {
    const { columns, rows } = this.#system.programme;
    const writer = new RowWriter();
    for (const shift of [0, columns]) {
      for (let row = 0; row < rows.low.length; row += 1) {
        for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
          writer.entry((rows.columns[at] ?? 0) + shift, rows.coefficients[at] ?? 0);
        }
        writer.close(rows.low[row] ?? null, rows.high[row] ?? null);
      }
    }
    same.columns.forEach((column) => writer.entry(column, 1));
    same.columns.forEach((column) => writer.entry(column + columns, -1));
    writer.close(0n, 0n);
    const apart = {
      columns: Int32Array.from([...this.#whole.columns, ...this.#whole.columns.map((column) => column + columns)]),
      coefficients: Float64Array.from({ length: 2 * this.#whole.columns.length }, (_, at) =>
        at < this.#whole.columns.length ? 1 : -1,
      ),
    };
    const solver = this.#ground.openSmall({ columns: 2 * columns, rows: writer.rows() });
    const outcome = solver.most(apart);
    solver.dispose();
    return this.#amount(outcome);
  }

  /** Between what a sum lies. */
  interval(objective: Objective): { low: string; high: string | null } {
    const solver = this.#ground.openSmall(this.#system.programme);
    const [low, high] = [this.#amount(solver.least(objective)), this.#amount(solver.most(objective))];
    solver.dispose();
    return { low: figureOf(low ?? fraction(0n), 'below').value, high: high && figureOf(high, 'above').value };
  }

  #amount(outcome: Outcome): Fraction | null {
    return outcome.status === 'optimal' ? times(outcome.value, 1n, 10n ** BigInt(this.#system.unitScale)) : null;
  }
}
