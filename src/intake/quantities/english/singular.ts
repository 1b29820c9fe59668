/** Plural nouns and their dictionary form, by rule and a short list of exceptions. */
import { invariantNouns, singularInS } from './words.ts';

const irregular: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['halves', 'half'],
  ['shelves', 'shelf'],
  ['thieves', 'thief'],
  ['loaves', 'loaf'],
  ['calves', 'calf'],
  ['selves', 'self'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['bacteria', 'bacterium'],
  ['alumni', 'alumnus'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['bases', 'base'],
  ['theses', 'thesis'],
  ['diagnoses', 'diagnosis'],
  ['axes', 'axe'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['bonuses', 'bonus'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['ties', 'tie'],
  ['series', 'series'],
  ['species', 'species'],
  ['shoes', 'shoe'],
  ['canoes', 'canoe'],
  ['horses', 'horse'],
  ['houses', 'house'],
  ['causes', 'cause'],
  ['cases', 'case'],
  ['nurses', 'nurse'],
  ['courses', 'course'],
  ['licenses', 'license'],
  ['licences', 'licence'],
  ['purchases', 'purchase'],
  ['databases', 'database'],
  ['releases', 'release'],
  ...[
    'yemenis',
    'iraqis',
    'israelis',
    'pakistanis',
    'saudis',
    'kuwaitis',
    'omanis',
    'emiratis',
    'bangladeshis',
    'somalis',
    'nepalis',
    'taxis',
    'rabbis',
    'skis',
  ].map((word): [string, string] => [word, word.slice(0, -1)]),
  ['headquarters', 'headquarters'],
  ['troops', 'troops'],
  ['means', 'means'],
  ['crossroads', 'crossroads'],
  ['quizzes', 'quiz'],
  ['cadres', 'cadre'],
  ['calories', 'calorie'],
  ['zombies', 'zombie'],
  ['rookies', 'rookie'],
  ['selfies', 'selfie'],
  ['caches', 'cache'],
  ['tranches', 'tranche'],
  ['niches', 'niche'],
  ['avalanches', 'avalanche'],
  ['psyches', 'psyche'],
  ['headaches', 'headache'],
]);

/** Whether a lower-case word looks like a plural noun. */
export function isPlural(word: string): boolean {
  if (invariantNouns.has(word) || (irregular.has(word) && irregular.get(word) !== word)) return true;
  if (word.length < 3 || !word.endsWith('s') || singularInS.has(word))
    return word.length > 4 && (word.endsWith('men') || word.endsWith("s'"));
  return (
    !word.endsWith('ss') &&
    !word.endsWith('ous') &&
    !word.endsWith('us') &&
    !word.endsWith('is') &&
    !word.endsWith("'s") &&
    !word.endsWith('’s')
  );
}

/** "counties" → "county", "boxes" → "box", "people" → "people"; a singular stays as it is. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (invariantNouns.has(word) || !isPlural(word)) return word;
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
