/**
 * What a percentage, or a change, is relative to. A reviewer may have said so. Else only what the words leave no doubt
 * of is taken: one sum in the sentence, or in the one before it in the same paragraph, and words that tie the two
 * together – "of which", "up 8 % on the year before", 其中, 比上年增长. Everything else stays unlinked.
 */
import type { Claim } from '../../claims/claim.ts';
import { stageOfMeasure } from '../../ledger/reported.ts';
import type { DatedClaim } from './claimStatements.ts';
import { moneyPart } from './moneyPart.ts';
import { wholeYear } from './yearsBefore.ts';

/** Wider scopes of a claim's own that a reviewer can name instead of another claim. */
export const ownScopes = ['year before', 'all donors', 'all recipients'] as const;
export type OwnScope = (typeof ownScopes)[number];

export type RelativeLink =
  /** Another claim's sum. */
  | { readonly to: 'claim'; readonly claim: string }
  /** The same sum so many years before: that of another claim, or of the claim's own scope. */
  | { readonly to: 'years before'; readonly years: number; readonly claim: string | null }
  /** The claim's own scope with all donors, or all recipients. */
  | { readonly to: 'all donors' | 'all recipients' };

export interface LinkableClaim extends DatedClaim {
  readonly sentence: string;
}

/** Whether the sentence of the second follows that of the first in the same paragraph. */
export type FollowsIn = (first: Claim, second: Claim) => boolean;

/** `isNext` is asked only for claims of one document. */
export function relativeLinks(claims: readonly LinkableClaim[], isNext: FollowsIn): ReadonlyMap<string, RelativeLink> {
  const links = new Map<string, RelativeLink>();
  for (const inDocument of Map.groupBy(claims, ({ claim }) => claim.document).values()) {
    let before: readonly LinkableClaim[] = [];
    for (const same of inSentences(inDocument)) {
      for (const one of same.filter(({ claim }) => isRelative(claim))) {
        const link = saidByReviewer(one.claim) ?? inWords(one, { same, before, isNext });
        if (link) links.set(one.id, link);
      }
      before = same;
    }
  }
  return links;
}

/** In the order of the text. */
function inSentences(claims: readonly LinkableClaim[]): (readonly LinkableClaim[])[] {
  const ordered = claims.toSorted((a, b) => a.claim.start - b.claim.start);
  return [...Map.groupBy(ordered, ({ claim: { sentence } }) => `${sentence.start}-${sentence.end}`).values()];
}

/** The claims of a claim's own sentence, and of the sentence with claims before it. */
interface Around {
  readonly same: readonly LinkableClaim[];
  readonly before: readonly LinkableClaim[];
  readonly isNext: FollowsIn;
}

/** Whether a claim states a sum only in relation to another one. */
export function isRelative({ kind, measure, change, per, relativeTo }: Claim): boolean {
  if (per !== undefined) return false;
  if (kind === 'percentage') return relativeTo !== undefined || change !== undefined || measure.startsWith('share of ');
  return (kind === 'money' || kind === 'count') && change !== undefined;
}

function saidByReviewer({ relativeTo }: Claim): RelativeLink | null {
  if (relativeTo === undefined) return null;
  const own = ownScopes.find((each) => each === relativeTo);
  if (own === undefined) return { to: 'claim', claim: relativeTo };
  return own === 'year before' ? { to: 'years before', years: 1, claim: null } : { to: own };
}

function inWords(one: LinkableClaim, around: Around): RelativeLink | null {
  return one.claim.change === undefined ? wholeOf(one, around) : baseOf(one, around.same);
}

/** Sums at a level. */
function sumsIn(claims: readonly LinkableClaim[]): LinkableClaim[] {
  return claims.filter(({ claim }) => {
    const isSum = (claim.kind === 'money' || claim.kind === 'count') && claim.change === undefined;
    return isSum && claim.per === undefined && claim.value !== null;
  });
}

/** Ties a part to a whole that stands before it. */
const ofWhich =
  /\bof (?:which|this|these|that|it|them|the (?:total|sum|money|amount|funds?|funding|investment|aid|assistance))\b|其中|占(?:总|全部|其|上述|该|这)/iu;
/** The same at the beginning of a sentence, where the whole stands in the one before. */
const ofTheLast =
  /^\W*(?:(?:about|around|over|nearly|almost|some|more than|less than|at least|up to)\s+)?(?:[\d.]+\s*(?:%|per ?cent)\s+)?of (?:this|these|that|it|them|the (?:total|sum|money|amount|funds?|funding|investment|aid|assistance))\b|^\P{L}*其中/iu;

/** Of ties those that can mean nothing but money, whatever else is counted between. */
const ofMoney = /\bof (?:it|the (?:sum|money|funds?|funding|investment|aid|assistance))\b/iu;

