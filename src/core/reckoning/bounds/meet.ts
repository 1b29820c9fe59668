import type { Scope, Trees } from '../statement.ts';
import { everything, treeDimensions } from '../statement.ts';

/** What two scopes have in common, in names; null when that is nothing. */
export function meet(a: Scope, b: Scope, trees: Trees): Scope | null {
  const start = later(a.start, b.start);
  const end = earlier(a.end, b.end);
  if (start !== null && end !== null && start > end) return null;
  const [donors = [], recipients = [], sectors = []] = treeDimensions.map((dimension) =>
    meetNames(a[dimension], b[dimension], trees[dimension]),
  );
  if (donors.length === 0 || recipients.length === 0 || sectors.length === 0) return null;
  return { donors, recipients, sectors, start, end };
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Of two names the one that lies below the other, if it does. */
function meetNames(a: readonly string[], b: readonly string[], parents: ReadonlyMap<string, string>): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  const below = (names: readonly string[], others: ReadonlySet<string>): string[] =>
    names.filter((name) => liesIn(name, others, parents));
  return [...new Set([...below(a, inB), ...below(b, inA)])];
}

function liesIn(name: string, others: ReadonlySet<string>, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = name; at !== undefined; at = parents.get(at)) if (others.has(at)) return true;
  return others.has(everything);
}
