import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Memory } from '../names/memory.ts';
import type { Token } from '../names/tokens.ts';
import { isPossessive } from '../names/tokens.ts';
import { functionWords, verbCompanions } from '../names/functionWords.ts';
import type { PartyGroup } from '../scope/relation.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Source } from './report.ts';
import { partySource, personSource, spanSource } from './source.ts';

const edge = /^[,;:.!?()“”"—–]$/u;

const asideLength = 200;
const aside =
  /,\s+(?:which|who|whose|in an?|at an?|in the|in its|speaking|citing|quoting|addressing|together with)\s[^,;]{1,180},\s*$/i;

/** Where the source's own words end when ", which employs …," or ", in a statement on Monday," stands before the verb. */
function beforeAside(view: SentenceView, cue: Span): Span {
  const from = Math.max(view.span.start, cue.start - asideLength);
  const match = aside.exec(view.text.slice(from, cue.start));
  return match ? { start: from + match.index, end: cue.end } : cue;
}

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

/** A noun phrase without a name that ends with a source: "local authorities", "American politicians", "the ministry". */
function sourcePhrase(view: SentenceView, from: number, to: number): Span | null {
  const source = view.marks.find(
    (mark) =>
      (mark.roles.source ?? mark.roles.matter) &&
      mark.start >= from &&
      mark.end <= to &&
      closeEnough(view, mark.end, to),
  );
  if (!source) return null;
  let at = view.tokens.findIndex((token) => token.start >= source.start);
  const first = (index: number): Token | undefined => view.tokens[index - 1];
  for (let count = 0; count < 6; count += 1) {
    const token = first(at);
    if (isPossessive(token)) {
      at -= 1;
      continue;
    }
    if (!token || (token.kind !== 'word' && token.kind !== 'number') || token.start < from) break;
    const determiner = ['the', 'a', 'an', 'some', 'many', 'several', 'its', 'their', 'two', 'three'].includes(
      token.lower,
    );
    if (functionWords.has(token.lower) && !determiner) break;
    if (view.marks.some((mark) => mark.roles.speech && mark.start <= token.start && token.end <= mark.end)) break;
    at -= 1;
    if (determiner) break;
  }
  const start = view.tokens[at]?.start ?? source.start;
  return { start, end: source.end };
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
  if (token?.lower === 'it' && closeEnough(view, token.end, cue.start)) {
    const [only, other] = memory.bodySpeakersIn === view.paragraph ? memory.bodySpeakers.values() : [];
    return only && !other ? { sources: [{ ...only, start: token.start, end: token.end }], span: token } : null;
  }
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
  verb: Span,
  memory: Memory,
): Source | null {
  const cue = beforeAside(view, verb);
  const person = view.persons.findLast((other) => other.whole.end <= cue.start);
  if (person && closeEnough(view, person.whole.end, cue.start))
    return { sources: [personSource(person)], span: person.whole };
  const group = groups.findLast((other) => other.end <= cue.start);
  if (group && closeEnough(view, group.end, cue.start)) {
    if (group.relation === 'bare')
      return { sources: group.members.map((member) => partySource(view, member, memory)), span: group };
    // "a spokesman for the Mykolaiv region": the source stands before the name.
    const source = view.marks.findLast(
      (mark) =>
        (mark.roles.source ?? mark.roles.office) &&
        mark.end <= group.start &&
        group.start - mark.end < 40 &&
        /^\s+(?:for|of|in|at|from)\b[^,;]*$/i.test(view.text.slice(mark.end, group.start)),
    );
    if (source) {
      const phrase = sourcePhrase(view, clauseStart(view, source.start), source.end) ?? source;
      const span = { start: phrase.start, end: group.end };
      return { sources: [spanSource(view, span)], span };
    }
  }
  const said = pronoun(view, cue, memory);
  if (said) return said;
  const from = clauseStart(view, cue.start);
  const phrase = sourcePhrase(view, from, cue.start) ?? definitePhrase(view, from, cue.start);
  if (phrase) return { sources: [spanSource(view, phrase)], span: phrase };
  return subjectAgain(view, groups, cue, memory);
}

const secondPredicate = /,?\s+and\s+(?:(?:later|then|also|has|have|had)\s+)*$/i;

const opensSentence =
  /^((?:[^,]{1,40},\s+)?)((?:the|an?|its|their)\s+(?:[\p{L}’'-]+\s+){0,3}?[\p{L}’'-]+)(?=\s+(?:of|on|in|for|to|by|has|have|had|was|were|\p{Ll}+ed)\s)/iu;

/** "The audit of … covered … and reported that": a sentence's opening noun phrase is its subject. */
function headPhrase(view: SentenceView, cue: Span): Source | null {
  const match = opensSentence.exec(view.text.slice(view.span.start, Math.min(cue.start, view.span.start + 160)));
  const [, lead, phrase] = match ?? [];
  if (lead === undefined || phrase === undefined) return null;
  const start = view.span.start + lead.length;
  const span = { start, end: start + phrase.length };
  return { sources: [spanSource(view, span, 'speaker')], span };
}

/** "X led a delegation to Y and said …": a second verb has the sentence's subject. */
function subjectAgain(view: SentenceView, groups: readonly PartyGroup[], cue: Span, memory: Memory): Source | null {
  if (!secondPredicate.test(view.text.slice(Math.max(view.span.start, cue.start - 24), cue.start))) return null;
  const near = view.span.start + 24;
  const person = view.persons.find((one) => one.whole.end <= cue.start && one.whole.start <= near);
  if (person) return { sources: [personSource(person)], span: person.whole };
  const group = groups.find((one) => one.end <= cue.start && one.start <= near && one.relation === 'bare');
  if (group && group.members.some((member) => member.kind !== 'unknown'))
    return { sources: group.members.map((member) => partySource(view, member, memory)), span: group };
  return headPhrase(view, cue);
}

const definite =
  /(?:^|[\s“"])((?:the|its|their|his|her|our)\s+(?:\p{Ll}[\p{Ll}’'-]+\s+){1,3}?)(?:(?:has|have|had|also|then|later)\s+)*$/iu;

/** "The auditors said": a short definite noun phrase right before the verb, whatever its noun. */
function definitePhrase(view: SentenceView, from: number, to: number): Span | null {
  const lead = view.text.slice(Math.max(from, to - 60), to);
  const match = definite.exec(lead);
  const words = match?.[1]?.trimEnd();
  if (
    !match ||
    words === undefined ||
    words
      .split(/\s+/)
      .slice(1)
      .some((word) => functionWords.has(word.toLowerCase()))
  )
    return null;
  const start = to - lead.length + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
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
  if (person) return { sources: [personSource(person)], span: person.whole };
  const group = groups.find((other) => other.start >= from && other.start <= first.start && first.start < other.end);
  if (group) return { sources: group.members.map((member) => partySource(view, member, memory)), span: group };
  const next = view.tokens.find((token) => token.start >= first.start && edge.test(token.text));
  const end = next?.start ?? view.span.end;
  const source = view.marks.findLast((mark) => mark.roles.source && mark.start >= from && mark.end <= end);
  if (!source || source.end - from > 100) return null;
  const inner = groups.find((other) => other.start >= from && other.end <= end);
  const stop = inner && inner.start > source.end && inner.start - source.end < 12 ? inner.end : source.end;
  const start = view.tokens.find((token) => token.start >= from && token.kind === 'word')?.start ?? source.start;
  const span = { start, end: stop };
  return { sources: [spanSource(view, span)], span };
}
