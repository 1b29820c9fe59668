/** The noun that stands before its number and classifier. */
import { headNouns, modifiersBefore, phraseVerbs } from './chineseWords.ts';
import { isPhraseCharacter, type ChineseUnit } from './chineseUnits.ts';

/** 实施项目1935个, 贫困村29个: the noun before the number; `at` is where number and qualifier start. */
export function nounBefore(folded: string, source: string, at: number): ChineseUnit | null {
  let end = at;
  while (end > at - 4 && end > 0 && '达共约有总计为数了的已超近逾就仅：:'.includes(folded[end - 1] ?? '?')) end -= 1;
  const head = headNouns.before(folded, end);
  // 出院1779例 counts no hospitals.
  if (head === undefined || phraseVerbs.before(folded, end) !== undefined) return null;
  let start = end - head.length;
  // 厕所3500座: one character is the end of a word.
  if (head.length === 1 && isPhraseCharacter(folded, start - 1) && !'设建修造办'.includes(folded.charAt(start - 1)))
    start -= 1;
  const modifier = modifiersBefore.before(folded, start);
  if (modifier !== undefined) start -= modifier.length;
  return { kind: 'count', name: source.slice(start, end), worth: null, start, end, before: true };
}
