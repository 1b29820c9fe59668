/** What the address of a page, a file or a feed asks for. What nobody understands is told, and never passed over. */
import { FilterNotUnderstood, noSuch, notReadAs, oneAsked } from '../actions/filterNotUnderstood.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { RequestContext } from './environment.ts';

const longest = 300;

/** What is asked for by this name, without white space around it; undefined where nothing is. */
export function asked(c: RequestContext, name: string): string | undefined {
  return c.req.query(name)?.trim().slice(0, longest) || undefined;
}

/** One of those there are. Throws FILTER_NOT_UNDERSTOOD. */
export function askedOf<Known extends string>(
  c: RequestContext,
  name: string,
  known: readonly Known[],
): Known | undefined {
  return oneAsked(name, asked(c, name), known);
}

/** A box that was ticked, or a choice of two. Throws FILTER_NOT_UNDERSTOOD. */
export function askedYes(c: RequestContext, name: string): boolean | undefined {
  const given = asked(c, name);
  if (given === undefined) return undefined;
  if (/^(?:yes|true|1|on)$/i.test(given)) return true;
  if (/^(?:no|false|0|off)$/i.test(given)) return false;
  throw noSuch(name, given, ['yes', 'no']);
}

/** What `find` gives; what it refuses of a name is told of the filter. */
export async function inFilter<Found>(filter: string, find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.kind.status !== 422) throw error;
    throw new FilterNotUnderstood(filter, error.message, { cause: error });
  }
}

type Answer = (c: RequestContext) => Promise<Response>;
/** A handler that says which parameters it heeds. */
export type Asking = Answer & { readonly parameters: readonly string[] };

/** Throws FILTER_NOT_UNDERSTOOD for a parameter that there is not, and for one that is given twice. */
export function checkNames(
  given: Readonly<Record<string, readonly string[]>>,
  known: readonly string[],
  { strict = true } = {},
): void {
  for (const [name, values] of Object.entries(given)) {
    const isKnown = known.includes(name);
    if (isKnown && values.length > 1) throw notReadAs(name, values.join(', '), 'given once');
    if (!isKnown && strict) throw noSuchParameter(name, known);
  }
}

function noSuchParameter(name: string, known: readonly string[]): FilterNotUnderstood {
  const typed = name.slice(0, 40).toWellFormed();
  const said =
    known.length === 0
      ? `"${typed}" is no parameter of this address; it has none`
      : `"${typed}" is no parameter of this address; there are ${known.join(', ')}`;
  return new FilterNotUnderstood(name, said);
}

/**
 * Programs are told of parameters that there are not. People follow addresses to which other programs have added their
 * own: these are left aside. Whoever asks, nothing is asked twice.
 */
export function asking(parameters: readonly string[], answer: Answer, { strict = false } = {}): Asking {
  const handler = async (c: RequestContext): Promise<Response> => {
    const { lang: _lang, theme: _theme, ...given } = c.req.queries();
    checkNames(given, parameters, { strict: strict || c.get('wantsJson') });
    return answer(c);
  };
  return Object.assign(handler, { parameters });
}
