/**
 * What to ask for next: of sums that suggest themselves the one which, once it is known exactly, leaves the least open,
 * whatever it turns out to be.
 */
import type { Answer, Narrowing } from '../findings.ts';
import type { Fraction } from '../solver/linearProgram.ts';
import { areApart, isWithin } from '../space/shape.ts';
import type { Query, Scope, Statement, SumStatement, Trees } from '../statement.ts';
import { figureOf, fraction, fractionOf, plus, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import { spaceOf } from '../system/ground.ts';
import { candidatesFor } from './candidates.ts';
import { meet } from './meet.ts';
import { Trial } from './trial.ts';

export interface Doubt {
  readonly query: Query;
  readonly answer: Answer;
  /** Those that the query hangs together with; they must have a common solution. */
  readonly statements: readonly Statement[];
  readonly trees: Trees;
}

/** A sum, and how wide the answer would be at worst once it is known. */
interface Tried {
  readonly scope: Scope;
  readonly left: Fraction;
  readonly interval: () => Pick<Narrowing, 'low' | 'high'>;
}

/** With so many claims at hand the least that each sum would leave open is found; with more of them, not much more than it. */
const mostStatements = 40;
/** So many of the best sums are tried together: one donor's share of one year. */
const mostCrossed = 3;
/** A sum within another one is asked for rather when it narrows at least so many tenths as much. */
const nearlyAsMuch = 9n;

/** Null where nothing limits the answer, or nothing that suggests itself would narrow it. */
export function narrow(ground: Ground, doubt: Doubt): Narrowing | null {
  const { answer, statements, query, trees } = doubt;
  if (answer.high === null || answer.outer) return null;
  const width = plus(
    fractionOfAnswer(answer.high, answer.highExact),
    times(fractionOfAnswer(answer.low, answer.lowExact), -1n),
  );
  if (width.numerator === 0n) return null;
  const named = new Set([...answer.pinnedLow, ...answer.pinnedHigh]);
  const pins = statements.filter(({ id }) => named.has(id));
  const first = tryAll(ground, doubt, { scopes: candidatesFor(ground, { query, pins, trees }), width });
  const best = first.toSorted((a, b) => order(a.left, b.left)).slice(0, mostCrossed);
  const crossed = best.flatMap((a, index) => best.slice(index + 1).map((b) => meet(a.scope, b.scope, trees)));
  const second = tryAll(ground, doubt, { scopes: crossed.filter((scope) => scope !== null), width });
  const chosen = choose(ground, [...first, ...second], width);
  return chosen && { scope: chosen.scope, ...chosen.interval(), leaves: figureOf(chosen.left, 'above').value };
}

/** Those that would narrow the answer. */
function tryAll(
  ground: Ground,
  doubt: Doubt,
  { scopes, width }: { readonly scopes: readonly Scope[]; readonly width: Fraction },
): readonly Tried[] {
  const asked = [doubt.query.scope, ...scopes].map((scope, index) => known(doubt.query, scope, index));
  const space = spaceOf(
    ground,
    [...nearby(ground, doubt), ...asked.map(({ statement }) => statement)],
    asked.map(({ query }) => query),
  );
  const system = space.systems.find((one) => one.objectiveOf(idOf(0)) !== null);
  const whole = system?.objectiveOf(idOf(0));
  if (!system || !whole) return [];
  const possible = scopes.flatMap((scope, index) => {
    const objective = system.objectiveOf(idOf(index + 1));
    return objective ? [{ scope, objective }] : [];
  });
  const objectives = possible.map(({ objective }) => objective);
  const trial = new Trial(ground, system, whole, objectives);
  const tried = possible.flatMap(({ scope, objective }, number): Tried[] => {
    const left = trial.widthKnowing(number);
    if (!left || order(left, width) >= 0) return [];
    const interval = (): Pick<Narrowing, 'low' | 'high'> => new Trial(ground, system, whole, []).interval(objective);
    return [{ scope, left, interval }];
  });
  trial.dispose();
  return tried;
}

/** The one that leaves least, or a sum within it that does nearly as well, which is easier to ask for. */
function choose({ coordinates }: Ground, tried: readonly Tried[], width: Fraction): Tried | null {
  let best: Tried | null = null;
  for (const one of tried) if (!best || order(one.left, best.left) < 0) best = one;
  if (!best) return null;
  const gain = (one: Tried): Fraction => plus(width, times(one.left, -1n));
  const enough = times(gain(best), nearlyAsMuch, 10n);
  for (const one of tried) {
    const isPart = isWithin(coordinates.shapeOf(one.scope), coordinates.shapeOf(best.scope));
    if (isPart && order(gain(one), enough) >= 0) best = one;
  }
  return best;
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

/** Below zero, zero or above zero. */
function order(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : Number(difference > 0n);
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
