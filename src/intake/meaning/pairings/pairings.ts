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
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

interface Pair {
  readonly donors: readonly Party[];
  readonly recipients: readonly Party[];
}

type PairingSources = EventSources & { readonly gazetteer: Gazetteer };

const passive = / by$/;
const between = / with$|^sister city$|^counterpart of$/;
const generalVerbs = new Set([
  'supported by',
  'aided by',
  'assigned to',
  'adopted',
  'adopts',
  'adopt',
  'has adopted',
  '帮扶',
  '结对',
  '对口合作',
]);
const ranks: Readonly<Record<string, number>> = {
  country: 0,
  province: 1,
  prefecture: 2,
  county: 3,
  township: 4,
  village: 5,
  settlement: 5,
};

function located(members: readonly Party[]): Party[] {
  return members.filter((member) => member.kind !== 'group' || /\d/.test(member.name));
}

/** Who stands lower in the hierarchy of places is at the receiving end of "A is paired with B". */
function ordered(pair: Pair, gazetteer: Gazetteer): Pair {
  const rank = (party: Party | undefined): number | undefined =>
    party?.id ? ranks[gazetteer.entry(party.id)?.kind ?? ''] : undefined;
  const [donor, recipient] = [rank(pair.donors[0]), rank(pair.recipients[0])];
  return donor !== undefined && recipient !== undefined && donor > recipient
    ? { donors: pair.recipients, recipients: pair.donors }
    : pair;
}

function pairLatin(groups: readonly PartyGroup[], mark: Mark, gazetteer: Gazetteer): Pair | null {
  const before = groups.findLast((group) => group.end <= mark.start && mark.start - group.end < 90);
  const subject = groups.findLast((group) => group.end <= mark.start && group.relation === 'bare') ?? before;
  const after = groups.find((group) => group.start >= mark.end && group.start - mark.end < 60);
  if (mark.roles.pairing === 'patronage')
    return after ? { donors: subject ? located(subject.members) : [], recipients: located(after.members) } : null;
  if (!before || !after) return null;
  if (passive.test(mark.word)) return { donors: located(after.members), recipients: located(before.members) };
  if (mark.word === 'assigned to')
    return { donors: located((subject ?? before).members), recipients: located(after.members) };
  const pair = { donors: located((subject ?? before).members), recipients: located(after.members) };
  return between.test(mark.word) ? ordered(pair, gazetteer) : pair;
}

function pairCjk(view: SentenceView, groups: readonly PartyGroup[], mark: Mark, gazetteer: Gazetteer): Pair | null {
  const clause = clauseAt(view, mark.start);
  const after = groups.find(
    (group) => group.start >= mark.end && group.start - mark.end <= 3 && group.end <= clause.end + 1,
  );
  const before = groups.filter((group) => group.end <= mark.start && group.start >= clause.start);
  const by = before.findLast((group) => group.relation === 'by');
  const bare = before.findLast((group) => group.relation === 'bare');
  const other = before.findLast((group) => group.relation === 'with' || group.relation === 'to');
  if (by && bare && !after) return { donors: located(by.members), recipients: located(bare.members) };
  if (after && (by ?? bare))
    return { donors: located((by ?? bare)?.members ?? []), recipients: located(after.members) };
  if (bare && other) return ordered({ donors: located(bare.members), recipients: located(other.members) }, gazetteer);
  // 确定福建与宁夏结对帮扶: two parties joined by 与 form one group.
  if (bare && bare.members.length === 2 && mark.start - bare.end <= 2)
    return ordered({ donors: bare.members.slice(0, 1), recipients: bare.members.slice(1) }, gazetteer);
  return null;
}

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

function isPlaceLike(party: Party): boolean {
  return party.kind === 'place' || party.kind === 'unknown';
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
        dates: view.dates.filter((date) => date.start < span.end || clauseAt(view, date.start).start <= span.end),
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

/** Who is matched with whom, as a sentence says it. */
export function* pairingClaims(sources: PairingSources): Generator<Claim, void> {
  const { view, groups, gazetteer } = sources;
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
    yield claimOf(sources, pair, mark);
    if (!/ (?:with|to)$/.test(mark.word)) continue;
    const last = Math.max(
      ...pair.recipients.map((recipient) => recipient.end),
      ...pair.donors.map((donor) => donor.end),
    );
    for (const further of furtherPairs(groups, last, gazetteer))
      if (convincing(further, null)) yield claimOf(sources, further, null);
  }
  for (const pair of arrowPairs(view, groups)) if (convincing(pair, null)) yield claimOf(sources, pair, null);
}
