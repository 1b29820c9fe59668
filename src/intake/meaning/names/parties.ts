import type { Gazetteer } from '../../../core/names/gazetteer.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import { aidIn } from './aidIn.ts';
import { aliasMentions } from './aliases.ts';
import { bodiesCjk, bodiesLatin } from './bodies.ts';
import { groupsCjk, groupsLatin } from './groups.ts';
import type { Memory } from './memory.ts';
import type { Party } from './party.ts';
import type { Person } from './person.ts';
import { personsCjk } from './personsCjk.ts';
import { personsLatin } from './personsLatin.ts';
import { properNames } from './properNames.ts';
import { tokens } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Everybody and everywhere that a sentence names. Parties never overlap each other; persons stand apart. */
export interface Names {
  readonly tokens: readonly Token[];
  readonly parties: readonly Party[];
  readonly persons: readonly Person[];
}

export interface NameSources {
  readonly text: string;
  readonly sentence: Span;
  readonly cjk: boolean;
  readonly marks: readonly Mark[];
  readonly gazetteer: Gazetteer;
  readonly memory: Memory;
}

function registered({ text, sentence, gazetteer, memory }: NameSources): Party[] {
  return gazetteer
    .find(text, sentence, memory.context())
    .filter((hit) => hit.end - hit.start > 1 || /[援驻赴进入离在]/u.test(text.charAt(hit.start - 1)))
    .map((hit) => {
      // 援疆: the bare character would tell a reader nothing, so the compound is the name.
      const start = hit.end - hit.start === 1 ? hit.start - 1 : hit.start;
      return { start, end: hit.end, name: text.slice(start, hit.end), id: hit.id, kind: hit.type };
    });
}

const helped = /(?:援|支援|帮扶|协作)$/u;

/** Sets with the places that their words say they help: 援疆省市, 对口支援新疆的省市. */
function withHelped(sets: readonly Party[], hits: readonly Party[], text: string): Party[] {
  return sets.map((set) => {
    const helps = hits.filter(
      (hit) =>
        hit.kind === 'place' &&
        set.start <= hit.start &&
        hit.end <= set.end &&
        (hit.name.startsWith('援') || helped.test(text.slice(set.start, hit.start))),
    );
    return helps.length > 0 ? { ...set, helps } : set;
  });
}

/** Keeps a set of parties free of overlap; the longer wins, the earlier list wins among equals. */
function withoutOverlap(...lists: readonly (readonly Party[])[]): Party[] {
  const sorted = lists.flat().sort((a, b) => a.start - b.start);
  const kept: Party[] = [];
  for (const party of sorted) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, party)) kept.push(party);
    else if (party.end - party.start > last.end - last.start) kept[kept.length - 1] = party;
  }
  return kept;
}

/** Gives a place the id of the place that the words put above it, and takes the repeated parent out of the list. */
function nested(parties: readonly Party[], { text, gazetteer }: NameSources): Party[] {
  const out: Party[] = [];
  for (const party of parties) {
    const previous = out.at(-1);
    const gap = previous ? text.slice(previous.end, party.start) : null;
    if (previous?.id && party.id && previous.kind === 'place' && party.kind === 'place') {
      if (/^(?:, | of | in )$/.test(gap ?? '') && gazetteer.lineage(previous.id).slice(1).includes(party.id)) {
        out[out.length - 1] = { ...previous, within: party.id };
        continue;
      }
      if (aidIn.test(gap ?? '')) {
        const inner = gazetteer.lineage(party.id).slice(1).includes(previous.id);
        if (!inner) out[out.length - 1] = { ...previous, gives: true };
        out.push(inner ? { ...party, within: previous.id } : party);
        continue;
      }
      if (gap !== null && /^[的\s]?$/u.test(gap) && gazetteer.lineage(party.id).slice(1).includes(previous.id)) {
        out[out.length - 1] = { ...party, within: previous.id, from: previous.from ?? previous.start };
        continue;
      }
    }
    out.push(party);
  }
  return out;
}

