import { CounterfoilError } from '../core/errors/errors.ts';
import { bookKey } from '../core/reckoning/space/extents.ts';
import { scopeUnreadable } from '../core/reckoning/errors.ts';
import { readScope } from '../core/reckoning/format/readScope.ts';
import type { Book, Query, Scope, Statement } from '../core/reckoning/statement.ts';

/** One query for each scope and each book of the statements that it can be asked in. */
export function scopeQueries(texts: readonly string[], statements: readonly Statement[]): readonly Query[] {
  const books = new Map(statements.map(({ book }) => [bookKey(book), book]));
  return texts.flatMap((text) => {
    const scope = scopeOf(text);
    return [...books.values()]
      .filter(({ basis }) => basis === 'flow' || (scope.start !== null && scope.start === scope.end))
      .map((book) => ({ id: books.size > 1 ? `${text} (${bookWords(book)})` : text, book, scope }));
  });
}

/** "money CNY disbursement", with the price year and "stock" where they are not the usual. */
export function bookWords({ measure, unit, stage, basis, price }: Book): string {
  const rest = [
    stage ?? 'stage not stated',
    basis === 'stock' ? basis : '',
    price === 'current' ? '' : `prices of ${price}`,
  ];
  return [measure, unit, ...rest].filter((word) => word !== '').join(' ');
}

/**
 * "donors=A,B;recipients=C;sectors=…;period=2010-01-01/2019-12-31" – what is missing means everything, an open end is
 * written as ".." or left empty – or the JSON object that a claim would have.
 */
export function scopeOf(text: string): Scope {
  if (text.trimStart().startsWith('{')) return readScope(parsed(text));
  const members = text.split(';').filter((part) => part.trim() !== '');
  const raw = new Map<string, unknown>();
  for (const part of members) {
    const [name = '', ...rest] = part.split('=');
    const value = rest.join('=').trim();
    if (rest.length === 0 || value === '') {
      throw new CounterfoilError(scopeUnreadable, `"${part}" is not written as name=value.`);
    }
    if (raw.has(name.trim())) {
      throw new CounterfoilError(scopeUnreadable, `"${part}" gives ${name.trim()} a second time.`);
    }
    raw.set(name.trim(), name.trim() === 'period' ? periodOf(value) : value.split(',').map((each) => each.trim()));
  }
  return readScope(Object.fromEntries(raw));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CounterfoilError(scopeUnreadable, 'The scope begins like JSON and is none.', { cause: error });
  }
}

function periodOf(text: string): unknown {
  const ends = text.split('/');
  return ends.length === 1 ? text : ends.map((end) => (end === '..' || end === '' ? null : end));
}
