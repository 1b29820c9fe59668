/**
 * How many sources a figure really has. Origin is the first traceable source: two papers that run one agency text are
 * one voice, and so are two reports of one speaker on one occasion.
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

/** Why two claims go back to one origin, in words that continue "because …"; null when nothing shows that they do. */
export function commonOrigin(a: SourcedClaim, b: SourcedClaim): string | null {
  if (a.documentId === b.documentId) return 'they stand in the same document';
  const speaker = sharedSpeaker(a, b);
  if (speaker) return `both report ${speaker}, days apart at most`;
  const agency = sharedAgency(a, b);
  if (agency) return `both take it from ${agency}`;
  return isCopied(a.sentenceText, b.sentenceText) ? 'their wording is nearly the same' : null;
}

/** Ids of the claims by origin: whoever shares an origin with one of a group belongs to the group. */
export function origins(claims: readonly SourcedClaim[]): readonly (readonly string[])[] {
  const groups: SourcedClaim[][] = [];
  for (const claim of claims) {
    const joined = groups.filter((group) => group.some((other) => commonOrigin(claim, other) !== null));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), claim]);
  }
  return groups.map((group) => group.map(({ id }) => id));
}

function named(claim: Claim, role: 'speaker' | 'reporter'): Map<string, string> {
  const links = claim.attribution.filter((link) => link.role === role);
  return new Map(links.map(({ name }) => [foldName(name), name]));
}

function sharedSpeaker(a: SourcedClaim, b: SourcedClaim): string | null {
  if (!isSameOccasion(a.publishedOn, b.publishedOn)) return null;
  const others = named(b.claim, 'speaker');
  return [...named(a.claim, 'speaker')].find(([folded]) => others.has(folded))?.[1] ?? null;
}

function isSameOccasion(a: string | null, b: string | null): boolean {
  if (a === null || b === null || !parseDay(a) || !parseDay(b)) return false;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= OCCASION_DAYS;
}

/**
 * An agency that one of them names as its source, and that the other names too or is itself. Two named speakers who
 * differ are two sources, whoever carried their words.
 */
function sharedAgency(a: SourcedClaim, b: SourcedClaim): string | null {
  const [speakersOfA, speakersOfB] = [named(a.claim, 'speaker'), named(b.claim, 'speaker')];
  const bothNamed = speakersOfA.size > 0 && speakersOfB.size > 0;
  if (bothNamed && ![...speakersOfA.keys()].some((name) => speakersOfB.has(name))) return null;
  const [ofA, ofB] = [named(a.claim, 'reporter'), named(b.claim, 'reporter')];
  const [outletOfA, outletOfB] = [foldName(a.outlet ?? ''), foldName(b.outlet ?? '')];
  for (const [folded, name] of ofA) if (ofB.has(folded) || folded === outletOfB) return name;
  return ofB.get(outletOfA) ?? null;
}

/** Near-duplicate wording: runs of four words (characters, in Chinese) in common, out of all runs of both. */
function isCopied(a: string, b: string): boolean {
  const [first, second] = [shingles(a), shingles(b)];
  if (first.size < SHORTEST_COPY || second.size < SHORTEST_COPY) return false;
  let shared = 0;
  for (const shingle of first) if (second.has(shingle)) shared += 1;
  return shared / (first.size + second.size - shared) >= COPIED_SHARE;
}

function shingles(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
}