function wholeOf(one: LinkableClaim, { same, before, isNext }: Around): RelativeLink | null {
  const { claim, sentence } = one;
  const measure = claim.measure.replace(/^share of /, '');
  const ofMeasure = (claims: readonly LinkableClaim[]): LinkableClaim[] =>
    sumsIn(claims).filter(({ claim: sum }) => {
      const isOfIt = sum.measure === measure || (moneyPart(measure) !== null && stageOfMeasure(sum.measure) !== null);
      return sum.kind === 'money' && isOfIt;
    });
  const sums = ofMeasure(same);
  const [whole, ...more] = sums.length > 0 ? sums : ofMeasure(before);
  if (!whole || more.length > 0) return null;
  const link = { to: 'claim', claim: whole.id } as const;
  const from = quoteAt(whole) + whole.claim.quote.length;
  const at = quoteAt(one);
  const end = tieEnd(sentence, at + claim.quote.length);
  if (sums.length === 0) {
    const tie = ofTheLast.exec(sentence)?.[0];
    const isClear =
      tie !== undefined && (ofMoney.test(tie) || namesNoOther(whole.sentence.slice(from) + sentence.slice(0, at)));
    return isClear && isNext(whole.claim, claim) ? link : null;
  }
  const tie = whole.claim.end > claim.start ? undefined : ofWhich.exec(sentence.slice(from, end))?.[0];
  return tie !== undefined && (ofMoney.test(tie) || namesNoOther(sentence.slice(from, at))) ? link : null;
}

/** "80 % of which", "45 % of the money": the tie may follow the figure, before the next comma. */
function tieEnd(sentence: string, from: number): number {
  const stop = /[,;，；。]/u.exec(sentence.slice(from));
  return stop ? from + stop.index : sentence.length;
}

const yearBefore =
  /\byear[- ](?:on|over)[- ]year\b|\b(?:on|over|than|from|to|with|against)\s+(?:(?:that|those)\s+(?:of|in)\s+)?(?:in\s+)?(?:the\s+)?(?:year\s+before|(?:previous|preceding|prior)\s+year|(?:a|one)\s+year\s+(?:earlier|before))\b/iu;
const yearBeforeChinese = /同比|[比较](?:上一?年|前一年)(?:同期)?/u;
const namedYear =
  /\b(?:on|over|than|from|with|against)\s+(?:(?:that|those)\s+(?:of|in)\s+)?(?:in\s+)?((?:19|20)\d{2})\b(?!\s*[-–/])/iu;
const namedYearChinese = /[比较]((?:19|20)\d{2})年(?:同期)?/u;

/** The sum of the year before, or of a year that is named, where the words beside the figure say so. */
function baseOf(one: LinkableClaim, same: readonly LinkableClaim[]): RelativeLink | null {
  const sum = one.claim.kind === 'percentage' ? levelOf(one, same) : one;
  const period = sum?.claim.period;
  if (!sum || !period) return null;
  const years = yearsBack(one, same, wholeYear(period));
  if (years === null) return null;
  return { to: 'years before', years, claim: sum === one ? null : sum.id };
}

/** The one sum of money of the sentence, which stands before the change with no other figure between them. */
function levelOf(one: LinkableClaim, same: readonly LinkableClaim[]): LinkableClaim | null {
  const [sum, ...more] = sumsIn(same).filter(({ claim }) => claim.kind === 'money');
  if (!sum || more.length > 0 || sum.claim.end > one.claim.start) return null;
  const between = one.sentence.slice(quoteAt(sum) + sum.claim.quote.length, quoteAt(one));
  return namesNoOther(between) ? sum : null;
}

/** Whether words hold no figure that could be meant instead; years, and percentages beside the one, are none. */
function namesNoOther(words: string): boolean {
  const rest = words.replaceAll(
    /[\d.,]+\s*(?:[%％]|per ?cent)|\b(?:19|20)\d{2}(?!\d)|百分之[零一二三四五六七八九十百点]+/giu,
    '',
  );
  const counted =
    /\d|[一二两三四五六七八九十百千万亿]+(?:多|余)?[个所名人家项座户村县]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million|billion)\b/iu;
  return !counted.test(rest);
}

function yearsBack(one: LinkableClaim, same: readonly LinkableClaim[], year: number | null): number | null {
  const [before, after] = besides(one, same);
  if (yearBeforeChinese.test(before) || yearBefore.test(after) || /\byear[- ](?:on|over)[- ]year\b/iu.test(before))
    return 1;
  const named = namedYear.exec(after) ?? namedYearChinese.exec(before);
  const back = named && year !== null ? year - Number(named[1]) : 0;
  return back > 0 ? back : null;
}

/** The words of the sentence between a figure and its neighbours, on both sides. */
function besides(one: LinkableClaim, same: readonly LinkableClaim[]): [string, string] {
  const { claim, sentence } = one;
  const at = quoteAt(one);
  const figures = same.filter((each) => each !== one && each.claim.value !== null);
  const ends = figures
    .filter((each) => each.claim.end <= claim.start)
    .map((each) => quoteAt(each) + each.claim.quote.length);
  const starts = figures.filter((each) => each.claim.start >= claim.end).map(quoteAt);
  return [
    sentence.slice(Math.max(0, ...ends), at),
    sentence.slice(at + claim.quote.length, Math.min(sentence.length, ...starts)),
  ];
}

/** Where a quote stands in its sentence; of a very long one only the stretch around it is kept. */
function quoteAt({ claim, sentence }: LinkableClaim): number {
  const at = claim.start - claim.sentence.start;
  return sentence.startsWith(claim.quote, at) ? at : Math.max(0, sentence.indexOf(claim.quote));
}
