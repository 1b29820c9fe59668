/**
 * How many sources a figure really has. Origin is the first traceable source: two papers that run one agency text are
 * one, and so are two reports of one speaker on one occasion.
 */
import { dayNumber, parseDay } from '../periods/day.ts';
import type { Claim } from './claim.ts';
import { foldName } from './foldName.ts';

/** A claim with what is known of the document it stands in. */
export interface SourcedClaim {
  readonly id: string;
  readonly claim: Claim;
  readonly documentId: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly sentenceText: string;
}

/** Reports of one speaker at most so many days apart are taken for one occasion. */
const OCCASION_DAYS = 3;
/** Sentences that share so much of their wording go back to one text. */
const COPIED_SHARE = 0.5;
const SHINGLE = 4;
const SHORTEST_COPY = 8;

/** What of a claim leads back to its source, worked out once. */
interface Trace {
  readonly source: SourcedClaim;
  /** Names by their folded form. */
  readonly speakers: ReadonlyMap<string, string>;
  readonly reporters: ReadonlyMap<string, string>;
  readonly outlet: string;
  readonly day: number | null;
  readonly shingles: ReadonlySet<string>;
}

/** Why two claims go back to one origin: `name` is the speaker or agency that both have. */
export interface CommonOrigin {
  readonly kind: 'document' | 'speaker' | 'agency' | 'wording';
  readonly name: string | null;
}

/** Null when nothing shows that the two go back to one origin. */
export function commonOrigin(a: SourcedClaim, b: SourcedClaim): CommonOrigin | null {
  return compare(trace(a), trace(b));
}

/** Ids of the claims by origin: whoever shares an origin with one of a group belongs to the group. */
export function origins(claims: readonly SourcedClaim[]): readonly (readonly string[])[] {
  const groups: Trace[][] = [];
  for (const claim of claims) {
    const traced = trace(claim);
    const joined = groups.filter((group) => group.some((other) => compare(traced, other) !== null));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), traced]);
  }
  return groups.map((group) => group.map(({ source }) => source.id));
}

function trace(source: SourcedClaim): Trace {
  const { claim, outlet, publishedOn, sentenceText } = source;
  return {
    source,
    speakers: named(claim, 'speaker'),
    reporters: named(claim, 'reporter'),
    outlet: foldName(outlet ?? ''),
    day: publishedOn !== null && parseDay(publishedOn) ? dayNumber(publishedOn) : null,
    shingles: shingles(sentenceText),
  };
}

function named(claim: Claim, role: 'speaker' | 'reporter'): Map<string, string> {
  const links = claim.attribution.filter((link) => link.role === role);
  return new Map(links.map(({ name }) => [foldName(name), name]));
}

function compare(a: Trace, b: Trace): CommonOrigin | null {
  if (a.source.documentId === b.source.documentId) return { kind: 'document', name: null };
  const speaker = sharedSpeaker(a, b);
  if (speaker !== null) return { kind: 'speaker', name: speaker };
  const agency = sharedAgency(a, b);
  if (agency !== null) return { kind: 'agency', name: agency };
  return isCopied(a.shingles, b.shingles) ? { kind: 'wording', name: null } : null;
}

function sharedSpeaker(a: Trace, b: Trace): string | null {
  if (a.day === null || b.day === null || Math.abs(a.day - b.day) > OCCASION_DAYS) return null;
  return [...a.speakers].find(([folded]) => b.speakers.has(folded))?.[1] ?? null;
}

/**
 * An agency that one of them names as its source, and that the other names too or is itself. Two named speakers who
 * differ are two sources, whoever carried their words.
 */
function sharedAgency(a: Trace, b: Trace): string | null {
  const bothNamed = a.speakers.size > 0 && b.speakers.size > 0;
  if (bothNamed && ![...a.speakers.keys()].some((name) => b.speakers.has(name))) return null;
  for (const [folded, name] of a.reporters) if (b.reporters.has(folded) || folded === b.outlet) return name;
  return b.reporters.get(a.outlet) ?? null;
}

/** Near-duplicate wording: runs of four words (characters, in Chinese) in common, out of all runs of both. */
function isCopied(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size < SHORTEST_COPY || b.size < SHORTEST_COPY) return false;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared) >= COPIED_SHARE;
}

function shingles(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
}
