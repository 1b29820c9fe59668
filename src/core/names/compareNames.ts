/** Compares two names of places, actors or persons: by the registry where it knows them, otherwise by their spelling. */
import type { Matcher } from './buildMatcher.ts';
import { comparePersons } from './comparePersons.ts';
import type { RegistryEntry, RegistryType } from './gazetteer.ts';
import { editLikeness, skeletonLikeness, tripleLikeness } from './likeness.ts';
import type { NameComparison } from './nameComparison.ts';
import { nameForm, type NameForm } from './nameForm.ts';

/** Only names that the registry knows, or that are written alike, are called the same; spelling alone stays undecided. */
const hardlyOneName = 0.5;

function known(matcher: Matcher, name: string, type: RegistryType): Map<string, RegistryEntry> {
  const exact = matcher.matchName(name, { type, limit: 12 }).filter(({ features }) => features.alias === 1);
  return new Map(exact.map(({ entry }) => [entry.id, entry]));
}

/** One entry and the entry it is the successor of count as one place. */
function shared(a: ReadonlyMap<string, RegistryEntry>, b: ReadonlyMap<string, RegistryEntry>): RegistryEntry | null {
  for (const [id, entry] of a) {
    if (b.has(id)) return entry;
    if (entry.succeededBy?.some((other) => b.has(other)) === true) return entry;
  }
  for (const entry of b.values()) if (entry.succeededBy?.some((other) => a.has(other)) === true) return entry;
  return null;
}

function likeness(a: NameForm, b: NameForm): { score: number; features: Record<string, number> } {
  const levenshtein = editLikeness(a.latin, b.latin);
  const skeleton = skeletonLikeness(a.skeletons, b.skeletons);
  const trigram = tripleLikeness(a.latin, b.latin);
  const sound = 0.5 * levenshtein + 0.3 * skeleton + 0.2 * trigram;
  const characters = a.han && b.han ? editLikeness(a.base, b.base) : 1;
  const score = a.han && b.han ? 0.7 * characters + 0.3 * sound * characters : sound;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    score: round(score),
    features: { levenshtein: round(levenshtein), skeleton: round(skeleton), trigram: round(trigram) },
  };
}

function bySpelling(a: NameForm, b: NameForm, oneKnown: boolean): NameComparison {
  const { score, features } = likeness(a, b);
  const levels = a.level !== null && b.level !== null && a.level !== b.level;
  if (a.latin !== '' && a.base === b.base) {
    return levels
      ? { verdict: 'not same', score: 0.4, features, why: `One is a ${a.level}, the other a ${b.level}.` }
      : { verdict: 'same', score: 0.97, features, why: 'The same name proper.' };
  }
  const low = score < hardlyOneName || (a.han && b.han && score < 0.75);
  if (low && (oneKnown || a.han === b.han))
    return { verdict: 'not same', score, features, why: 'Their spellings have little in common.' };
  return { verdict: 'undecided', score, features, why: 'Spelling alone does not settle it.' };
}

/**
 * The verdict for two names. With a matcher, names that the registry bears exactly are compared by what they mean:
 * the same entry, or different ones.
 */
export function compareNames(
  a: string,
  b: string,
  options: { readonly type: RegistryType | 'person'; readonly matcher?: Matcher },
): NameComparison {
  const { type, matcher } = options;
  if (type === 'person') return comparePersons(a, b);
  const [left, right] = [nameForm(a, type), nameForm(b, type)];
  if (left.key === right.key) return { verdict: 'same', score: 1, features: { alias: 1 }, why: 'Written alike.' };
  if (matcher === undefined) return bySpelling(left, right, false);
  const [ofA, ofB] = [known(matcher, a, type), known(matcher, b, type)];
  const meant = (name: string): Map<string, RegistryEntry> =>
    new Map(matcher.exact(name, type).map(({ entry }) => [entry.id, entry]));
  if (ofA.size === 0 || ofB.size === 0) {
    const inContext = shared(ofA.size > 0 ? ofA : meant(a), ofB.size > 0 ? ofB : meant(b));
    if (inContext !== null) {
      return {
        verdict: 'undecided',
        score: 0.75,
        features: { alias: 0.5 },
        why: `One is used for ${inContext.name} only where that is plain from its surroundings.`,
      };
    }
  }
  if (ofA.size === 0 || ofB.size === 0) return bySpelling(left, right, ofA.size + ofB.size > 0);
  const both = shared(ofA, ofB);
  if (both !== null)
    return { verdict: 'same', score: 0.99, features: { alias: 1 }, why: `Both are names of ${both.name}.` };
  const [one, other] = [[...ofA.values()][0], [...ofB.values()][0]];
  const why = `The registry has them as ${one?.name ?? a} and ${other?.name ?? b}.`;
  return { verdict: 'not same', score: 0.1, features: { alias: 0 }, why };
}
