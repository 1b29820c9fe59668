/** One line of input as what it says, before references to other lines are looked up. */
import { CounterfoilError } from '../../errors/errors.ts';
import { parseDecimal } from '../exactDecimal.ts';
import { idMissing, kindUnknown, ledgerNegative, numberUnreadable } from '../errors.ts';
import type { Bounds, Query, RelativeStatement, Scope, SumStatement } from '../statement.ts';
import type { Raw } from './fields.ts';
import { flagMember, isRaw, member, shown, textMember } from './fields.ts';
import { readBook } from './readBook.ts';
import { numberText, readFigure } from './readFigure.ts';
import { readScope } from './readScope.ts';
import type { TreeLine } from './readTree.ts';
import { readTree } from './readTree.ts';

/** A share, growth, difference or quota whose other side may stand in another line. */
export interface RelativeLine {
  readonly kind: RelativeStatement['kind'];
  readonly id: string;
  readonly raw: Raw;
  readonly scope: Scope;
  readonly figure: Bounds;
  /** The id of another line, a known figure, or a scope with, perhaps, a book of its own. */
  readonly of: string | { readonly raw: Raw; readonly scope: Scope };
}

export type Line =
  | { readonly is: 'tree'; readonly tree: TreeLine }
  | { readonly is: 'query'; readonly query: Query }
  | { readonly is: 'sum'; readonly statement: SumStatement }
  | { readonly is: 'relative'; readonly relative: RelativeLine };

const relativeKinds = ['share', 'growth', 'difference', 'quota'] as const;

/** Throws a {@link CounterfoilError} when the line cannot be read. */
export function readLine(raw: Raw): Line {
  if (member(raw, 'tree') !== undefined) return { is: 'tree', tree: readTree(raw) };
  refuseTwoKinds(raw);
  if (member(raw, 'query') !== undefined) return { is: 'query', query: readQuery(raw) };
  const kind = relativeKinds.find((name) => member(raw, name) !== undefined);
  if (kind !== undefined) return { is: 'relative', relative: readRelative(raw, kind) };
  if (member(raw, 'ledger') !== undefined) return { is: 'sum', statement: readLedger(raw) };
  if (member(raw, 'scope') === undefined && member(raw, 'measure') === undefined) {
    throw new CounterfoilError(kindUnknown, 'The line is neither a claim, a query nor a tree.');
  }
  return { is: 'sum', statement: { ...readSum(raw), ...readFigure(raw) } };
}

/** What one of them says would be left out unnoticed. */
function refuseTwoKinds(raw: Raw): void {
  const has = (name: string): boolean => member(raw, name) !== undefined;
  const [first, second] = ['query', 'ledger', ...relativeKinds].filter(has);
  const figure = ['low', 'high', 'value'].find(has);
  const other = second ?? (first === 'query' || first === 'ledger' ? figure : undefined);
  if (first === undefined || other === undefined) return;
  throw new CounterfoilError(kindUnknown, `The line has both ${shown(first)} and ${shown(other)}.`);
}

/** The id of a line that may not be readable otherwise. */
export function idOf(raw: Raw): string | null {
  const id = member(raw, 'id') ?? member(raw, 'query');
  const text = typeof id === 'number' ? String(id) : id;
  return typeof text === 'string' && text !== '' ? text : null;
}

function readId(raw: Raw, name: string): string {
  const id = textMember(raw, name);
  if (id === undefined || id === '') throw new CounterfoilError(idMissing, 'The line has no id.');
  return id;
}

function readQuery(raw: Raw): Query {
  const id = readId(raw, 'query');
  const scope = readScope(raw['scope']);
  return { id, book: readBook(raw, scope), scope };
}

function readSum(raw: Raw): Omit<SumStatement, keyof Bounds> {
  const id = readId(raw, 'id');
  const scope = readScope(raw['scope']);
  return { kind: 'sum', id, book: readBook(raw, scope), scope };
}

/** A recorded sum: at least so much, as records may be missing, or exactly so much where they are declared complete. */
function readLedger(raw: Raw): SumStatement {
  const sum = readSum(raw);
  const recorded = numberText(member(raw, 'ledger'));
  const decimal = recorded === null ? null : parseDecimal(recorded);
  if (recorded === null || decimal === null) {
    throw new CounterfoilError(numberUnreadable, `${shown(recorded)} is no number.`);
  }
  if (decimal.units < 0n)
    throw new CounterfoilError(ledgerNegative, `The recorded sum ${recorded} is below zero${recordsOf(raw)}.`);
  const high = flagMember(raw, 'complete') ? recorded : null;
  return { ...sum, low: recorded, high, lowOpen: false, highOpen: false };
}

const mostRecords = 5;

function recordsOf(raw: Raw): string {
  const records = member(raw, 'records');
  if (!Array.isArray(records) || records.length === 0) return '';
  const named = records.slice(0, mostRecords).map((record) => shown(record));
  return ` (records ${named.join(', ')}${records.length > mostRecords ? ' …' : ''})`;
}

function readRelative(raw: Raw, kind: RelativeLine['kind']): RelativeLine {
  const id = readId(raw, 'id');
  return {
    kind,
    id,
    raw,
    scope: readScope(raw['scope']),
    of: readOf(member(raw, kind)),
    figure: readFigure(raw),
  };
}

/** `{"of": …}`, `{"base": …}` or `{"from": …}`, or what would stand there. */
function readOf(value: unknown): RelativeLine['of'] {
  const named = isRaw(value) ? (member(value, 'of') ?? member(value, 'base') ?? member(value, 'from') ?? value) : value;
  if (typeof named === 'string') return named;
  if (typeof named === 'number') return String(named);
  if (!isRaw(named)) throw new CounterfoilError(kindUnknown, `${shown(named)} names no claim and no scope.`);
  const scope = member(named, 'scope');
  return scope === undefined ? { raw: {}, scope: readScope(named) } : { raw: named, scope: readScope(scope) };
}
