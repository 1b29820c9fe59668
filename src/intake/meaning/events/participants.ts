import type { Claim, NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Memory } from '../names/memory.ts';
import type { Person } from '../names/person.ts';
import type { PartyGroup, Relation } from '../scope/relation.ts';
import { refOf } from '../scope/scope.ts';
import type { SentenceView } from '../sentenceView.ts';

export type Participants = NonNullable<Claim['participants']>;

function fromPerson(person: Person, at: Span): Participants[number] {
  return { name: person.name, id: null, office: person.office, start: at.start, end: at.end };
}

/** "He went to …": the office-holder named last. */
function pronoun(view: SentenceView, memory: Memory): Participants[number][] {
  const first = view.tokens[0];
  return first && (first.lower === 'he' || first.lower === 'she') && memory.lastPerson
    ? [fromPerson(memory.lastPerson, first)]
    : [];
}

/** Office-holders known from earlier whom a sentence names again. */
function knownAgain(view: SentenceView, memory: Memory): Participants[number][] {
  if (!view.cjk) return pronoun(view, memory);
  const sentence = view.text.slice(view.span.start, view.span.end);
  return [...memory.personNames].flatMap((name) => {
    const at = name.length > 1 ? sentence.indexOf(name) : -1;
    const person = at < 0 || view.persons.some((other) => other.name === name) ? null : memory.person(name);
    return person ? [fromPerson(person, { start: view.span.start + at, end: view.span.start + at + name.length })] : [];
  });
}

/** 率广东省党政代表团: the delegation itself, whatever stands before its name. */
function delegations(view: SentenceView, groups: readonly PartyGroup[]): Participants[number][] {
  const stretch = view.text.slice(view.span.start, view.span.end);
  const match = /率(?:领|队)?([^，。；率]{2,24}?(?:代表团|考察团|工作组|慰问团|访问团))/u.exec(stretch);
  const name = match?.[1];
  if (!match || name === undefined) return [];
  const start = view.span.start + match.index + match[0].length - name.length;
  const known = groups.some((group) => group.members.some((member) => member.name === name));
  return known ? [] : [{ name, id: null, office: null, start, end: start + name.length }];
}

interface ParticipantSources {
  readonly view: SentenceView;
  readonly groups: readonly PartyGroup[];
  readonly memory: Memory;
}

/** 浙江省与四川省举行座谈会, and who gives at a ceremony: places that act. */
function actsTogether(group: PartyGroup, mark: Span, measure: string): boolean {
  if (group.relation !== 'bare') return false;
  return measure === 'ceremony' || (measure !== 'visit' && group.members.length > 1 && group.end <= mark.start);
}

/** Offices and bodies that a sentence names as taking part: subjects, whom they meet, and everybody in office. */
export function participantsOf(
  { view, groups, memory }: ParticipantSources,
  mark: Span,
  measure: string,
): Participants {
  const persons = view.persons.map((person) => fromPerson(person, person));
  const bodies = groups
    .filter((group) => group.relation === 'bare' || group.relation === 'with' || group.relation === 'by')
    .filter(
      (group) =>
        group.members.some((member) => member.kind !== 'place') ||
        group.relation === 'with' ||
        (view.cjk && actsTogether(group, mark, measure)) ||
        (!view.cjk && group.end <= mark.start && mark.start - group.end < 30),
    )
    .flatMap((group) => group.members)
    .filter((member) => member.kind !== 'unknown')
    .map((member): Participants[number] => Object.assign(refOf(member), { office: null }));
  if (view.cjk && measure === 'visit') bodies.push(...delegations(view, groups));
  const all = [...persons, ...knownAgain(view, memory), ...bodies].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return all.filter((one, index) => all.findIndex((other) => other.name === one.name) === index);
}

/** Where a sentence's event took place: places after "in" and "at", and after "to" where somebody goes. */
export function eventPlaces(groups: readonly PartyGroup[], measure: string): NamedRef[] {
  const goes = measure === 'visit' || measure === 'survey';
  const relations: readonly Relation[] = goes ? ['in', 'to', 'object'] : ['in'];
  const found = groups
    .filter((group) => relations.includes(group.relation))
    .flatMap((group) => group.members)
    .filter((member) => member.kind === 'place' || member.kind === 'unknown');
  return found.filter((member, index) => found.findIndex((other) => other.name === member.name) === index).map(refOf);
}
