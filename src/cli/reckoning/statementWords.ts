/** Statements, scopes and numbers of reckoning in words. */
import type { Bounds, Scope, Statement } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** "1234567.5" as "1,234,567.5". */
export function grouped(number: string): string {
  const [whole = '', decimals] = number.split('.');
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}

/** "at least 114 and less than 120"; "exactly 5". */
export function rangeWords({ low, high, lowOpen, highOpen }: Bounds): string {
  if (low !== null && low === high) return `exactly ${grouped(low)}`;
  const words = [
    low === null ? '' : `${lowOpen ? 'more than' : 'at least'} ${grouped(low)}`,
    high === null ? '' : `${highOpen ? 'less than' : 'at most'} ${grouped(high)}`,
  ];
  return words.filter((word) => word !== '').join(' and ');
}

const relations = {
  share: 'times the sum',
  quota: 'times the sum',
  growth: 'times more than the sum',
  difference: 'more than the sum',
} as const;

/** What a statement says: its figure, of what, and over what. */
export function statementWords(statement: Statement): string {
  const { unit } = statement.book;
  const scope = scopeWords(statement.scope);
  if (statement.kind === 'sum') return safeForTerminal(`${rangeWords(statement)} ${unit}, ${scope}`);
  const figure = statement.kind === 'difference' ? `${rangeWords(statement)} ${unit}` : rangeWords(statement);
  return safeForTerminal(`${scope}: ${figure} ${relations[statement.kind]} ${scopeWords(statement.of.scope)}`);
}

/** "by A, B for C in 2015". */
export function scopeWords({ donors, recipients, sectors, start, end }: Scope): string {
  const named = (word: string, names: readonly string[]): string =>
    names.includes(everything) ? '' : `${word} ${names.join(', ')}`;
  const words = [
    named('by', donors),
    named('for', recipients),
    named('in sectors', sectors),
    periodWords(start, end),
  ].filter((word) => word !== '');
  return words.length === 0 ? 'in all' : safeForTerminal(words.join(' '));
}

function periodWords(start: string | null, end: string | null): string {
  if (start === null && end === null) return '';
  if (start === null) return `up to ${end}`;
  if (end === null) return `since ${start}`;
  if (start === end) return `on ${start}`;
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? `in ${year}` : `from ${start} to ${end}`;
}
