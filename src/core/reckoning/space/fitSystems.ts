/** Keeps memory bounded, however scopes cut one another. */
import { tooInterwoven } from '../errors.ts';
import { refusal } from '../refusal.ts';
import type { Refusal } from '../statement.ts';
import type { Stated, Systems } from './buildSystems.ts';
import { buildSystems } from './buildSystems.ts';

/** About 600 MB. */
const usualRegions = 1_000_000;

export interface Fitted extends Systems {
  /** Statements and queries that memory would not suffice for. */
  readonly setAside: readonly Refusal[];
}

/**
 * Where the scopes of a book cut one another into more than `mostRegions`, those that cut most of them are set aside, a
 * quarter at a time, until the rest fits.
 */
export function fitSystems({ coordinates, ...stated }: Stated, mostRegions = usualRegions): Fitted {
  const setAside: Refusal[] = [];
  for (let { statements, queries } = stated; ;) {
    const built = buildSystems({ coordinates, statements, queries }, mostRegions);
    if (!(built instanceof Map)) return { ...built, setAside };
    const ordered = [...built].sort(([, a], [, b]) => b - a);
    const worst = new Set(ordered.slice(0, Math.ceil(ordered.length / 4)).map(([one]) => one));
    for (const { id } of worst) setAside.push(refusal(id, tooInterwoven, interwovenMessage));
    statements = statements.filter((statement) => !worst.has(statement));
    queries = queries.filter((query) => !worst.has(query));
  }
}

const interwovenMessage = 'Its scope and those of other claims cut one another into too many parts.';
