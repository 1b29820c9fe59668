import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Memory } from '../names/memory.ts';
import type { Party } from '../names/party.ts';
import type { Person } from '../names/person.ts';
import type { SentenceView } from '../sentenceView.ts';

/** Named in place of a private person, who is never stored by name. */
export const withoutOffice = 'a person without stated office';

const outlets =
  /(?:news|media|daily|times|post|xinhua|cctv|reuters|bbc|afp|associated press|\bap\b|bloomberg|cnn|tass|interfax|ukrinform|cgtn|kyodo|herald|tribune|gazette|guardian|journal|radio|television|broadcaster|press|^(?:the |local |state |some )*(?:media|reports)$|\bmedia\b|新华|新華|央视|央視|日报|日報|晚报|时报|社$|电视台|電視台|网$|網$|媒体|媒體|财新|通讯社|广播|周刊|记者)/iu;

function roleOf(name: string): Attribution['role'] {
  return outlets.test(name) ? 'reporter' : 'speaker';
}

export function personSource(person: Person, at: Span = person): Attribution {
  return { role: 'speaker', name: person.name, office: person.office, start: at.start, end: at.end };
}

export function spanSource(view: SentenceView, span: Span, role?: Attribution['role']): Attribution {
  const name = view.text.slice(span.start, span.end);
  return { role: role ?? roleOf(name), name, office: null, start: span.start, end: span.end };
}

/**
 * Who a party is as a source. A proper name of which nothing is known is an office-holder named earlier, or a body when it is
 * one word; two or three capitalised words are taken for a private person, who is not stored.
 */
export function partySource(view: SentenceView, party: Party, memory: Memory): Attribution {
  const known = memory.person(party.name);
  if (known) return personSource(known, party);
  if (party.kind === 'unknown') {
    const before = view.marks.some(
      (mark) => mark.roles.privatePerson && mark.end <= party.start && party.start - mark.end <= 2,
    );
    const words = party.name.split(/\s+/);
    const personal =
      words.length > 1 && words.length < 5 && roleOf(party.name) === 'speaker' && !/^[A-Z]+$/.test(party.name);
    if (before || personal || memory.privateNames.has(party.name)) {
      const surname = words.at(-1);
      if (surname) memory.rememberPrivate(surname);
      return { role: 'speaker', name: withoutOffice, office: null, start: party.start, end: party.end };
    }
  }
  return spanSource(view, party);
}
