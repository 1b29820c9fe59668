/** The registry as intake and matching see it: names that can be found in text and looked up, nothing that decides. */
import type { Span } from '../claims/span.ts';

export type RegistryType = 'place' | 'actor';

/** One place or actor. Provinces are `CN-36`, prefectures `CN-6530`, counties `CN-653022`, countries `UA`. */
export interface RegistryEntry {
  readonly id: string;
  readonly type: RegistryType;
  /**
   * Places: country, province, prefecture, county, township, village, settlement … Actors: region-government,
   * ministry, central-body, state-enterprise, company, social-organisation, fund, agency, media, international.
   */
  readonly kind: string;
  /** The name shown in English, and the local one (Chinese, Ukrainian …) where there is one. */
  readonly name: string;
  readonly localName: string | null;
  readonly parent: string | null;
  /** Every other name in any script; a reviewer's "same" judgement adds one. */
  readonly aliases: readonly string[];
  /** First and last day on which the entry was valid; null where unknown or open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Codes by scheme, e.g. `{ "GB/T 2260": "653022" }`. */
  readonly codes: Readonly<Record<string, string>>;
  /** The entries that took its place when it closed, or that it came from (splits, merges, recodes). */
  readonly succeededBy?: readonly string[];
  /** By successor: how much of what was counted here it got, above 0 and at most 1; without those nobody has said. */
  readonly successorShares?: Readonly<Record<string, number>>;
  /** Other names that mean this entry only where its surroundings are named already: "the Corps", "Aktau". */
  readonly weakAliases?: readonly string[];
  /** Adjectives and inhabitants of a country ("Danish", "Danes"): they name it, but are not shown as its names. */
  readonly adjectives?: readonly string[];
  /** The name proper in pinyin, without tones, spaces and the type of division: "aketao". */
  readonly pinyin?: string;
  /**
   * Where the exact day is unknown: the days of the two lists between which the entry appeared or went. The first day
   * of `closedBetween` is the last on which it is known to have been valid.
   */
  readonly openedBetween?: readonly [string, string];
  readonly closedBetween?: readonly [string, string];
}

/** A registered name found in a text. */
export interface NameHit extends Span {
  readonly type: RegistryType;
  readonly name: string;
  /** The one entry it means without doubt: unique alias, or unique within the places already named; else null. */
  readonly id: string | null;
  /** Every entry the words could mean, likeliest first. */
  readonly candidates: readonly string[];
}

export interface Gazetteer {
  /**
   * Longest matches in `text.slice(start, end)`, left to right, never overlapping. `context` lists ids of places that
   * the document is about (the parent place matters more than any spelling). Linear in the length of the stretch.
   */
  find(text: string, stretch: Span, context?: readonly string[]): NameHit[];
  entry(id: string): RegistryEntry | undefined;
  /** `id`, its parent, and so on to the root. Empty when unknown. */
  lineage(id: string): readonly string[];
}
