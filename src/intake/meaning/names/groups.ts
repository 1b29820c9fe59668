import type { Span } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import { setsCjk } from '../lexicon/setsCjk.ts';
import type { Party } from './party.ts';
import type { Token } from './tokens.ts';
import { isCjk } from '../../sentences/paragraphs.ts';

function groupOf(text: string, { start, end }: Span): Party {
  return { start, end, name: text.slice(start, end), id: null, kind: 'group' };
}

/** Heads that name a set without a number or modifier beside them. */
const alone = new Set([
  'donors',
  'partners',
  'allies',
  'creditors',
  'member states',
  'provinces and cities',
  'provinces and municipalities',
  'state-owned enterprises',
]);

/** Generic sets of donors or recipients in English: a head ("provinces and cities") with its number and modifiers. */
export function groupsLatin(text: string, words: readonly Token[], marks: readonly Mark[]): Party[] {
  const modifiers = new Set(marks.filter((mark) => mark.roles.group === 'modifier').map((mark) => mark.end));
  const found: Party[] = [];
  for (const mark of marks) {
    if (mark.roles.group !== 'head' || isCjk(text.charCodeAt(mark.start))) continue;
    let first = words.findIndex((token) => token.end > mark.start);
    if (first < 0) continue;
    for (;;) {
      const token = words[first - 1];
      if (token === undefined) break;
      const hyphenated =
        token.kind === 'word' && /^(?:state-owned|poverty-stricken|non-governmental)$/.test(token.lower);
      const modifies = token.kind === 'word' && (modifiers.has(token.end) || hyphenated);
      // "central and state organs": "and" belongs to the set when modifiers stand on both sides.
      const joins =
        token.lower === 'and' && words[first - 2] !== undefined && modifiers.has(words[first - 2]?.end ?? -1);
      if (!modifies && !joins && token.kind !== 'number') break;
      first -= 1;
      if (token.kind === 'number') break;
    }
    const start = words[first]?.start ?? mark.start;
    if (start === mark.start && !alone.has(mark.word)) continue;
    found.push(groupOf(text, { start, end: mark.end }));
  }
  return found;
}

const numeral = /[0-9０-９一二三四五六七八九十百千两余多个個、和与\s]/u;

const aloneCjk = new Set(setsCjk);

/** 东部8省市: a modifier may stand before the number, too. */
function modifierBefore(marks: readonly Mark[], index: number, number: number): number {
  const before = marks.findLast((mark, at) => at < index && mark.end <= number);
  return before?.end === number && before.roles.group === 'modifier' ? before.start : number;
}

/** 中央 alone is a party only where others are listed with it: 中央和各省市. */
function isListedCentre(text: string, mark: Mark): boolean {
  return mark.word === '中央' && /^[和及与、](?:各|地方|省|有关|\d)/u.test(text.slice(mark.end, mark.end + 3));
}

/** Generic sets in Chinese: 19个援疆省市, 中央国家机关, 中央企业. */
export function groupsCjk(text: string, marks: readonly Mark[], from: number): Party[] {
  const found: Party[] = [];
  for (const [index, mark] of marks.entries()) {
    if (isListedCentre(text, mark)) found.push(groupOf(text, mark));
    if (mark.roles.group !== 'head' || !isCjk(text.charCodeAt(mark.start))) continue;
    let { start } = mark;
    for (let before = index - 1; before >= 0; before -= 1) {
      const other = marks[before];
      if (!other || other.end !== start || other.roles.group !== 'modifier') break;
      start = other.start;
    }
    let number = start;
    while (number > from && numeral.test(text.charAt(number - 1)) && start - number < 8) number -= 1;
    while (number < start && !/[0-9０-９一二三四五六七八九十百千两]/u.test(text.charAt(number))) number += 1;
    if (number < start && /[\d０-９个個家]$/u.test(text.slice(number, start)))
      start = modifierBefore(marks, index, number);
    else if (start === mark.start && !aloneCjk.has(mark.word)) continue;
    found.push(groupOf(text, { start, end: mark.end }));
  }
  return found;
}
