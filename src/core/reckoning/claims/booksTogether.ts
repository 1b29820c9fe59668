/** Books that statements tie together: a quota compares a sum of one book with a sum of another. */
import { bookKey } from '../space/extents.ts';
import type { Book, Statement } from '../statement.ts';

/** A function that gives the same word for books that have anything to do with each other. */
export function booksTogether(statements: readonly Statement[]): (book: Book) => string {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    return at;
  };
  for (const statement of statements) {
    if (statement.kind === 'sum') continue;
    const [one, other] = [rootOf(bookKey(statement.book)), rootOf(bookKey(statement.of.book))];
    if (one !== other) parents.set(one, other);
  }
  return (book) => rootOf(bookKey(book));
}

/** The scopes that a statement speaks of, each with its book. */
export function sumsIn(statement: Statement): readonly Pick<Statement, 'book' | 'scope'>[] {
  return statement.kind === 'sum' ? [statement] : [statement, statement.of];
}
