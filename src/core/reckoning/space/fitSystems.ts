/** Keeps memory bounded, however scopes cut one another. */
import { tooInterwoven } from '../errors.ts';
import { refusal } from '../refusal.ts';
import type { Book, Query, Refusal, Scope, Statement } from '../statement.ts';
import type { Stated, Systems } from './buildSystems.ts';
import { buildSystems } from './buildSystems.ts';
import { bookKey } from './extents.ts';
import type { Shape } from './shape.ts';
import { areApart, isWithin } from './shape.ts';

export interface Fitted extends Systems {
  /** Statements and queries that memory would not suffice for. */
  readonly setAside: readonly Refusal[];
}

/** About 600 MB. */
const usualRegions = 1_000_000;

/**
 * Where the scopes of a book cut one another into more than `mostRegions`, those that cross most others are set aside, a
 * quarter at a time, until the rest fits.
 */
export function fitSystems(stated: Stated, mostRegions = usualRegions): Fitted {
  const setAside: Refusal[] = [];
  for (let { statements, queries } = stated; ;) {
    const built = buildSystems({ ...stated, statements, queries }, mostRegions);
    if (typeof built !== 'string') return { ...built, setAside };
    const worst = mostCrossing(built, { ...stated, statements, queries });
    for (const { id } of worst) setAside.push(refusal(id, tooInterwoven, interwovenMessage));
    statements = statements.filter((statement) => !worst.has(statement));
    queries = queries.filter((query) => !worst.has(query));
  }
}

const interwovenMessage = 'Its scope and those of other claims cut one another into too many parts.';

interface Summed {
  readonly book: Book;
  readonly scope: Scope;
}

/** So many of a book's shapes, evenly spread, stand for all of them. */
const sampleSize = 256;

/** The quarter of a book's statements and queries that cross most others; of equal ones those that came last. */
function mostCrossing(book: string, { coordinates, statements, queries }: Stated): Set<Statement | Query> {
  const shapes = new Map<Statement | Query, Shape[]>();
  for (const one of [...queries.toReversed(), ...statements.toReversed()]) {
    const sums: readonly Summed[] = 'of' in one ? [one, one.of] : [one];
    const inBook = sums.filter((sum) => bookKey(sum.book) === book).map(({ scope }) => coordinates.shapeOf(scope));
    if (inBook.length > 0) shapes.set(one, inBook);
  }
  const all = [...shapes.values()].flat();
  const step = Math.max(1, Math.floor(all.length / sampleSize));
  const sample = all.filter((_, at) => at % step === 0);
  const crossings = [...shapes].map(([one, own]) => {
    const crossed = sample.filter((other) => own.some((shape) => isCrossing(shape, other)));
    return { one, count: crossed.length };
  });
  crossings.sort((a, b) => b.count - a.count);
  return new Set(crossings.slice(0, Math.ceil(crossings.length / 4)).map(({ one }) => one));
}

/** Whether each has cells of the other, and cells beyond it. */
function isCrossing(a: Shape, b: Shape): boolean {
  return !areApart(a, b) && !isWithin(a, b) && !isWithin(b, a);
}
