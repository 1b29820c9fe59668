/** One sentence that says why an entry could be meant. */
import type { RegistryEntry } from './gazetteer.ts';
import type { NameForm } from './nameForm.ts';
import type { MatchFeatures } from './scoreForms.ts';

function likeness({ query, other, features }: { query: NameForm; other: NameForm; features: MatchFeatures }): string {
  if (features.pinyin === 1) return `the same in Latin letters without type words (“${query.latin}”)`;
  const percent = Math.round(features.levenshtein * 100);
  const consonants = features.skeleton === 1 ? ', with the same consonants' : '';
  return `“${query.latin}” is spelled ${percent} % like “${other.latin}”${consonants}`;
}

/** For example: “kazhgar” is spelled 86 % like “kashgar”, with the same consonants; the type word fits. */
export function whySentence(match: {
  readonly query: NameForm;
  readonly other: NameForm;
  readonly entry: RegistryEntry;
  readonly features: MatchFeatures;
  /** How many entries bear exactly this name. */
  readonly bearers: number;
}): string {
  const { features, bearers, query } = match;
  const parts: string[] = [];
  if (features.alias === 1) {
    parts.push(
      bearers > 1
        ? `one of ${bearers} entries that bear exactly this name`
        : 'the only entry that bears exactly this name',
    );
  } else {
    parts.push(likeness(match));
  }
  if (query.level !== null)
    parts.push(
      features.level === 1 ? `the type word (${query.level}) fits` : `the type word (${query.level}) does not fit`,
    );
  if (features.context === 1) parts.push('it lies in the place given');
  const sentence = parts.join('; ');
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}
