/** Ranks registry entries for names, one answer a name. Needs no database: the registry comes with the program. */
import { CounterfoilError } from '../core/errors/errors.ts';
import type { RegistryGazetteer } from '../core/names/buildGazetteer.ts';
import type { MatchCandidate } from '../core/names/buildMatcher.ts';
import { entryUnknown, nameTooLong } from '../core/names/errors.ts';
import type { RegistryType } from '../core/names/gazetteer.ts';
import type { MatchFeatures } from '../core/names/scoreForms.ts';
import { loadGazetteer } from '../outside/files/loadGazetteer.ts';
import { matcherOf } from './matcherOf.ts';

export interface MatchRequest {
  readonly type: RegistryType;
  /** Id of the place (or body) in which the entries must lie. */
  readonly within?: string;
  readonly limit?: number;
}

export interface CandidateAnswer {
  readonly id: string;
  readonly name: string;
  readonly localName: string | null;
  readonly type: RegistryType;
  readonly score: number;
  readonly autoLink: boolean;
  readonly features: MatchFeatures;
  readonly why: string;
}

/** One line of `counterfoil match --json`. A name that could not be matched carries its error and no candidates. */
export interface MatchAnswer {
  readonly name: string;
  readonly candidates: readonly CandidateAnswer[];
  readonly error?: { readonly code: string; readonly message: string; readonly remedy: string };
}

const longestName = 500;

function answer({ entry, score, autoLink, features, why }: MatchCandidate): CandidateAnswer {
  const { id, name, localName, type } = entry;
  return { id, name, localName, type, score, autoLink, features, why };
}

/** A function from a name to its answer. Throws ENTRY_UNKNOWN at once when `within` is no entry of the registry. */
export function nameMatcher(
  request: MatchRequest,
  gazetteer: RegistryGazetteer = loadGazetteer(),
): (name: string) => MatchAnswer {
  const { within } = request;
  if (within !== undefined && gazetteer.entry(within) === undefined) {
    throw new CounterfoilError(entryUnknown, `the registry has no entry with the id “${within.slice(0, 80)}”`);
  }
  const matcher = matcherOf(gazetteer);
  return (written) => {
    const name = written.trim();
    if (name.length > longestName) {
      const message = `a name of more than ${longestName} characters begins with “${name.slice(0, 40)}”`;
      const { code, remedy } = nameTooLong;
      return { name: name.slice(0, 80), candidates: [], error: { code, message, remedy } };
    }
    return { name, candidates: name === '' ? [] : matcher.matchName(name, request).map(answer) };
  };
}

/** Answers in the order of the names, each as soon as its name has arrived. */
export async function* matchNames(
  names: AsyncIterable<string> | Iterable<string>,
  request: MatchRequest,
): AsyncGenerator<MatchAnswer> {
  const match = nameMatcher(request);
  for await (const name of names) yield match(name);
}
