/** What supervision lists mean for rules: which places a rule is about, and which rules hold during probation. */
import type { MembershipSpan } from '../monitoring/place.ts';
import type { Rule } from '../monitoring/rules/rule.ts';
import type { Lineage } from '../monitoring/series/lineage.ts';
import { dayNumber } from '../periods/day.ts';
import type { Body } from '../records/field.ts';
import { dayInterval } from '../records/partialDate.ts';
import { textOf } from '../records/values.ts';
import { probationEnd } from './listingStatus.ts';

export interface NamedList {
  readonly id: string;
  readonly body: Body;
}

/** What a rule calls a list in its scope: the identifier of its office, or its id. */
export function listName({ id, body }: NamedList): string {
  return textOf(body, 'key') ?? id;
}

/** What a rule calls the places that left a list and are watched more closely. */
export function probationName(list: NamedList): string {
  return `${listName(list)}/probation`;
}

/** The names under which rules find a listed place on a day: one at most. */
export function membershipsOf(listing: Body, list: NamedList, day: string): readonly string[] {
  const listed = dayInterval(textOf(listing, 'listedOn') ?? '')?.from;
  if (listed === undefined || day < listed) return [];
  const exitedOn = textOf(listing, 'exitedOn');
  if (exitedOn === null || day < exitedOn) return [listName(list)];
  return day < probationEnd(list.body, exitedOn) ? [probationName(list)] : [];
}

/** All of a listing's: on the list, then on probation. What takes the place of a listed one goes on in its stead. */
export function membershipSpans(listing: Body, list: NamedList, lineage: Lineage): MembershipSpan[] {
  const place = textOf(listing, 'place');
  const listed = dayInterval(textOf(listing, 'listedOn') ?? '')?.from;
  if (place === null || listed === undefined) return [];
  const exitedOn = textOf(listing, 'exitedOn');
  const left = exitedOn === null ? Infinity : dayNumber(exitedOn);
  const on = spansThrough(lineage, place, { name: listName(list), from: dayNumber(listed), until: left });
  if (exitedOn === null) return on;
  const until = dayNumber(probationEnd(list.body, exitedOn));
  return [...on, ...spansThrough(lineage, place, { name: probationName(list), from: left, until })];
}

function spansThrough(
  lineage: Lineage,
  place: string,
  { name, from, until }: Omit<MembershipSpan, 'place'>,
): MembershipSpan[] {
  const row = lineage.rowOf.get(place);
  const gone = row === undefined ? Infinity : (lineage.to[row] ?? Infinity) + 1;
  const own = { place, name, from, until: Math.min(until, gone) };
  const heirs = gone >= until ? [] : (lineage.successors[row ?? -1] ?? []);
  const later = heirs.flatMap((heir) => {
    const id = lineage.places[heir]?.id ?? '';
    const begins = Math.max(from, gone);
    // A registry that leads a place back to itself must not lead us round and round.
    return (lineage.to[heir] ?? Infinity) < gone ? [] : spansThrough(lineage, id, { name, from: begins, until });
  });
  return [own, ...later].filter((span) => span.from < span.until);
}

/** The rules of a run: one that a list names for its probation is about the places on probation, and about no others. */
export function withProbationRules<Some extends Pick<Rule, 'id' | 'scope'>>(
  rules: readonly Some[],
  lists: readonly NamedList[],
): Some[] {
  const named = Map.groupBy(lists, ({ body }) => textOf(body, 'probationRule') ?? '');
  return rules.map((rule) => {
    const theirs = named.get(rule.id);
    return theirs === undefined ? rule : { ...rule, scope: { ...rule.scope, lists: theirs.map(probationName) } };
  });
}
