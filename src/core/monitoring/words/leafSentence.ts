/** What a test found, as one sentence that can be read aloud. */
import type { Told } from '../run/explanation.ts';
import type { Spoken } from './words.ts';
import { leafSentenceEn } from './leafSentenceEn.ts';
import { leafSentenceZh } from './leafSentenceZh.ts';

export function leafSentence(told: Told, language: Spoken): string {
  return language === 'zh' ? leafSentenceZh(told) : leafSentenceEn(told);
}
