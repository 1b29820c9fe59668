import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Memory } from '../names/memory.ts';
import type { Token } from '../names/tokens.ts';
import { functionWords, verbCompanions } from '../names/functionWords.ts';
import type { PartyGroup } from '../scope/relation.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Source } from './report.ts';
import { partyVoice, personVoice, spanVoice } from './voices.ts';

const edge = /^[,;:.!?()“”"—–]$/u;

/** Whether only auxiliaries, adverbs, dates and commas stand between a source and its verb. */
function closeEnough(view: SentenceView, from: number, to: number): boolean {
  if (to - from > 90) return false;
  return view.tokens.every((token) => {
    if (token.end <= from || token.start >= to) return true;
    if (token.text === ',' || token.text === ')') return true;
    if (view.dates.some((date) => date.start <= token.start && token.end <= date.end)) return true;
    return token.kind === 'word' && verbCompanions.has(token.lower);
  });
}

/** A noun phrase without a name that ends with a voice: "local authorities", "American politicians", "the ministry". */
function voicePhrase(view: SentenceView, from: number, to: number): Span | null {
  const voice = view.marks.find(
    (mark) =>
      (mark.roles.voice ?? mark.roles.matter) &&
      mark.start >= from &&
      mark.end <= to &&
      closeEnough(view, mark.end, to),
  );
  if (!voice) return null;
  let at = view.tokens.findIndex((token) => token.start >= voice.start);
  const first = (index: number): Token | undefined => view.tokens[index - 1];
  for (let count = 0; count < 6; count += 1) {
    const token = first(at);
    if (!token || (token.kind !== 'word' && token.kind !== 'number') || token.start < from) break;
    const determiner = ['the', 'a', 'an', 'some', 'many', 'several', 'its', 'their', 'two', 'three'].includes(
      token.lower,
    );
    if (functionWords.has(token.lower) && !determiner) break;
    if (view.marks.some((mark) => mark.roles.speech && mark.start <= token.start && token.end <= mark.end)) break;
    at -= 1;
    if (determiner) break;
  }
  const start = view.tokens[at]?.start ?? voice.start;
  return { start, end: voice.end };
}

/** Start of the clause before `position`: after the nearest comma or the like that stands outside of names. */
function clauseStart(view: SentenceView, position: number): number {
  const token = view.tokens.findLast(
    (other) =>
      other.end <= position &&
      edge.test(other.text) &&
      !view.persons.some((person) => person.whole.start < other.start && other.end < person.whole.end),
  );
  return token?.end ?? view.span.start;
}

function pronoun(view: SentenceView, cue: Span, memory: Memory): Source | null {
  const token = view.tokens.findLast((other) => other.end <= cue.start && !verbCompanions.has(other.lower));
  if (!token || !['he', 'she', 'they'].includes(token.lower) || !closeEnough(view, token.end, cue.start)) return null;
  const { accusers } = memory;
  const plural = token.lower === 'they' && accusers && view.paragraph - accusers.paragraph <= 1;
  const meant: Attribution | null = plural
    ? { role: 'speaker', name: accusers.name, office: null, start: token.start, end: token.end }
    : memory.lastSpeaker;
  return meant && { sources: [{ ...meant, start: token.start, end: token.end }], span: token };
}

/** Who stands right before a verb of speech. */
export function sourceBefore(
  view: SentenceView,
  groups: readonly PartyGroup[],
  cue: Span,
  memory: Memory,
): Source | null {
  const person = view.persons.findLast((other) => other.whole.end <= cue.start);
  if (person && closeEnough(view, person.whole.end, cue.start))
    return { sources: [personVoice(person)], span: person.whole };
  const group = groups.findLast((other) => other.end <= cue.start);
  if (group && closeEnough(view, group.end, cue.start)) {
    if (group.relation === 'bare')
      return { sources: group.members.map((member) => partyVoice(view, member, memory)), span: group };
    // "a spokesman for the Mykolaiv region": the voice stands before the name.
    const voice = view.marks.findLast(
      (mark) => (mark.roles.voice ?? mark.roles.office) && mark.end <= group.start && group.start - mark.end < 40,
    );
    if (voice) {
      const phrase = voicePhrase(view, clauseStart(view, voice.start), voice.end) ?? voice;
      const span = { start: phrase.start, end: group.end };
      return { sources: [spanVoice(view, span)], span };
    }
  }
  const said = pronoun(view, cue, memory);
  if (said) return said;
  const phrase = voicePhrase(view, clauseStart(view, cue.start), cue.start);
  return phrase && { sources: [spanVoice(view, phrase)], span: phrase };
}

function firstToken(view: SentenceView, from: number): Token | undefined {
  return view.tokens.find(
    (token) =>
      token.start >= from && !(token.kind === 'word' && ['the', 'a', 'an', 'by', 'local', 'to'].includes(token.lower)),
  );
}

/** Who stands right after a verb of speech ("…, said Maria Holt") or after "according to". */
export function sourceAfter(
  view: SentenceView,
  groups: readonly PartyGroup[],
  from: number,
  memory: Memory,
): Source | null {
  const first = firstToken(view, from);
  if (!first) return null;
  const person = view.persons.find(
    (other) => other.whole.start >= from && other.whole.start <= first.start && first.start <= other.whole.end,
  );
  if (person) return { sources: [personVoice(person)], span: person.whole };
  const group = groups.find((other) => other.start >= from && other.start <= first.start && first.start < other.end);
  if (group) return { sources: group.members.map((member) => partyVoice(view, member, memory)), span: group };
  const next = view.tokens.find((token) => token.start >= first.start && edge.test(token.text));
  const end = next?.start ?? view.span.end;
  const voice = view.marks.findLast((mark) => mark.roles.voice && mark.start >= from && mark.end <= end);
  if (!voice || voice.end - from > 100) return null;
  const inner = groups.find((other) => other.start >= from && other.end <= end);
  const stop = inner && inner.start > voice.end && inner.start - voice.end < 12 ? inner.end : voice.end;
  const start = view.tokens.find((token) => token.start >= from && token.kind === 'word')?.start ?? voice.start;
  const span = { start, end: stop };
  return { sources: [spanVoice(view, span)], span };
}
