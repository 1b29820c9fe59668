import type { Claim, NamedRef } from '../../../core/claims/claim.ts';
import type { Gazetteer } from '../../../core/names/gazetteer.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import { draftClaim } from '../draft.ts';
import type { EventSources } from '../events/events.ts';
import { timingOf } from '../figures/period.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Party } from '../names/party.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { refOf } from '../scope/scope.ts';
import { listedPairs } from './listedPairs.ts';
import type { Pair } from './listedPairs.ts';
import { generalVerbs, located, ordered, pairCjk, pairLatin, passive, rankOf } from './pairSyntax.ts';
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

type PairingSources = EventSources & { readonly gazetteer: Gazetteer };

/** "Guangdong with Kashgar, and Zhejiang with Aksu" after a first "paired with". */
function furtherPairs(groups: readonly PartyGroup[], from: number, gazetteer: Gazetteer): Pair[] {
  const rest = groups.filter((group) => group.start >= from);
  return rest.flatMap((group, index) => {
    const next = rest[index + 1];
    return group.relation === 'bare' && (next?.relation === 'with' || next?.relation === 'to')
      ? [ordered({ donors: located(group.members), recipients: located(next.members) }, gazetteer)]
      : [];
  });
}

const arrow = /\s*(?:→|⟶|->|—>|=>)\s*/u;

/** "Guangdong → Kashgar, Tumxuk" in lists and tables. */
function arrowPairs(view: SentenceView, groups: readonly PartyGroup[]): Pair[] {
  const text = view.text.slice(view.span.start, view.span.end);
  const match = arrow.exec(text);
  if (!match) return [];
  const at = view.span.start + match.index;
  const left = groups.findLast((group) => group.end <= at + 1);
  const right = groups.find((group) => group.start >= at);
  return left && right ? [{ donors: located(left.members), recipients: located(right.members) }] : [];
}

const placesInNumber =
  /(?:count(?:y|ies)|villages?|towns?|townships?|districts?|cities|communities|schools|hospitals|[县村乡镇区市])$/iu;

function isPlaceLike(party: Party): boolean {
  return (
    party.kind === 'place' || party.kind === 'unknown' || (party.kind === 'group' && placesInNumber.test(party.name))
  );
}

/** General verbs ("supported by", "adopted") make a pairing only between two known names, the recipient a place. */
function convincing(pair: Pair, mark: Mark | null): boolean {
  if (pair.recipients.length === 0) return false;
  if (mark?.roles.pairing !== 'patronage' && pair.donors.length === 0) return false;
  if (!pair.recipients.every(isPlaceLike)) return false;
  if (pair.donors.some((donor) => pair.recipients.some((recipient) => overlaps(donor, recipient)))) return false;
  if (mark && generalVerbs.has(mark.word))
    return (
      pair.donors.every((donor) => donor.kind !== 'unknown') &&
      pair.recipients.every((recipient) => recipient.kind === 'place')
    );
  return true;
}

const jurisdiction = /\bunder the (?:jurisdiction|administration) of\b|\bbelongs to\b|隶属于?|隸屬於?|归属/iu;

function parents(view: SentenceView, groups: readonly PartyGroup[], recipients: readonly Party[]): NamedRef[] {
  const match = jurisdiction.exec(view.text.slice(view.span.start, view.span.end));
  const at = match ? view.span.start + match.index : Infinity;
  const stated = groups.find((group) => group.start >= at)?.members.map(refOf) ?? [];
  const within = recipients.flatMap((recipient) =>
    recipient.within ? [{ name: recipient.within, id: recipient.within }] : [],
  );
  return [...stated, ...within];
}

/** "county of aketao": the words of kind before a name belong to the quote. */
function withKind(view: SentenceView, start: number): number {
  const lead = /(?:the\s+)?(?:county|region|city|prefecture|district|town|province|village)\s+of\s+$/i.exec(
    view.text.slice(Math.max(view.span.start, start - 30), start),
  );
  return lead ? start - lead[0].length + (/^the\s+/i.exec(lead[0])?.[0].length ?? 0) : start;
}

/** A parent that only the registry knows bears the registry's name, in the script of the text. */
function parentName(ref: NamedRef, view: SentenceView, gazetteer: Gazetteer): NamedRef {
  const entry = ref.start === undefined && ref.id ? gazetteer.entry(ref.id) : undefined;
  return entry ? { id: ref.id, name: view.cjk ? (entry.localName ?? entry.name) : entry.name } : ref;
}

/** A term stated after the pair: 时限为2021年至2025年, "for a term from 2021 to 2025". */
const term = /^[^。；;.]{0,12}(?:时限|期限|为期|期间|周期|term|period)[^。；;.]{0,8}$/iu;

