/** Keeps memory bounded, however scopes cut one another. */
import { tooInterwoven } from '../errors.ts';
import { refusal } from '../refusal.ts';
import type { Book, Query, Refusal, Scope, Statement } from '../statement.ts';
import type { Stated, Systems } from './buildSystems.ts';
import { buildSystems } from './buildSystems.ts';
import type { Coordinates } from './coordinates.ts';
import { bookKey } from './extents.ts';
import type { Shape } from './shape.ts';
import { areApart, isWithin } from './shape.ts';

export interface Fitted extends Systems {
  /** Statements that memory would not suffice for. */
  readonly setAside: readonly Refusal[];
  /** Queries that are yet to be asked one by one. */
  readonly late: readonly Query[];
}

/** About 600 MB. */
export const usualRegions = 1_000_000;

/**
 * Where the scopes of a book cut one another into more than `mostRegions`, queries are put off first; then statements that
 * cross most others are set aside, a quarter at a time, until the rest fits.
 */
export function fitSystems({ coordinates, statements, queries }: Stated, mostRegions: number): Fitted {
  const setAside: Refusal[] = [];
  const whole = buildSystems({ coordinates, statements, queries }, mostRegions);
  if (typeof whole !== 'string') return { ...whole, setAside, late: [] };
  for (let kept = statements; ;) {
    const built = buildSystems({ coordinates, statements: kept, queries: [] }, mostRegions);
    if (typeof built !== 'string') return { ...built, setAside, late: queries };
    const worst = mostCrossing(built, coordinates, kept);
    for (const { id } of worst) setAside.push(interwoven(id));
    kept = kept.filter((statement) => !worst.has(statement));
  }
}

export function interwoven(id: string): Refusal {
  return refusal(id, tooInterwoven, 'Its scope and those of other claims cut one another into too many parts.');
}

/** So many of a book's shapes, evenly spread, stand for all of them. */
const sampleSize = 256;

/** The quarter of a book's statements that cross most others; of equal ones those that came last. */
function mostCrossing(book: string, coordinates: Coordinates, statements: readonly Statement[]): Set<Statement> {
  const shapes = new Map<Statement, Shape[]>();
  for (const statement of statements.toReversed()) {
    const inBook = sumsOf(statement).filter((sum) => bookKey(sum.book) === book);
    const own = inBook.map(({ scope }) => coordinates.shapeOf(scope));
    if (own.length > 0) shapes.set(statement, own);
  }
  const all = [...shapes.values()].flat();
  const step = Math.max(1, Math.floor(all.length / sampleSize));
  const sample = all.filter((_, at) => at % step === 0);
  const crossings = [...shapes].map(([statement, own]) => {
    const crossed = sample.filter((other) => own.some((shape) => isCrossing(shape, other)));
    return { statement, count: crossed.length };
  });
  crossings.sort((a, b) => b.count - a.count);
  return new Set(crossings.slice(0, Math.ceil(crossings.length / 4)).map(({ statement }) => statement));
}

function sumsOf(statement: Statement): readonly { readonly book: Book; readonly scope: Scope }[] {
  return statement.kind === 'sum' ? [statement] : [statement, statement.of];
}

/** Whether each has cells of the other, and cells beyond it. */
function isCrossing(a: Shape, b: Shape): boolean {
  return !areApart(a, b) && !isWithin(a, b) && !isWithin(b, a);
}
