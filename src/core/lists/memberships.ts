/** What supervision lists mean for rules: which places a rule is about, and which rules hold during probation. */
import type { Rule } from '../monitoring/rules/rule.ts';
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
