/** What stands around a Chinese figure: qualifier, rate, direction of change. */
import type { Qualifier } from '../../../core/claims/claim.ts';
import { isHan } from '../tokens.ts';
import type { Span } from '../../../core/claims/span.ts';
import {
  changeFillers,
  fallsBefore,
  headNouns,
  levelMarks,
  qualifiersBefore,
  qualifiersBehind,
  qualifierWordsBefore,
  qualifierWordsBehind,
  risesBefore,
} from './chineseWords.ts';

export function qualifierEndingAt(
  folded: string,
  at: number,
): { qualifier: Exclude<Qualifier, 'range'>; strict: boolean; start: number } | null {
  const word = qualifierWordsBefore.before(folded, at);
  const hit = word === undefined ? undefined : qualifiersBefore.get(word);
  if (!hit || word === undefined || ((word === '上' || word === '过') && !/[百千万十亿]/.test(folded[at] ?? '')))
    return null;
  return { ...hit, start: at - word.length };
}

export function qualifierStart(folded: string, at: number): number {
  return qualifierEndingAt(folded, at)?.start ?? at;
}

export function qualifierStarting(
  folded: string,
  at: number,
): { qualifier: Exclude<Qualifier, 'range'>; end: number } | null {
  const from = folded[at] === '的' ? at + 1 : at;
  const word = qualifierWordsBehind.at(folded, from);
  const qualifier = word === undefined ? undefined : qualifiersBehind.get(word);
  if (word === undefined || qualifier === undefined) return null;
  const end = from + word.length;
  const runsOn = isHan(folded.charCodeAt(end)) && !(word === '多' && '的时来前'.includes(folded.charAt(end)));
  return runsOn && partsOfWords.has(word) ? null : { qualifier, end };
}

/** Qualifiers that are also the first part of other words: 来自, 起来, 许多. */
const partsOfWords: ReadonlySet<string> = new Set(['来', '起', '许', '多', '前后']);

const rateNouns =
  /^(?:\d{1,4}[万千百]?(?=人|名|户)(?:人|名|户)?|平方米|学期|季度|学年|公顷|千克|班|校|座|所|立方米|平方公里|公里|人次|公斤|小时|人|户|年|月|天|日|周|亩|吨|桶|股|度|斤|升|千瓦时|个月|秒|分钟|台|辆|只|头|张|份|次|村|县|家|位|名)/;

/** 元/人, 元每吨. */
export function perBehind(folded: string, source: string, at: number): { per: string; end: number } | null {
  if (folded[at] !== '/' && folded[at] !== '每') return null;
  const noun = rateNouns.exec(folded.slice(at + 1, at + 6))?.[0];
  return noun === undefined ? null : { per: source.slice(at + 1, at + 1 + noun.length), end: at + 1 + noun.length };
}

/** 每户5000元, 每亩补助, 人均2.8万元: the denominator a few characters before. */
export function perBefore(folded: string, source: string, at: number): { per: string; end: number } | null {
  for (let look = at - 1; look >= Math.max(0, at - perReach); look -= 1) {
    const char = folded[look] ?? '';
    if (char === '速' && folded[look - 1] === '时' && at - look < 6) return { per: '小时', end: 0 };
    if ('，。；,、:：'.includes(char)) return null;
    if (char === '均' && '人户亩年月日'.includes(folded[look - 1] ?? '?'))
      return { per: source.slice(look - 1, look), end: 0 };
    if (char !== '每') continue;
    const noun = nounBehindEach(folded, look + 1);
    if (noun === null) return null;
    // 每人每年: what receives comes first.
    const { start, end } = outerEach(folded, look) ?? noun;
    return { per: source.slice(start, end), end: 0 };
  }
  return null;
}

/** 名学生 of 每名学生每学期: a second 每 whose noun ends where the first one starts. */
function outerEach(folded: string, at: number): Span | null {
  for (let look = at - 2; look >= Math.max(0, at - 6); look -= 1) {
    if (folded[look] !== '每') continue;
    const noun = nounBehindEach(folded, look + 1);
    return noun?.end === at ? noun : null;
  }
  return null;
}

/** How far back 每 or 人均 is looked for. */
const perReach = 36;

/** 户 of 每户, 村 of 每个村, 学生 of 每名学生, 10万人 of 每10万人. */
function nounBehindEach(folded: string, at: number): Span | null {
  const classifier = /^[个名位所家座]/.test(folded.slice(at, at + 1)) ? 1 : 0;
  const head = classifier === 1 ? headNouns.at(folded, at + 1) : undefined;
  if (head !== undefined) return { start: at + 1, end: at + 1 + head.length };
  const noun = rateNouns.exec(folded.slice(at, at + 8))?.[0];
  return noun === undefined ? null : { start: at, end: at + noun.length };
}

export function changeBefore(folded: string, at: number): 'up' | 'down' | null {
  let end = at;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const filler = changeFillers.before(folded, end);
    if (filler === undefined) break;
    if (levelMarks.at(filler, 0) === filler && !/[幅速率]$/.test(folded.charAt(end - filler.length - 1))) return null;
    end -= filler.length;
  }
  if (levelMarks.before(folded, end) !== undefined) return null;
  if (fallsBefore.before(folded, end) !== undefined) return 'down';
  return risesBefore.before(folded, end) === undefined ? null : 'up';
}
