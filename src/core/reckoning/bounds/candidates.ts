/** Sums that suggest themselves to be asked for, plainest first. */
import { bookKey } from '../space/extents.ts';
import type { Query, Scope, Statement, Trees } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import { meet } from './meet.ts';

/** So many sums are compared. */
const mostCandidates = 40;
/** So many claims that pin an answer are compared with each other. */
const mostPins = 8;

/** Parts of the query by year, by donor and by place; then what claims that pin the answer have in common with it, and with each other. */
export function candidatesFor(
  { coordinates }: Ground,
  asked: { readonly query: Query; readonly pins: readonly Statement[]; readonly trees: Trees },
): readonly Scope[] {
  const { query, pins, trees } = asked;
  const scopes = pins
    .flatMap((one) => (one.kind === 'sum' ? [one] : [one, one.of]))
    .filter(({ book }) => bookKey(book) === bookKey(query.book))
    .map(({ scope }) => scope);
  const few = scopes.slice(0, mostPins);
  const parts = [
    ...yearsOf(query.scope),
    ...childrenOf(query.scope, 'donors', trees),
    ...childrenOf(query.scope, 'recipients', trees),
  ];
  const found = distinct(coordinates, query.scope, [
    ...parts.map((part) => meet(part, query.scope, trees)),
    ...scopes.map((scope) => meet(scope, query.scope, trees)),
    ...few.flatMap((a, index) => few.slice(index).map((b) => meet(a, b, trees))),
  ]);
  return spread(found, parts.length);
}

/** Each cell set once, and not the query itself. */
function distinct(coordinates: Ground['coordinates'], whole: Scope, scopes: readonly (Scope | null)[]): Scope[] {
  const seen = new Set([JSON.stringify(coordinates.shapeOf(whole))]);
  return scopes.filter((scope): scope is Scope => {
    if (!scope) return false;
    const key = JSON.stringify(coordinates.shapeOf(scope));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Where there are too many, some of the parts and some of what claims have in common. */
function spread(scopes: readonly Scope[], parts: number): readonly Scope[] {
  const fromParts = Math.min(parts, Math.max(mostCandidates >> 1, mostCandidates - (scopes.length - parts)));
  return [...scopes.slice(0, fromParts), ...scopes.slice(parts)].slice(0, mostCandidates);
}

function childrenOf(scope: Scope, dimension: 'donors' | 'recipients', trees: Trees): Scope[] {
  const names = new Set(scope[dimension]);
  const children = [...trees[dimension]].filter(([, parent]) => names.has(parent)).map(([child]) => child);
  const { donors, recipients, sectors, start, end } = scope;
  return [...(names.size > 1 ? names : []), ...children].map((name) =>
    dimension === 'donors'
      ? { donors: [name], recipients, sectors, start, end }
      : { donors, recipients: [name], sectors, start, end },
  );
}

function yearsOf(scope: Scope): Scope[] {
  if (scope.start === null || scope.end === null) return [];
  const [first, last] = [Number(scope.start.slice(0, 4)), Number(scope.end.slice(0, 4))];
  return Array.from({ length: Math.min(last - first + 1, mostCandidates) }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    return { ...scope, start: `${year}-01-01`, end: `${year}-12-31` };
  });
}
