/** Statements, scopes and numbers of reckoning in words. */
import { grouped } from '../../core/money/grouped.ts';
import type { Book, Bounds, RelativeStatement, Scope, Statement } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { decimalOf, decimalText, multiplyDecimals } from '../../core/reckoning/exactDecimal.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

const mostLetters = 60;

/** An id or a name as a line has room for it; `--json` has it in full. */
export function nameText(name: string): string {
  const text = safeForTerminal(name);
  return text.length > mostLetters ? `${text.slice(0, mostLetters).toWellFormed()}…` : text;
}

/** "0.08" as "8 %". */
export function percent(ratio: string): string {
  return `${grouped(decimalText(multiplyDecimals(decimalOf(ratio), { units: 100n, decimals: 0 })))} %`;
}

/** "at least 114 and less than 120"; "exactly 5". */
export function rangeWords(
  { low, high, lowOpen, highOpen }: Bounds,
  write: (number: string) => string = grouped,
): string {
  if (low !== null && low === high) return `exactly ${write(low)}`;
  const words = [
    low === null ? '' : `${lowOpen ? 'more than' : 'at least'} ${write(low)}`,
    high === null ? '' : `${highOpen ? 'less than' : 'at most'} ${write(high)}`,
  ];
  return words.filter((word) => word !== '').join(' and ');
}

/** A range in a unit: what is counted without one is counted by its measure, "120 people posted". */
export function inUnit(words: string, { unit, measure }: Pick<Book, 'unit' | 'measure'>): string {
  return `${words} ${nameText(unit === '' ? measure : unit)}`;
}

/** Whether the ends of a statement are ratios, which people read as percentages. */
export function isRatio({ kind }: Pick<Statement, 'kind'>): boolean {
  return kind === 'share' || kind === 'quota' || kind === 'growth';
}

/** What a statement says: its figure, of what, and over what. */
export function statementWords(statement: Statement): string {
  const scope = scopeWords(statement.scope);
  if (statement.kind === 'sum') return `${inUnit(rangeWords(statement), statement.book)}, ${scope}`;
  return `${scope}: ${relationWords(statement)}`;
}

function relationWords(statement: RelativeStatement): string {
  const { kind, book, of } = statement;
  const sum = of.book.measure === book.measure ? 'the sum' : `the ${nameText(of.book.measure)}`;
  const other = `${sum} ${scopeWords(of.scope)}`;
  if (kind === 'difference') return `${inUnit(rangeWords(statement), book)} more than ${other}`;
  const range = rangeWords(statement, percent);
  return kind === 'growth' ? `a growth of ${range} over ${other}` : `${range} of ${other}`;
}

export const outerWords = 'Nothing beyond that is possible; whether these ends are reached took too long to settle.';

/** Of components of which it took too long to settle whether what is left can all be true. */
export function unsettledWords(count: number): string {
  const claims = count === 1 ? 'claim hangs' : 'claims hang';
  return `${grouped(String(count))} ${claims} together of which it took too long to settle whether all can be true.`;
}

const mostNames = 6;

/** "by A, B for C in 2015". */
export function scopeWords({ donors, recipients, sectors, start, end }: Scope): string {
  const named = (word: string, names: readonly string[]): string => {
    if (names.includes(everything)) return '';
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
    return `${word} ${names.slice(0, mostNames).map(nameText).join(', ')}${more}`;
  };
  const words = [
    named('by', donors),
    named('for', recipients),
    named('in sectors', sectors),
    periodWords(start, end),
  ].filter((word) => word !== '');
  return words.length === 0 ? 'in all' : words.join(' ');
}

function periodWords(start: string | null, end: string | null): string {
  if (start === null && end === null) return '';
  if (start === null) return `up to ${end}`;
  if (end === null) return `since ${start}`;
  if (start === end) return `on ${start}`;
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? `in ${year}` : `from ${start} to ${end}`;
}
