import type { NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { refOf } from '../scope/scope.ts';
import type { Scope } from '../scope/scope.ts';
import type { Memory } from '../names/memory.ts';
import type { SentenceView } from '../sentenceView.ts';

/** The place right before a bracketed count. */
export function bracketOwner(view: SentenceView, figure: Quantity): NamedRef | null {
  const owner = view.parties.findLast((party) => party.end <= figure.start);
  return owner && figure.start - owner.end <= 3 ? refOf(owner) : null;
}

/** Places that the words list as members of what is counted: "including Akto County", 其中包括. */
export function listedMembers(view: SentenceView, groups: readonly PartyGroup[], figure: Quantity): NamedRef[] {
  const match = /\b(?:including|among them|namely)\b|包括|其中有/u.exec(
    view.text.slice(figure.end, Math.min(view.span.end, figure.end + 160)),
  );
  if (!match) return [];
  const from = figure.end + match.index;
  return groups
    .filter((group) => group.start >= from && group.start - from < 30)
    .flatMap((group) => group.members.filter((member) => member.kind !== 'group').map(refOf));
}

/** Who is to reach a target: the subject before it. */
export function subjectOf(groups: readonly PartyGroup[], figure: Span): NamedRef[] {
  return groups.findLast((group) => group.end <= figure.start && group.relation === 'bare')?.members.map(refOf) ?? [];
}

/** Whether a count only says how large a named set of parties is ("19 provinces and cities invested …"). */
export function isSetSize(groups: readonly PartyGroup[], figure: Quantity): boolean {
  return (
    figure.kind === 'count' &&
    groups.some(
      ({ relation, members }) =>
        ['bare', 'by', 'from'].includes(relation) &&
        members.some((member) => member.kind === 'group' && overlaps(member, figure)),
    )
  );
}

const asks = new Set(['money needed', 'money requested']);

/** Who needs or asks for money would receive it, and nobody has given any. */
function askedFor(scope: Scope, groups: readonly PartyGroup[], figure: Span): Scope {
  return {
    ...scope,
    donors: [],
    recipients: scope.recipients.length > 0 ? scope.recipients : subjectOf(groups, figure),
  };
}

/** 援疆项目: a place that the word of help holds is helped. */
function helpedPlaces(scope: Scope): Scope {
  const helped = scope.recipients.length === 0 ? scope.places.filter((place) => place.name.startsWith('援')) : [];
  if (helped.length === 0) return scope;
  return { ...scope, recipients: helped, places: scope.places.filter((place) => !helped.includes(place)) };
}

const mayBeHome =
  /^(?:support(?:s|ed|ing)?|invest(?:s|ed|ing)?|build(?:s|ing)?|built|spend(?:s|ing)?|spent|投入|投资|支持|扶持|建设|建成|实施|安排|支出|花费)$/u;

/**
 * 宁夏投入20亿元支持农业: a place that spends without anybody to receive it, in words that say nothing of assistance,
 * spends at home, unless the document knows it as a giver. It is where the money went, not who gave it.
 */
export function withoutHomeSpending(scope: Scope, view: SentenceView, memory: Memory): Scope {
  const [giver] = scope.donors;
  if (!giver || scope.donors.length > 1 || scope.recipients.length > 0 || giver.id === null) return scope;
  if (giver.start === undefined || !view.parties.some((party) => party.start === giver.start && party.kind === 'place'))
    return scope;
  const assists = view.marks.some(({ roles, word }) => (roles.aid || roles.pairing) && !mayBeHome.test(word));
  if (assists || memory.givers.has(giver.id) || !view.marks.some(({ word }) => mayBeHome.test(word))) return scope;
  return { ...scope, donors: [], places: scope.places.length > 0 ? scope.places : [giver] };
}

const ofMoney = /fund|money|aid|grant|loan|invest|budget|amount|资金|資金|投资|财力|经费|款/iu;

/** Growth rates, multiples and shares of other things than money are nobody's gift: their parties are only where. */
function passesNothing(figure: Quantity, measure: string): boolean {
  if (figure.kind === 'percentage') return figure.change !== null || !ofMoney.test(measure);
  return figure.unit === '倍' || figure.unit === 'time';
}

/** The parties of a figure by the syntax of its sentence, as far as its measure lets anything be given. */
export function partiesFor(
  scope: Scope,
  groups: readonly PartyGroup[],
  { figure, measure }: { readonly figure: Quantity; readonly measure: string },
): Scope {
  if (asks.has(measure)) return askedFor(scope, groups, figure);
  if (!passesNothing(figure, measure)) return helpedPlaces(scope);
  const places = [scope.places, scope.recipients, scope.donors].find((list) => list.length > 0) ?? [];
  return { ...scope, donors: [], recipients: [], places };
}
