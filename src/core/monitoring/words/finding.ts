/** What a test found, in parts of a sentence: findings about the same value are told in one. */
import type { Spoken } from './words.ts';

export interface FindingWords {
  /** What it is about: "Incidence in North County stood at 3.4% in 2021". */
  readonly lead: string;
  /** What follows a comma: "above the line of 3%". */
  readonly close: readonly string[];
  /** What follows a semicolon: "the middle of 11 similar places was 2.1%". */
  readonly more: readonly string[];
  /** What it warns from, where one test is told alone and `stays` does not say more. */
  readonly warns: string | null;
  /** Where the alert ends, while only that keeps it on. */
  readonly stays: string | null;
  /** For the rule's own words: what was found and what is asked for, in the terms of the test. */
  readonly value: string;
  readonly limit: string;
}

const marks = {
  en: { comma: ', ', semicolon: '; ', stop: '.' },
  zh: { comma: '，', semicolon: '；', stop: '。' },
} as const satisfies Record<Spoken, object>;

/** How the tests that are not told are counted. */
function others(count: number, language: Spoken): string[] {
  if (count === 0) return [];
  if (language === 'zh') return [`另有${count}项检验结论一致`];
  return [count === 1 ? 'one more test agrees' : `${count} more tests agree`];
}

/** What is told of more than one test is said once; `untold` counts those that there is no room for. */
export function sentenceOf(found: readonly FindingWords[], untold: number, language: Spoken): string {
  const { comma, semicolon, stop } = marks[language];
  const [only] = found;
  // The usual case, ten thousands of times in a run: nothing can be said twice.
  if (only !== undefined && found.length === 1 && untold === 0) {
    const end = only.stays ?? only.warns;
    const parts = [only.lead];
    for (const part of only.close) parts.push(comma, part);
    for (const part of only.more) parts.push(semicolon, part);
    if (end !== null) parts.push(semicolon, end);
    parts.push(stop);
    return parts.join('');
  }
  const byLead = Map.groupBy(found, ({ lead }) => lead);
  const parts = [...byLead].map(([lead, same]) => {
    const close = new Set(same.flatMap((one) => one.close));
    const ends = same.flatMap((one) => one.stays ?? (found.length === 1 ? one.warns : null) ?? []);
    const more = new Set([...same.flatMap((one) => one.more), ...ends]);
    return [[lead, ...close].join(comma), ...more].join(semicolon);
  });
  return [...parts, ...others(untold, language)].join(semicolon) + stop;
}
