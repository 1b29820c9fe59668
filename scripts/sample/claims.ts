/** Turns the marks of a note into claims: fields from the mark, then from the note's head, never guessed. */
import type { Attribution, Basis, Claim, ClaimKind, NamedRef, Period, Stage } from '../../src/core/claims/claim.ts';
import { basisOf, kindOf, stageOf } from './words.ts';
import { readFigure } from './figure.ts';
import type { ClaimMark, Note, SourceMark } from './note.ts';
import { readPeriod } from './period.ts';

/** A claim of the sample; the document is filled in when it is loaded. */
export type SampleClaim = Omit<Claim, 'document'>;

/** Names by key: a registry id, or "@key" for what has no entry of its own. The first name is the usual one. */
export type Names = Readonly<Record<string, readonly string[]>>;

const known = new Set('t b s d r n w p k per c topic sp infer'.split(' '));

/** Claims of a note in the order of its text. Throws on an unknown key, name, period or word. */
export function readClaims(note: Note, names: Names): SampleClaim[] {
  return note.claims.map((mark) => readClaim(mark, note, names));
}

function readClaim(mark: ClaimMark, note: Note, names: Names): SampleClaim {
  for (const key of mark.fields.keys()) if (!known.has(key)) throw new Error(`unknown key ${key} in "${mark.measure}"`);
  const field = (key: string): string | null => mark.fields.get(key) ?? null;
  /** "-" in a mark switches off what the head gives to all claims of the note. */
  const withHead = (key: string): string | null => {
    const own = field(key) ?? note.head.get(key) ?? null;
    return own === '-' ? null : own;
  };
  const refs = (list: string | null): NamedRef[] => readRefs(list, mark, note, names);
  const dated = mark.figure === 'date';
  const figure = readFigure(dated ? '-' : mark.figure);
  const kind: ClaimKind = dated ? 'date' : kindOf(field('k'), figure.unit, mark.measure);
  const stage: Stage | null = stageOf(field('s'));
  const basis: Basis | null = basisOf(field('b'));
  const period: Period | null = readPeriod(withHead('t'));
  const per = field('per');
  const change = field('c');
  const topic = field('topic');
  const places = refs(withHead('w'));
  const participants = refs(field('p')).map((ref) => Object.assign(ref, { office: null }));
  return {
    quote: note.text.slice(mark.start, mark.end),
    start: mark.start,
    end: mark.end,
    kind,
    measure: mark.measure,
    ...figure,
    unitInferred: field('infer') === 'yes',
    ...(per === null ? {} : { per }),
    ...(change === 'up' || change === 'down' ? { change } : {}),
    stage,
    basis,
    period,
    donors: refs(withHead('d')),
    recipients: refs(withHead('r')),
    sectors: refs(field('n')),
    ...(places.length > 0 ? { places } : {}),
    ...(participants.length > 0 ? { participants } : {}),
    ...(topic === null ? {} : { topic }),
    attribution: attributionOf(mark, note.sources, field('sp') === '-'),
    sentence: mark.sentence,
    score: 1,
    by: 'person',
  };
}

/** Speakers of the claim's own sentence, else the last one before it; the reporter of the sentence, else of the note. */
function attributionOf(mark: ClaimMark, sources: readonly SourceMark[], noSpeaker: boolean): Attribution[] {
  const speakers = noSpeaker ? [] : sources.filter((source) => source.role === 'speaker');
  const reporters = sources.filter((source) => source.role === 'reporter');
  const compilers = sources.filter((source) => source.role === 'compiler');
  const here = (list: readonly SourceMark[]): SourceMark[] =>
    list.filter((s) => s.sentence.start === mark.sentence.start);
  const before = speakers.filter((source) => source.start < mark.start).slice(-1);
  const chosen = [
    ...(here(speakers).length > 0 ? here(speakers) : before),
    ...(here(reporters).length > 0 ? here(reporters) : reporters.slice(0, 1)),
    ...compilers.slice(0, 1),
  ];
  return chosen.map(({ role, name, office, start, end }) => ({ role, name, office, start, end }));
}

function readRefs(list: string | null, mark: ClaimMark, note: Note, names: Names): NamedRef[] {
  if (list === null || list === '') return [];
  return list.split(',').map((key) => readRef(key, mark, note, names));
}

function readRef(key: string, mark: ClaimMark, note: Note, names: Names): NamedRef {
  const spellings = names[key];
  const usual = spellings?.[0];
  if (!spellings || usual === undefined) throw new Error(`no name for "${key}" in names.json`);
  const id = key.startsWith('@') ? null : key;
  // Names without an id are compared by their words, so those keep the usual ones.
  if (id === null) return { name: usual, id, ...findName([usual], note.text, mark.sentence) };
  const whole = { start: 0, end: note.text.length };
  const written = findName(spellings, note.text, mark.sentence) ?? findName(spellings, note.text, whole);
  return written ? { name: note.text.slice(written.start, written.end), id, ...written } : { name: usual, id };
}

function findName(
  spellings: readonly string[],
  text: string,
  within: { start: number; end: number },
): { start: number; end: number } | null {
  const stretch = text.slice(within.start, within.end);
  for (const spelling of [...spellings].sort((a, b) => b.length - a.length)) {
    for (let at = stretch.indexOf(spelling); at >= 0; at = stretch.indexOf(spelling, at + 1)) {
      const end = at + spelling.length;
      if (/[A-Za-z]/.test(spelling) && (/\w/.test(stretch[at - 1] ?? ' ') || /\w/.test(stretch[end] ?? ' '))) continue;
      return { start: within.start + at, end: within.start + end };
    }
  }
  return null;
}