function claimOf(sources: PairingSources, pair: Pair, mark: Mark | null): Claim {
  const { view, groups, memory, document, attribute, gazetteer } = sources;
  const all: Span[] = [...pair.donors, ...pair.recipients, ...(mark ? [mark] : [])];
  const start = withKind(view, Math.min(...all.map((span) => span.start)));
  const span = { start, end: Math.max(...all.map((span) => span.end)) };
  const figure = {
    ...span,
    kind: 'count',
    number: span,
    unitSpan: null,
    value: null,
    low: null,
    high: null,
    lowOpen: false,
    highOpen: false,
    qualifier: 'exact',
    unit: null,
    unitInferred: false,
    per: null,
    change: null,
    score: 1,
  } as const;
  const above = parents(view, groups, pair.recipients).map((ref) => parentName(ref, view, gazetteer));
  return draftClaim(view, document, span, {
    kind: 'pairing',
    measure: 'pairing',
    period: timingOf(
      {
        ...view,
        dates: view.dates.filter(
          (date) =>
            date.start < span.end ||
            clauseAt(view, date.start).start <= span.end ||
            term.test(view.text.slice(span.end, date.start)),
        ),
      },
      figure,
      sources,
    ).period,
    donors:
      pair.donors.length > 0
        ? pair.donors.map(refOf)
        : /\b(?:it|the country|the government|they)\b/i.test(view.text.slice(view.span.start, span.start))
          ? memory.donors
          : [],
    recipients: pair.recipients.map(refOf),
    ...(above.length > 0 ? { places: above } : {}),
    attribution: attribute(span),
    score: pair.donors.length > 0 && pair.recipients.every((recipient) => recipient.id) ? 0.8 : 0.6,
  });
}

const eachToEach = /分别|分別|\brespectively\b/iu;
/** How many paragraphs after a pairing a bare list of pairs still tells pairings. */
const listReach = 12;

/** One pair for each donor: "北京、天津分别…", and "Estonia adopted Zhytomyr, Latvia the Chernihiv region". */
function apart(pair: Pair, mark: Mark, { view, gazetteer }: PairingSources): Pair[] {
  const { donors, recipients } = pair;
  const each = eachToEach.test(view.text.slice(view.span.start, view.span.end));
  if (each && donors.length > 1 && donors.length === recipients.length)
    return donors.map((donor, index) => ({ donors: [donor], recipients: recipients.slice(index, index + 1) }));
  const rank = rankOf(donors[0], gazetteer);
  const gives = (party: Party): boolean => rank !== undefined && rankOf(party, gazetteer) === rank;
  if (recipients.every(gives) || !recipients.some(gives) || passive.test(mark.word)) return [pair];
  const pairs: { donors: readonly Party[]; recipients: Party[] }[] = [{ donors, recipients: [] }];
  for (const party of recipients) {
    const last = pairs.at(-1);
    if (!gives(party)) last?.recipients.push(party);
    else if (last?.recipients.length === 0) last.donors = [...last.donors, party];
    else pairs.push({ donors: [party], recipients: [] });
  }
  return pairs.filter((one) => one.recipients.length > 0);
}

/** Who is matched with whom, as a sentence says it. */
export function* pairingClaims(sources: PairingSources): Generator<Claim, void> {
  const { view, groups, gazetteer, memory } = sources;
  const taken: Span[] = [];
  for (const mark of view.marks) {
    if (!mark.roles.pairing) continue;
    const pair = view.cjk ? pairCjk(view, groups, mark, gazetteer) : pairLatin(groups, mark, gazetteer);
    if (
      !pair ||
      !convincing(pair, mark) ||
      taken.some((span) => pair.recipients.some((recipient) => overlaps(span, recipient)))
    )
      continue;
    taken.push(...pair.recipients);
    memory.pairedIn = view.paragraph;
    memory.rememberGivers(pair.donors);
    for (const one of apart(pair, mark, sources)) yield claimOf(sources, one, one.donors === pair.donors ? mark : null);
    if (!/ (?:with|to)$/.test(mark.word)) continue;
    const last = Math.max(
      ...pair.recipients.map((recipient) => recipient.end),
      ...pair.donors.map((donor) => donor.end),
    );
    for (const further of furtherPairs(groups, last, gazetteer))
      if (convincing(further, null)) yield claimOf(sources, further, null);
  }
  for (const pair of arrowPairs(view, groups)) if (convincing(pair, null)) yield claimOf(sources, pair, null);
  if (taken.length > 0 || view.paragraph - memory.pairedIn > listReach) return;
  for (const listed of listedPairs(view)) {
    const pair = ordered({ donors: [...listed.donors], recipients: located(listed.recipients) }, gazetteer);
    if (!convincing(pair, null)) continue;
    memory.pairedIn = view.paragraph;
    memory.rememberGivers(pair.donors);
    yield claimOf(sources, pair, null);
  }
}
