import type { Basis, Stage } from '../../../core/claims/claim.ts';

/** What a word or phrase may do in a sentence. One word may do several things ("signed": commitment and event). */
export interface Roles {
  /** Stage of the money that it governs. */
  readonly stage?: Stage;
  /** Money that stands at no stage yet: the measure that its word gives ("money needed"). */
  readonly unstaged?: string;
  /** "will", "plans to", 将: turns a later stage into a pledge. */
  readonly future?: true;
  /** Assistance passes from its subject to its object ("provided", 援助), or it names such assistance ("aid"). */
  readonly give?: 'verb' | 'noun';
  /** Its subject is at the receiving end. */
  readonly receive?: true;
  /** It makes the sentence one about assistance. */
  readonly aid?: true;
  readonly basis?: Basis;
  /** Id of a sector. */
  readonly sector?: string;
  /** Reports what somebody says: as a verb, without naming who ("it was revealed"), or before the source. */
  readonly speech?: 'verb' | 'unnamed' | 'according';
  /** Takes a position on something that is disputed. */
  readonly contest?: true;
  /** A text or matter that people take positions on: bill, policy, accusation. */
  readonly matter?: true;
  /** A source without a name: "officials", "the ministry", 有关负责人. */
  readonly source?: 'speaker' | 'reporter' | 'text';
  /** What kind of event it is, and whether the word alone is enough to make one. */
  readonly event?: string;
  readonly eventNeedsVerb?: true;
  /** Verbs by which an event takes place ("held", 举行). */
  readonly holds?: true;
  readonly pairing?: 'forward' | 'patronage' | 'mutual';
  readonly target?: true;
  /** "as scheduled", 如期: a target even without a date. */
  readonly punctual?: true;
  /** Head or modifier of a generic set of donors or recipients. */
  readonly group?: 'head' | 'modifier';
  /** Public office or spoken-for post. */
  readonly office?: true;
  /** Last word of an organisation's name. */
  readonly body?: true;
  /** Places are watched. */
  readonly supervise?: true;
  /** People are sent. */
  readonly posts?: true;
  readonly sensitive?: 'ethnicity' | 'religion';
  /** A private person. */
  readonly privatePerson?: true;
  /** What the money is, when no stage says more: "trade volume". */
  readonly moneyNoun?: string;
}

/** Rows of a word table: what they do, and the words that do it (lower case, simplified characters). */
export type WordTable = readonly (readonly [Roles, readonly string[]])[];

/** The forms of regular English verbs: base, -s, -ed, -ing. */
export function verbs(...bases: readonly string[]): string[] {
  return bases.flatMap((base) => {
    if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
    if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
    const third = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
    return [base, third, `${base}ed`, `${base}ing`];
  });
}

/** Regular English nouns with their plurals. */
export function nouns(...bases: readonly string[]): string[] {
  return bases.flatMap((base) => {
    if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`];
    return [base, /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`];
  });
}
