import type { Claim, NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Memory } from '../names/memory.ts';
import type { Person } from '../names/person.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { refOf } from '../scope/scope.ts';
import type { SentenceView } from '../sentenceView.ts';

export type Participants = NonNullable<Claim['participants']>;

function fromPerson(person: Person, at: Span): Participants[number] {
  return { name: person.name, id: null, office: person.office, start: at.start, end: at.end };
}

/** Office-holders known from earlier whom a sentence names again. */
function knownAgain(view: SentenceView, memory: Memory): Participants[number][] {
  if (!view.cjk)
    return view.parties.flatMap((party) => {
      const person = party.kind === 'unknown' ? memory.person(party.name) : null;
      return person ? [fromPerson(person, party)] : [];
    });
  const sentence = view.text.slice(view.span.start, view.span.end);
  return [...memory.personNames].flatMap((name) => {
    const at = name.length > 1 ? sentence.indexOf(name) : -1;
    const person = at < 0 || view.persons.some((other) => other.name === name) ? null : memory.person(name);
    return person ? [fromPerson(person, { start: view.span.start + at, end: view.span.start + at + name.length })] : [];
  });
}

/** Offices and bodies that a sentence names as taking part: subjects, whom they meet, and everybody in office. */
export function participantsOf(view: SentenceView, groups: readonly PartyGroup[], memory: Memory): Participants {
  const persons = view.persons.map((person) => fromPerson(person, person));
  const bodies = groups
    .filter((group) => group.relation === 'bare' || group.relation === 'with' || group.relation === 'by')
    .flatMap((group) => group.members)
    .filter((member) => member.kind !== 'unknown' && !memory.person(member.name))
    .map((member): Participants[number] => ({ ...refOf(member), office: null }));
  return [...persons, ...knownAgain(view, memory), ...bodies].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

/** Where a sentence's event took place: places after "in", "at" or, for visits, "to". */
export function eventPlaces(groups: readonly PartyGroup[]): NamedRef[] {
  return groups
    .filter((group) => ['in', 'to', 'object'].includes(group.relation))
    .flatMap((group) => group.members)
    .filter((member) => member.kind === 'place' || member.kind === 'unknown')
    .map(refOf);
}
