import type { Attribution, Claim, NamedRef, Period } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import { draftClaim } from '../draft.ts';
import type { Report } from '../attribution/report.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Memory } from '../names/memory.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { nearest } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { DateMention } from '../../quantities/quantity.ts';
import { eventPlaces, participantsOf } from './participants.ts';
import type { Participants } from './participants.ts';
import { signingParties } from './signing.ts';
import type { Signing } from './signing.ts';

export interface EventSources {
  readonly view: SentenceView;
  readonly groups: readonly PartyGroup[];
  readonly memory: Memory;
  readonly document: string;
  readonly reports: readonly Report[];
  readonly attribute: (span: Span) => readonly Attribution[];
}

const agreementNear =
  /\b(?:agreements?|contracts?|memorand\w+|deals?|pacts?|treat(?:y|ies)|protocols?|declarations?|letters? of intent|accords?|mou)\b|协议|協議|合同|备忘录|備忘錄|意向书|责任书|仪式|签约|約|合作项目/iu;
const poll = /^\s*(?:of|by|found|finds|shows?|showed|published|released|conducted|suggests?|said|says)\b/i;
const leadsDelegation = /\b(?:led|leading|headed|heading)\b[^,;.]{0,90}?\bdelegation\b/i;
const leadsDelegationCjk = /率(?:领|领着|队)?[^，。；]{0,24}?(?:代表团|考察团|工作组|慰问团|访问团)/u;
const longAgo = 12;

/** 根据…座谈会部署: a meeting that only grounds what follows is not told here. */
const onlyCited = /(?:根据|按照|依据|遵照|贯彻|落实)[^，。；：]*$/u;

function happens(view: SentenceView, mark: Mark): boolean {
  const { event, eventNeedsVerb } = mark.roles;
  if (!event || view.persons.some((person) => overlaps(person.whole, mark))) return false;
  if (view.parties.some((party) => overlaps(party, mark) && party.end - party.start > mark.end - mark.start + 1))
    return false;
  if (eventNeedsVerb && !view.marks.some((other) => other.roles.holds)) return false;
  if (event === 'signing')
    return agreementNear.test(
      view.text.slice(Math.max(view.span.start, mark.start - 10), Math.min(view.span.end, mark.end + 60)),
    );
  if (
    event === 'survey' &&
    !view.cjk &&
    poll.test(view.text.slice(mark.end, mark.end + 14)) &&
    !mark.word.endsWith('in')
  )
    return false;
  if (view.cjk && onlyCited.test(view.text.slice(Math.max(view.span.start, mark.start - 30), mark.start))) return false;
  // 赴 alone is too weak a word where money or people go.
  return !(mark.word === '赴' && view.quantities.length > 0);
}

/** The event words of a sentence: one for each kind, and one more for each signing. */
function eventMarks(view: SentenceView): Mark[] {
  const marks = view.marks.filter((mark) => happens(view, mark));
  const delegation = (view.cjk ? leadsDelegationCjk : leadsDelegation).exec(
    view.text.slice(view.span.start, view.span.end),
  );
  if (delegation) {
    const start = view.span.start + delegation.index;
    marks.unshift({ start, end: start + delegation[0].length, word: 'led a delegation', roles: { event: 'visit' } });
  }
  const seen = new Set<string>();
  return marks.filter((mark) => {
    const kind = mark.roles.event ?? '';
    if (seen.has(kind) && kind !== 'signing') return false;
    seen.add(kind);
    return true;
  });
}

function periodOf(date: DateMention): Period {
  return { start: date.period.start, end: date.period.end };
}

/** One occasion for each coordinated date ("On June 18 and 20 … in Urumqi and Atush successively"). */
function occasions(
  view: SentenceView,
  mark: Mark,
  places: readonly NamedRef[],
): { period: Period | null; places: readonly NamedRef[] }[] {
  const dates = view.dates.filter((date) => date.period.start !== null && date.relation !== 'since');
  const days = dates.filter((date) => date.grain === 'day');
  const joined =
    days.length > 1 &&
    days.every(
      (date, index) =>
        index === 0 ||
        /^\s*(?:,|and|and on|、|和|及|，)\s*$/u.test(view.text.slice(days[index - 1]?.end ?? 0, date.start)),
    );
  if (joined) {
    const zipped = days.length === places.length;
    return days.map((date, index) => ({
      period: periodOf(date),
      places: zipped ? places.slice(index, index + 1) : places,
    }));
  }
  const [only] = dates;
  if (
    only &&
    only.grain === 'day' &&
    only.period.end !== null &&
    /\d\s*(?:日)?\s*(?:and|和|、)\s*(?:on\s+)?\S*\d/u.test(view.text.slice(only.start, only.end))
  ) {
    const [first, second] = [only.period.start, only.period.end];
    const zipped = places.length === 2;
    return [
      { period: { start: first, end: first }, places: zipped ? places.slice(0, 1) : places },
      { period: { start: second, end: second }, places: zipped ? places.slice(1) : places },
    ];
  }
  const date = dates.length < 2 ? (only ?? null) : nearest(view, dates, mark);
  return [{ period: date ? periodOf(date) : null, places }];
}

