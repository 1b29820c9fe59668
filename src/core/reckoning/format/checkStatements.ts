/** The checks that every statement and query passes before it is reckoned, wherever it comes from. */
import { CounterfoilError } from '../../errors/errors.ts';
import type { Book, Query, Refusal, Statement, Trees } from '../statement.ts';
import { booksDiffer, idTaken, ofItself, shareAboveWhole, shareOutside, unitsDiffer } from '../errors.ts';
import { compareDecimals, decimalOf } from '../exactDecimal.ts';
import { refusal, refusalOf } from '../refusal.ts';
import { bookKey } from '../space/extents.ts';
import type { Coordinates } from '../space/coordinates.ts';
import { coordinatesOf } from '../space/coordinates.ts';
import { isWithin } from '../space/shape.ts';
import { checkFigure } from './checkFigure.ts';
import { checkScope } from './checkScope.ts';
import { shown } from './fields.ts';

export interface Checked {
  /** Those that can be reckoned, with plain decimals. */
  readonly statements: readonly Statement[];
  readonly refusals: readonly Refusal[];
  /** What is reckoned, but looks wrong. */
  readonly warnings: readonly Refusal[];
}

/** Sorts out statements that say nothing that could be reckoned. The first of several with one id is kept. */
export function checkStatements(statements: readonly Statement[], trees: Trees): Checked {
  const coordinates = coordinatesOf(trees);
  const ids = new Set<string>();
  const kept: Statement[] = [];
  const refusals: Refusal[] = [];
  const warnings: Refusal[] = [];
  for (const statement of statements) {
    try {
      if (ids.has(statement.id)) throw new CounterfoilError(idTaken, `The id ${shown(statement.id)} is taken.`);
      ids.add(statement.id);
      kept.push(checked(statement, coordinates));
      const warning = warningOf(statement, coordinates);
      if (warning !== null) warnings.push(warning);
    } catch (error) {
      refusals.push(refusalOf(statement.id, error));
    }
  }
  return { statements: kept, refusals, warnings };
}

/** The queries that can be asked, and why the others cannot. */
export function checkQueries(queries: readonly Query[]): { queries: readonly Query[]; refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const ids = new Set<string>();
  const kept = queries.filter((query) => {
    try {
      if (ids.has(query.id)) throw new CounterfoilError(idTaken, `The id ${shown(query.id)} is taken.`);
      ids.add(query.id);
      checkScope(query);
      return true;
    } catch (error) {
      refusals.push(refusalOf(query.id, error));
      return false;
    }
  });
  return { queries: kept, refusals };
}

function checked(statement: Statement, coordinates: Coordinates): Statement {
  checkScope(statement);
  if (statement.kind !== 'sum') {
    checkScope(statement.of);
    checkBooks(statement.book, statement.of.book, statement.kind === 'quota');
    const isSameBook = bookKey(statement.book) === bookKey(statement.of.book);
    const [own, other] = [coordinates.shapeOf(statement.scope), coordinates.shapeOf(statement.of.scope)];
    if (isSameBook && isWithin(own, other) && isWithin(other, own)) {
      throw new CounterfoilError(ofItself, 'The scope is compared with itself.');
    }
  }
  return { ...statement, ...checkFigure(statement) };
}

function checkBooks(own: Book, other: Book, isQuota: boolean): void {
  if (own.unit !== other.unit) {
    throw new CounterfoilError(unitsDiffer, `${shown(own.unit)} is compared with ${shown(other.unit)}.`);
  }
  if (isQuota || bookKey(own) === bookKey(other)) return;
  throw new CounterfoilError(booksDiffer, `${bookText(own)} is compared with ${bookText(other)}.`);
}

function bookText({ measure, stage, basis, price }: Book): string {
  return shown([measure, stage ?? 'stage not stated', basis, price].join(', '));
}

/** A share of what lies elsewhere can be meant, but seldom is. */
function warningOf(statement: Statement, coordinates: Coordinates): Refusal | null {
  if (statement.kind !== 'share') return null;
  const [own, whole] = [coordinates.shapeOf(statement.scope), coordinates.shapeOf(statement.of.scope)];
  if (!isWithin(own, whole)) {
    return refusal(statement.id, shareOutside, 'The scope of the share does not lie within what it is a share of.');
  }
  const { low } = checkFigure(statement);
  if (low === null || compareDecimals(decimalOf(low), { units: 1n, decimals: 0 }) <= 0) return null;
  return refusal(statement.id, shareAboveWhole, `A share of ${shown(low)} is more than the whole.`);
}
