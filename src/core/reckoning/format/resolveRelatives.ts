/** Looks up what shares, growths, differences and quotas refer to. */
import { CounterfoilError } from '../../errors/errors.ts';
import type { ExactDecimal } from '../exactDecimal.ts';
import { addDecimals, decimalOf, decimalText, multiplyDecimals, parseDecimal } from '../exactDecimal.ts';
import { belowZero, ofItself, referenceCircle, referenceRefused, referenceUnknown } from '../errors.ts';
import type { Book, Bounds, RelativeStatement, Scope, Statement } from '../statement.ts';
import type { Raw } from './fields.ts';
import { checkFigure } from './checkFigure.ts';
import { member, shown } from './fields.ts';
import { readBook } from './readBook.ts';
import type { RelativeLine } from './readLine.ts';

/** What is known of other lines, by id. */
export interface Known {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly relatives: ReadonlyMap<string, RelativeLine>;
  /** Ids of lines that could not be read. */
  readonly refused: ReadonlySet<string>;
}

/** By id: the statement, or why there is none. */
export function resolveRelatives({ statements, relatives, refused }: Known): Map<string, Statement | CounterfoilError> {
  const resolved = new Map<string, Statement | CounterfoilError>();
  const look = (id: string): Statement | ExactDecimal => {
    const found = statements.get(id) ?? resolved.get(id);
    const isLeftOut = refused.has(id) || found instanceof CounterfoilError;
    if (isLeftOut) throw new CounterfoilError(referenceRefused, `${shown(id)} was left out.`);
    const other = found ?? parseDecimal(id);
    if (other === null) throw new CounterfoilError(referenceUnknown, `No claim has the id ${shown(id)}.`);
    return other;
  };
  for (const start of relatives.values()) {
    const path = chainFrom(start, relatives, resolved);
    const last = path.at(-1);
    const next = last === undefined ? undefined : referenceOf(last);
    const circle = next === undefined ? -1 : path.findIndex(({ id }) => id === next);
    for (const relative of circle === -1 ? [] : path.splice(circle)) resolved.set(relative.id, circleError(relative));
    for (const relative of path.reverse()) resolved.set(relative.id, attempt(relative, look));
  }
  return resolved;
}

/** The relatives from one to the next that are not resolved yet. */
function chainFrom(
  start: RelativeLine,
  relatives: ReadonlyMap<string, RelativeLine>,
  resolved: ReadonlyMap<string, unknown>,
): RelativeLine[] {
  const path = new Map<string, RelativeLine>();
  let at: RelativeLine | undefined = start;
  while (at !== undefined && !path.has(at.id) && !resolved.has(at.id)) {
    path.set(at.id, at);
    const next: string | undefined = referenceOf(at);
    at = next === undefined ? undefined : relatives.get(next);
  }
  return [...path.values()];
}

function referenceOf({ of }: RelativeLine): string | undefined {
  return typeof of === 'string' ? of : undefined;
}

function circleError({ id, of }: RelativeLine): CounterfoilError {
  if (of === id) return new CounterfoilError(ofItself, `${shown(id)} is compared with itself.`);
  return new CounterfoilError(referenceCircle, `${shown(id)} refers to itself, by way of ${shown(of)}.`);
}

/** What an id stands for: another statement or, where no line has it, a known figure. Throws when it is neither. */
type Look = (id: string) => Statement | ExactDecimal;

function attempt(relative: RelativeLine, look: Look): Statement | CounterfoilError {
  try {
    return resolve(relative, look);
  } catch (error) {
    if (error instanceof CounterfoilError) return error;
    throw error;
  }
}

function resolve({ kind, id, raw, scope, of, figure }: RelativeLine, look: Look): Statement {
  const other =
    typeof of === 'string' ? look(of) : { book: readBook({ ...raw, ...of.raw }, of.scope), scope: of.scope };
  if ('units' in other) {
    return { kind: 'sum', id, book: readBook(raw, scope), scope, ...timesKnown(kind, figure, other) };
  }
  const book = member(raw, 'measure') === undefined ? inherited(raw, other.book, scope) : readBook(raw, scope);
  return { kind, id, book, scope, of: { book: other.book, scope: other.scope }, ...figure };
}

/** The book of what is referred to, except for what the line says itself. */
function inherited(raw: Raw, book: Book, scope: Scope): Book {
  const said = Object.entries(raw).filter(([, value]) => value !== null);
  return readBook({ ...book, ...Object.fromEntries(said), measure: book.measure }, scope);
}

/** Bounds of a sum, from bounds that are relative to a known figure. */
function timesKnown(kind: RelativeStatement['kind'], figure: Bounds, base: ExactDecimal): Bounds {
  const { low, high, ...ends } = checkFigure({ kind, ...figure });
  if (base.units < 0n && kind !== 'difference') {
    throw new CounterfoilError(belowZero, `What it is compared with, ${decimalText(base)}, is below zero.`);
  }
  const one: ExactDecimal = { units: kind === 'growth' ? 1n : 0n, decimals: 0 };
  const bound = (text: string | null): string | null => {
    if (text === null) return null;
    const decimal = decimalOf(text);
    if (kind === 'difference') return decimalText(addDecimals(decimal, base));
    return decimalText(multiplyDecimals(addDecimals(decimal, one), base));
  };
  return { low: bound(low), high: bound(high), ...ends };
}
