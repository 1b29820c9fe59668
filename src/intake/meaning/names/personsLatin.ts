import type { Mark } from '../lexicon/scan.ts';
import type { Person } from './person.ts';
import type { Run } from './properNames.ts';
import type { Token } from './tokens.ts';
import { isPossessive } from './tokens.ts';
import { functionWords } from './functionWords.ts';

interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly runs: readonly Run[];
  readonly marks: readonly Mark[];
  /** Place and body names, which no person's name may touch. */
  readonly isName: (start: number, end: number) => boolean;
}

const longestOffice = 30;
const longestName = 5;
const particles = new Set(['von', 'der', 'van', 'den', 'de', 'la', 'du', 'bin', 'al', 'da', 'dos', 'el', 'ten']);
const notInNames = new Set(['mr', 'mrs', 'ms', 'dr', 'sir']);
const listOpeners = new Set(['including', 'that', 'and', 'with', 'by', 'from', 'include', 'namely']);

function isComma(token: Token | undefined): boolean {
  return token?.text === ',' || token?.text === '，';
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && /[,;:.!?，；：。()“”"—–]/u.test(token.text));
}

/** A name of one to four words that ends right before token `end`; MT leaves some Uyghur names in lower case. */
function nameBefore(words: Words, end: number): { from: number; to: number } | null {
  let from = end;
  while (from > 0 && end - from < longestName) {
    const token = words.tokens[from - 1];
    if (token === undefined || token.kind !== 'word' || functionWords.has(token.lower) || notInNames.has(token.lower))
      break;
    if (listOpeners.has(token.lower)) break;
    from -= 1;
  }
  const picked = words.tokens.slice(from, end);
  if (picked.length === 0 || picked.length > longestName) return null;
  const before = words.tokens[from - 1];
  if (picked.every((token) => token.capital)) return { from, to: end };
  // Trailing capitalised words: "said Maria Holt, chief executive".
  let capitals = end;
  while (capitals > from && words.tokens[capitals - 1]?.capital) capitals -= 1;
  if (end - capitals >= 2) return { from: capitals, to: end };
  const listed = before === undefined || isComma(before) || listOpeners.has(before.lower);
  return listed && picked.length === 2 && before !== undefined ? { from, to: end } : null;
}

/** The capitalised words from token `at` on, as long as they can be a person's name. */
function nameFrom(words: Words, at: number): { from: number; to: number } | null {
  let to = at;
  while (to < words.tokens.length && to - at < longestName) {
    const token = words.tokens[to];
    const particle = token !== undefined && particles.has(token.lower) && to > at;
    if (!particle && (!token?.capital || functionWords.has(token.lower) || isPossessive(words.tokens[to + 1]))) break;
    to += 1;
  }
  while (to > at && particles.has(words.tokens[to - 1]?.lower ?? '')) to -= 1;
  const [first, last] = [words.tokens[at], words.tokens[to - 1]];
  if (!first || !last || to === at || words.isName(first.start, last.end)) return null;
  return { from: at, to };
}

/** Where the office that holds token `at` begins: modifiers to its left, at most back to a clause's edge. */
function officeStart(words: Words, at: number): number {
  let from = at;
  while (from > 0 && at - from < 7) {
    const token = words.tokens[from - 1];
    if (token === undefined) break;
    if (isPossessive(token)) {
      from -= 1;
      continue;
    }
    if (endsClause(token)) break;
    if (token.kind !== 'word' || (functionWords.has(token.lower) && token.lower !== 'the' && token.lower !== 'then'))
      break;
    if (words.marks.some((mark) => mark.end === token.end && (mark.roles.speech || mark.roles.holds))) break;
    from -= 1;
    if (token.lower === 'the') break;
  }
  return from;
}

/** Where an office phrase ends: at a comma, another clause edge, or a verb of speech. */
function officeEnd(words: Words, at: number): number {
  let to = at + 1;
  const verbStarts = new Set(words.marks.filter((mark) => mark.roles.speech === 'verb').map((mark) => mark.start));
  while (to < words.tokens.length && to - at < longestOffice) {
    const token = words.tokens[to];
    if (
      token === undefined ||
      (endsClause(token) && token.text !== '(') ||
      (!token.capital && verbStarts.has(token.start))
    )
      break;
    if (token.text === '(') {
      const close = words.tokens.findIndex((other, index) => index > to && other.text === ')');
      if (close < 0 || close - to > 3) break;
      to = close;
    }
    to += 1;
  }
  return to;
}

function person(words: Words, name: { from: number; to: number }, office: { from: number; to: number }): Person | null {
  const [first, last] = [words.tokens[name.from], words.tokens[name.to - 1]];
  const [open, close] = [words.tokens[office.from], words.tokens[office.to - 1]];
  if (!first || !last || !open || !close || words.isName(first.start, last.end)) return null;
  const title = words.text.slice(open.start, close.end).replace(/^the\s+/i, '');
  return {
    start: first.start,
    end: last.end,
    name: words.text.slice(first.start, last.end),
    office: title,
    whole: { start: Math.min(first.start, open.start), end: Math.max(last.end, close.end) },
  };
}

/** "president of Ukraine Volodymyr Zelenskyy": the name follows the place, sometimes in one run of capitals with it. */
function afterPlace(words: Words, office: { from: number; last: number; end: number }): Person | null {
  const { from, last, end } = office;
  const next = words.runs.find((run) => run.from > last + 1 && run.from <= last + 5 && run.to <= end);
  if (!next) return null;
  const after = nameFrom(words, next.to);
  if (after) return person(words, after, { from, to: next.to });
  const head = words.tokens[next.from];
  if (!head) return null;
  for (let cut = next.from + 1; cut < next.to; cut += 1) {
    const tail = words.tokens[cut - 1];
    const rest = nameFrom(words, cut);
    if (tail && rest && rest.to - rest.from >= 2 && words.isName(head.start, tail.end))
      return person(words, rest, { from, to: cut });
  }
  return null;
}

/** "Liu Qi, secretary of …"; "the development minister, Dan Jorgensen,"; "President X"; "the president of Y, X". */
function personAt(words: Words, at: number, officeWords: number): Person | null {
  const from = officeStart(words, at);
  const last = at + officeWords - 1;
  const following = nameFrom(words, last + 1);
  if (following) return person(words, following, { from, to: last + 1 });
  const end = officeEnd(words, last);
  if (isComma(words.tokens[from - 1])) {
    const name = nameBefore(words, from - 1);
    const made = name && person(words, name, { from, to: end });
    if (made) return made;
  }
  if (words.tokens[last + 1]?.lower === 'of') {
    const made = afterPlace(words, { from, last, end });
    if (made) return made;
  }
  if (isComma(words.tokens[end])) {
    const name = nameFrom(words, end + 1);
    if (name && (isComma(words.tokens[name.to]) || endsClause(words.tokens[name.to])) && name.to - name.from >= 2)
      return person(words, name, { from, to: end });
  }
  return null;
}

/** Office-holders named in an English sentence, left to right; a second office of one person is part of the first. */
export function personsLatin(words: Words): Person[] {
  const persons: Person[] = [];
  for (const mark of words.marks) {
    if (!mark.roles.office || persons.some((known) => mark.start < known.whole.end)) continue;
    const at = words.tokens.findIndex((token) => token.end > mark.start);
    if (at < 0) continue;
    let count = 1;
    while ((words.tokens[at + count]?.start ?? Infinity) < mark.end) count += 1;
    const found = personAt(words, at, count);
    if (found && !persons.some((known) => found.whole.start < known.whole.end)) persons.push(found);
  }
  return persons;
}
