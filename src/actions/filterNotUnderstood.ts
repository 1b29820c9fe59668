/**
 * A question that says something of which nobody knows what it means. Answered with everything or with nothing, it would
 * look like the answer to what was asked.
 */
import { CounterfoilError } from '../core/errors/errors.ts';
import { FILTER_NOT_UNDERSTOOD } from './errors.ts';

export class FilterNotUnderstood extends CounterfoilError {
  /** Name of the parameter, by which a page can leave it out and keep the others. */
  readonly filter: string;

  constructor(filter: string, message: string, options?: { cause?: unknown }) {
    super(FILTER_NOT_UNDERSTOOD, message, options);
    this.name = 'FilterNotUnderstood';
    this.filter = filter;
  }
}

const mostNamed = 20;
const longest = 60;

/** For a value that is none of those there are. */
export function noSuch(filter: string, given: string, known: Iterable<string>): FilterNotUnderstood {
  const all = [...known];
  const named = all.slice(0, mostNamed).join(', ');
  const typed = shortened(given);
  if (all.length === 0) return new FilterNotUnderstood(filter, `${filter}: there is no "${typed}"; there are none yet`);
  const message =
    all.length > mostNamed
      ? `${filter}: there is no "${typed}"; there are ${named} and ${all.length - mostNamed} more`
      : `${filter}: there is no "${typed}"; there are ${named}`;
  return new FilterNotUnderstood(filter, message);
}

/** For a value of another form: `what` it should be, "a whole number from 1". */
export function notReadAs(filter: string, given: string, what: string): FilterNotUnderstood {
  return new FilterNotUnderstood(filter, `${filter}: "${shortened(given)}" is not ${what}`);
}

/** For a value that has to be looked up elsewhere. */
export function notRegistered(filter: string, given: string): FilterNotUnderstood {
  return new FilterNotUnderstood(filter, `${filter}: "${shortened(given)}" is not registered`);
}

/** The one that is asked for, undefined where nothing is. Throws FILTER_NOT_UNDERSTOOD. */
export function oneAsked<Known extends string>(
  filter: string,
  given: string | undefined,
  known: readonly Known[],
): Known | undefined {
  if (given === undefined || given === '') return undefined;
  const found = known.find((each) => each === given);
  if (found === undefined) throw noSuch(filter, given, known);
  return found;
}

function shortened(text: string): string {
  return text.slice(0, longest).toWellFormed();
}