const refersBack =
  /\b(?:the|this|that)\s+(?:\w+\s+){0,2}(?:symposium|meeting|talks|visit|conference|ceremony)\b|this time|会上|座谈会上|会后/iu;

function quoteOf(view: SentenceView): Span {
  let { end } = view.span;
  while (end > view.span.start && /[.。！!\s]/u.test(view.text.charAt(end - 1))) end -= 1;
  return { start: view.span.start, end };
}

interface Occurrence {
  readonly measure: string;
  readonly period: Period | null;
  readonly places: readonly NamedRef[];
  readonly participants: Participants;
  readonly donors?: readonly NamedRef[];
  readonly recipients?: readonly NamedRef[];
  readonly span: Span;
}

/** "went to war against …" goes nowhere; "went to several places, including …" does. */
function reached(groups: readonly PartyGroup[], mark: Mark): boolean {
  const next = groups.find((group) => group.start >= mark.end && group.start - mark.end < 45);
  return next !== undefined && ['to', 'in', 'object'].includes(next.relation);
}

const sameDayWords = /当日|当天|同日|其间|会前|会后|随后|\b(?:(?:on )?the same day|that day)\b/iu;

/** 当日，双方召开座谈会: the paragraph's other event of that day, for its time and place. */
function sameDay(memory: Memory, view: SentenceView): Earlier | null {
  if (!sameDayWords.test(view.text.slice(view.span.start, view.span.start + 40))) return null;
  return [...memory.events.values()].findLast((event) => event.paragraph === view.paragraph) ?? null;
}

function nobody({ participants }: Signing): boolean {
  return participants.length === 0;
}

function later(view: SentenceView, mark: Mark): boolean {
  return view.marks.some((other) => other.start > mark.end && other.roles.event === 'signing');
}

type Earlier = NonNullable<ReturnType<Memory['events']['get']>>;

function* occurrences({ view, groups, memory }: EventSources): Generator<Occurrence, void> {
  let signedUntil = -1;
  for (const mark of eventMarks(view)) {
    const measure = mark.roles.event ?? 'event';
    if (measure === 'signing' && mark.start < signedUntil) continue;
    const participants = participantsOf({ view, groups, memory }, mark, measure);
    const allPlaces = eventPlaces(groups, measure);
    const signing = measure === 'signing' ? signingParties(view, groups, mark) : null;
    // 会后举行签约仪式，A与B签署…: the ceremony's parties are told by the next words.
    if (signing && nobody(signing) && later(view, mark)) continue;
    signedUntil = signing?.span.end ?? signedUntil;
    for (const { period, places } of occasions(view, mark, allPlaces)) {
      const earlier =
        period === null && refersBack.test(view.text.slice(view.span.start, view.span.end))
          ? memory.events.get(measure)
          : undefined;
      const day = period === null ? sameDay(memory, view) : null;
      const back = earlier && view.paragraph - earlier.paragraph <= longAgo ? earlier : day;
      const people = signing?.participants ?? participants;
      if (measure === 'visit' && people.every((one) => one.office === null) && places.length === 0) continue;
      if (/^(?:went|goes) (?:to|for)$/.test(mark.word) && !reached(groups, mark)) continue;
      if (period === null && !back && people.length === 0 && places.length === 0 && signing === null) continue;
      yield {
        measure,
        period: period ?? back?.period ?? null,
        places: places.length > 0 ? places : (back?.places ?? []),
        participants: people,
        ...(signing ? { donors: signing.donors, recipients: signing.recipients } : {}),
        span: signing?.span ?? quoteOf(view),
      };
    }
  }
}

/** Visits, surveys, talks, meetings, ceremonies and signings of a sentence. */
export function* eventClaims(sources: EventSources): Generator<Claim, void> {
  const { view, memory, document, attribute } = sources;
  if (view.heading) return;
  for (const occurrence of occurrences(sources)) {
    const { measure, period, places, participants, donors, recipients, span } = occurrence;
    // Without somebody in office or a body there is no engagement to record, only news.
    if (participants.length === 0 && (period === null || places.length === 0) && measure !== 'signing') continue;
    if (period) memory.events.set(measure, { period, places, paragraph: view.paragraph });
    yield draftClaim(view, document, span, {
      kind: 'event',
      measure,
      period,
      ...(donors ? { donors } : {}),
      ...(recipients ? { recipients } : {}),
      ...(places.length > 0 ? { places } : {}),
      ...(participants.length > 0 ? { participants } : {}),
      attribution: attribute(span),
      score: period && participants.length > 0 ? 0.8 : 0.55,
    });
  }
}
