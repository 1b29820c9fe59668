import type { NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Memory } from '../names/memory.ts';
import type { Party } from '../names/party.ts';
import { alignedWith, isPairwise } from '../figures/alignment.ts';
import { aidIn } from '../names/aidIn.ts';
import { clauseAt, distance } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { PartyGroup, Relation } from './relation.ts';

/** Who gave, who received, and where, as far as the syntax says. */
export interface Scope {
  readonly donors: readonly NamedRef[];
  readonly recipients: readonly NamedRef[];
  readonly places: readonly NamedRef[];
  /** True when words of assistance govern the figure. */
  readonly aid: boolean;
}

export function refOf(party: Party): NamedRef {
  return { name: party.name, id: party.id, start: party.start, end: party.end };
}

function refs(group: PartyGroup | undefined): readonly NamedRef[] {
  return group ? group.members.map(refOf) : [];
}

const passiveBefore = /\b(?:was|were|is|are|been|being|be)(?:\s+\w+ly)?\s*$/i;
const pronounSubject =
  /(?:^|[\s,，。“"])(?:it|they|he|she|the country|the province|the company|the city|the government|the two sides|该省|该市|该国|双方|其)(?:\s|$|还|已|累计|先后|将|在)/iu;

/** The verb or noun of giving that governs a figure: the nearest in its clause, else the nearest in the sentence. */
function governor(view: SentenceView, to: Span): Mark | null {
  const clause = clauseAt(view, to.start);
  let best: Mark | null = null;
  let bestCost = Infinity;
  for (const mark of view.marks) {
    const { give, receive } = mark.roles;
    if (!give && !receive) continue;
    if (mark.start < to.end && to.start < mark.end) continue;
    const outside = mark.end <= clause.start || mark.start >= clause.end ? 400 : 0;
    const cost = distance(mark, to) + outside + (give === 'noun' ? 60 : 0) + (mark.start > to.start ? 25 : 0);
    if (cost < bestCost) [best, bestCost] = [mark, cost];
  }
  return best;
}

class Groups {
  readonly #groups: readonly PartyGroup[];
  constructor(groups: readonly PartyGroup[]) {
    this.#groups = groups;
  }
  after(position: number, until: number, ...relations: readonly Relation[]): PartyGroup | undefined {
    return this.#groups.find(
      (group) => group.start >= position && group.start < until && relations.includes(group.relation),
    );
  }
  /** The last group before a position, if it has one of the relations. */
  closest(position: number, ...relations: readonly Relation[]): PartyGroup | undefined {
    const last = this.#groups.findLast((group) => group.end <= position);
    return last && relations.includes(last.relation) ? last : undefined;
  }
  before(position: number, ...relations: readonly Relation[]): PartyGroup | undefined {
    return this.#groups.findLast((group) => group.end <= position && relations.includes(group.relation));
  }
}

function donorsOf(view: SentenceView, groups: Groups, verb: Mark, quantity: Span): readonly NamedRef[] {
  const { start, end } = view.span;
  if (verb.roles.receive) return refs(groups.after(verb.end, end, 'from') ?? groups.before(verb.start, 'from'));
  const first = Math.min(verb.start, quantity.start);
  const by = groups.after(verb.end, end, 'by') ?? (view.cjk ? groups.before(verb.start, 'by') : undefined);
  if (by && distance(by, verb) < 60) return refs(by);
  if (verb.roles.give === 'noun') {
    const owner = groups.closest(verb.start, 'owner', 'from') ?? groups.after(verb.end, end, 'from');
    return refs(owner ?? groups.before(first, 'bare'));
  }
  const passive = !view.cjk && passiveBefore.test(view.text.slice(Math.max(start, verb.start - 30), verb.start));
  if (passive && verb.start > quantity.start) return refs(groups.after(verb.end, end, 'from'));
  return refs(
    groups.before(verb.start, 'bare') ?? groups.after(verb.end, end, 'from') ?? groups.before(verb.start, 'from'),
  );
}

/** The place behind abbreviations such as 援疆 ("assist Xinjiang") is left to the registry, which knows 疆 or does not. */
function recipientsOf(view: SentenceView, groups: Groups, verb: Mark): readonly NamedRef[] {
  if (verb.roles.receive) return refs(groups.before(verb.start, 'bare', 'to', 'in'));
  const signs = view.marks.some((mark) => mark.roles.event === 'signing');
  const partner = signs ? groups.after(view.span.start, view.span.end, 'with') : undefined;
  if (partner && verb.roles.give === 'noun') return refs(partner);
  const next = view.marks.find(
    (mark) => mark.start >= verb.end && mark.roles.give === 'verb' && clauseAt(view, mark.start).start > verb.end,
  );
  const until = next?.start ?? view.span.end;
  const after = groups.after(verb.end, until, 'object', 'to') ?? groups.after(verb.end, until, 'in');
  const lead = view.cjk ? groups.before(verb.start, 'to') : undefined;
  const abbreviated = after !== undefined && view.cjk && after.end - after.start === 1;
  if (lead && (after === undefined || abbreviated || lead.start >= clauseAt(view, verb.start).start)) return refs(lead);
  return refs(
    after ??
      groups.before(verb.start, 'to', 'object') ??
      groups.before(verb.start, 'in') ??
      groups.after(verb.end, view.span.end, 'to', 'in', 'object'),
  );
}

function placesOf(view: SentenceView, groups: readonly PartyGroup[], quantity: Span): readonly NamedRef[] {
  const located = groups.filter((group) => group.members.every((member) => member.kind === 'place'));
  const clause = clauseAt(view, quantity.start);
  const inClause = located.filter((group) => group.start >= clause.start && group.end <= clause.end);
  const pool =
    inClause.length > 0 ? inClause : located.filter((group) => group.relation === 'in' || group.relation === 'of');
  const [best] = pool.toSorted((a, b) => distance(a, quantity) - distance(b, quantity));
  return refs(best);
}

function withoutShared(list: readonly NamedRef[], other: readonly NamedRef[]): NamedRef[] {
  return list.filter(
    (ref) =>
      !other.some(
        (taken) =>
          (taken.start === ref.start && taken.start !== undefined) || (taken.id !== null && taken.id === ref.id),
      ),
  );
}

/** The party that a sentence's figure itself counts ("19 provinces and cities") is no donor of that figure. */
function apart(list: readonly NamedRef[], quantity: Span): NamedRef[] {
  return list.filter((ref) => ref.start === undefined || (ref.end ?? 0) <= quantity.start || ref.start >= quantity.end);
}

/** Whom a set of donors helps by its own words (19个援疆省市). */
function helpedBy(view: SentenceView, donors: readonly NamedRef[]): NamedRef[] {
  return view.parties
    .filter((party) => party.helps && donors.some((donor) => donor.start === party.start))
    .flatMap((party) => party.helps ?? [])
    .map(refOf);
}

function hasSpan(ref: NamedRef): ref is NamedRef & Span {
  return ref.start !== undefined && ref.end !== undefined;
}

/** "Denmark and Sweden gave 1 and 2 million respectively": of parties listed as figures are, the one in its place. */
function ownShare(view: SentenceView, refs: readonly NamedRef[], quantity: Span): readonly NamedRef[] {
  if (refs.length < 2 || !isPairwise(view)) return refs;
  const own = alignedWith(view, refs.filter(hasSpan), quantity);
  return own ? [own] : refs;
}

const withSide = /^\s*(?:[\d一二三两]{1,4}\s*个?\p{Script=Han}{1,3}?)?(?:与|與|同|跟|和)\s*$/u;

/** 马尾区与通渭县签订协议: both sides stand before the verb, the second after 与. */
export function twoSides(
  view: SentenceView,
  refs: readonly NamedRef[],
): { readonly first: readonly NamedRef[]; readonly second: readonly NamedRef[] } {
  const cut = view.cjk
    ? refs.findIndex((ref, index) => {
        const before = refs[index - 1];
        return before !== undefined && withSide.test(view.text.slice(before.end ?? 0, ref.start ?? 0));
      })
    : -1;
  return cut < 0 ? { first: refs, second: [] } : { first: refs.slice(0, cut), second: refs.slice(cut) };
}

/** With assistance and a donor, the one other place that the sentence names receives ("… the development of Xinjiang"). */
function onlyOtherPlace(view: SentenceView, donors: readonly NamedRef[]): NamedRef[] {
  const places = view.parties.filter(
    (party) =>
      party.kind === 'place' &&
      !donors.some((donor) => donor.start === party.start || (donor.id !== null && donor.id === party.id)),
  );
  const [first] = places;
  return first && places.every((place) => place.id === first.id && place.id !== null) ? [refOf(first)] : [];
}

/** "Xinjiang aid funds in Kashgar": where the words name a place inside the recipient, that place receives. */
function innerPlace(view: SentenceView, recipients: readonly NamedRef[]): Party | null {
  const [only] = recipients;
  if (!only || recipients.length > 1 || only.start === undefined || only.id === null) return null;
  const at = view.parties.findIndex((party) => party.start === only.start);
  const next = at < 0 ? undefined : view.parties[at + 1];
  return next?.within === only.id && aidIn.test(view.text.slice(only.end ?? only.start, next.start)) ? next : null;
}

/** Donors, recipients and places of a figure (or of any span of a sentence). */
export function scopeOf(view: SentenceView, groups: readonly PartyGroup[], quantity: Span, memory: Memory): Scope {
  const aid = view.marks.some((mark) => mark.roles.aid);
  const verb = governor(view, quantity);
  const countsDonors = groups.some(
    (group) =>
      group.relation === 'bare' &&
      group.members.some(
        (member) => member.kind === 'group' && member.start <= quantity.start && quantity.start < member.end,
      ),
  );
  if (!verb || countsDonors)
    return { donors: [], recipients: [], places: apart(placesOf(view, groups, quantity), quantity), aid };
  const lookup = new Groups(
    groups.filter((group) => group.end <= quantity.start || group.start >= quantity.end || group.members.length > 1),
  );
  const found = apart(donorsOf(view, lookup, verb, quantity), quantity);
  const before = view.text.slice(Math.max(view.span.start, verb.start - 60), verb.start);
  const carriesDonor = found.length === 0 && pronounSubject.test(before);
  const signs = view.marks.some((mark) => mark.roles.event === 'signing');
  const { first: givers, second: signedWith } = signs ? twoSides(view, found) : { first: found, second: [] };
  const stated = withoutShared(apart(recipientsOf(view, lookup, verb), quantity), found);
  // "A Office and B County signed an agreement on assistance of 20 million": who gives is named first.
  const bothSign = !view.cjk && signs && aid && givers.length === 2 && stated.length === 0;
  const [signer, counterpart] = bothSign ? givers : [];
  if (signer && counterpart) return { donors: [signer], recipients: [counterpart], places: [], aid };
  const donors = carriesDonor ? memory.donors : ownShare(view, givers, quantity);
  const named = ownShare(view, withoutShared(apart(recipientsOf(view, lookup, verb), quantity), donors), quantity);
  const recipients = [named, signedWith, helpedBy(view, donors)].find((list) => list.length > 0) ?? [];
  const inner = innerPlace(view, recipients);
  if (inner) return { donors, recipients: [refOf(inner)], places: recipients, aid };
  const there =
    recipients.length === 0 &&
    /\bthere\b(?!\s+(?:is|are|was|were|has|have))/i.test(
      view.text.slice(quantity.end, Math.min(view.span.end, quantity.end + 160)),
    );
  return {
    donors,
    recipients: there
      ? memory.recipients
      : recipients.length > 0 || !aid || donors.length === 0
        ? recipients
        : onlyOtherPlace(view, donors),
    places: donors.length > 0 || recipients.length > 0 ? [] : apart(placesOf(view, groups, quantity), quantity),
    aid,
  };
}