/** A capital at a sentence's head makes a name only of a word that acts next ("Ukrenergo said") or owns something. */
function actsNext(words: readonly Token[], marks: readonly Mark[]): boolean {
  const next = words[1];
  if (!next) return false;
  if (next.kind === 'mark') return true;
  return (
    marks.some(
      ({ start, roles }) =>
        start === next.start &&
        (roles.give ?? roles.speech ?? roles.receive ?? roles.holds ?? roles.future ?? roles.stage ?? roles.event),
    ) || /^(?:has|have|had|is|was|will|would|also|then|later|now)$/.test(next.lower)
  );
}

function latinNames(sources: NameSources): Names {
  const { text, sentence, marks, memory } = sources;
  const words = tokens(text, sentence);
  const runs = properNames(words);
  const hits = registered(sources);
  const bodies = bodiesLatin(text, words, runs, marks);
  // "Energy Minister German Galushchenko" looks like a body by its first word, and is none.
  const holdsOffice = (body: Party): boolean =>
    marks.some((mark) => mark.roles.office && body.start <= mark.start && mark.end <= body.end);
  const whole = [...hits, ...bodies.filter((body) => !holdsOffice(body))];
  const persons = personsLatin({
    text,
    tokens: words,
    runs,
    marks,
    isName: (start, end) => whole.some((hit) => hit.start <= start && hit.end >= end),
  });
  const unknown = runs.flatMap((run): Party[] => {
    const [first, last] = [words[run.from], words[run.to - 1]];
    if (!first || !last) return [];
    if (run.from === 0 && run.to === 1 && !actsNext(words, marks)) return [];
    return [{ start: first.start, end: last.end, name: text.slice(first.start, last.end), id: null, kind: 'unknown' }];
  });
  const aliases = aliasMentions(text, sentence, memory);
  for (const party of unknown) {
    const known = persons.some((person) => overlaps(person.whole, party)) ? null : memory.person(party.name);
    if (known)
      persons.push({ ...known, start: party.start, end: party.end, whole: { start: party.start, end: party.end } });
  }
  persons.sort((a, b) => a.start - b.start);
  const free = (party: Party): boolean => !persons.some((person) => overlaps(person.whole, party));
  const groups = groupsLatin(text, words, marks).filter((group) => !bodies.some((body) => overlaps(body, group)));
  const known = withoutOverlap([...hits, ...aliases, ...bodies, ...groups].filter(free));
  const rest = unknown.filter((party) => free(party) && !known.some((other) => overlaps(other, party)));
  return { tokens: words, parties: nested(withoutOverlap(known, rest), sources), persons };
}

const besideName = /^[\u4e00-\u9fff]{1,5}?(?:村|镇|鄉|乡|鎮|街道|社区)/u;

/** A village or town written right after a place that is known: 昭觉县阿土列尔村. */
function villages(text: string, sentence: Span, hits: readonly Party[]): Party[] {
  return hits.flatMap((hit): Party[] => {
    if (hit.kind !== 'place') return [];
    const match = besideName.exec(text.slice(hit.end, Math.min(sentence.end, hit.end + 8)));
    if (!match || match[0].length < 2 || hits.some((other) => other.start === hit.end)) return [];
    return [
      { start: hit.end, end: hit.end + match[0].length, name: match[0], id: null, kind: 'unknown', within: hit.id },
    ];
  });
}

function cjkNames(sources: NameSources): Names {
  const { text, sentence, marks, memory } = sources;
  const persons = personsCjk(text, sentence, marks);
  const hits = registered(sources);
  const free = (party: Party): boolean => !persons.some((person) => overlaps(person.whole, party));
  const bodies = bodiesCjk(text, sentence, marks);
  const parties = withoutOverlap(
    [
      ...hits,
      ...bodies,
      ...aliasMentions(text, sentence, memory),
      ...withHelped(groupsCjk(text, marks, sentence.start), hits, text),
      ...villages(text, sentence, hits),
    ].filter(free),
  );
  return { tokens: [], parties: nested(parties, sources), persons };
}

export function findNames(sources: NameSources): Names {
  return sources.cjk ? cjkNames(sources) : latinNames(sources);
}

/** Only the office-holders of a sentence, without a look into the registry. */
export function findPersons({ text, sentence, cjk, marks }: NameSources): Names {
  if (cjk) return { tokens: [], parties: [], persons: personsCjk(text, sentence, marks) };
  const words = tokens(text, sentence);
  const persons = personsLatin({ text, tokens: words, runs: properNames(words), marks, isName: () => false });
  return { tokens: words, parties: [], persons };
}
