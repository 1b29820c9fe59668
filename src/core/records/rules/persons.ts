/** Places, never people: keeps records of households, private persons, ethnicity and religion out. */
import { aboutPersons } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import type { Subject } from './rule.ts';

interface Ban {
  readonly what: string;
  readonly words: RegExp;
}

/** Wherever it is written. Numbers of identity cards (GB 11643) and of mobile telephones name one person each. */
const everywhere: readonly Ban[] = [
  {
    what: 'the number of an identity card',
    words: /(?<![\dA-Za-z])\d{6} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dA-Za-z])/,
  },
  { what: 'a telephone number', words: /(?<![\d.,])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\d.,])/ },
  {
    what: 'a household',
    words:
      /户主|户号|身份证|\bhead of household\b|\bhousehold of (?:Mr|Mrs|Ms|\p{Lu})|\bhousehold (?:id|no\.?|number)\b/iu,
  },
  {
    what: 'a person by name',
    words:
      /\b(?:Mr|Mrs|Ms|Mister|Madam|Comrade)\b\.?\s+\p{Lu}|\b(?:villager|farmer|herder|beneficiary|widow|patient):? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, (?:an? )?(?:villager|farmer|herder|beneficiary|widow|patient)\b|受益人[：:]|(?:村民|牧民|农民|贫困户)\p{Script=Han}{1,8}·\p{Script=Han}/u,
  },
  {
    what: 'a figure of ethnicity',
    words:
      /\d\s*(?:Uy?gh?ur|Kaza(?:k|kh)|Kirgiz|Kyrgyz|Tajik|Hui|Han|Tibetan|Mongol) (?:people|persons|households|residents|families|students|pupils|farmers)\b|(?:少数民族|(?:维吾尔|哈萨克|柯尔克孜|塔吉克|回|藏|蒙古)族(?!自治))(?:人口|群众|居民|家庭)?[：:\s]*\d[\d,.]*\s*万?[人户名]|\d\s*万?[名户个](?:少数民族|(?:维吾尔|哈萨克|柯尔克孜|塔吉克|回|藏|蒙古)族(?!自治))|\b(?:Uy?gh?ur|Kaza(?:k|kh)|Kirgiz|Kyrgyz|Tajik|Hui|Tibetan|Mongol) (?:people|persons|households|residents|families)\s*[:=]\s*\d/iu,
  },
];

/** Lines that say what is counted. Names of places that carry such a word ("… Autonomous County", 自治) are no count of people. */
const counted: readonly Ban[] = [
  {
    what: 'ethnicity',
    words:
      /\b(?:ethnic(?:ity| minorit(?:y|ies)| groups?)|(?:Uy?gh?urs?|Kaza(?:k|kh)s?|Kirgiz|Kyrgyz|Tajiks?|Hui|Han|Tibetans?|Mongols?|Roma|Russians?|Ukrainians?|Tatars?)(?: (?:people|population|persons|households|residents|families)|$))\b|少数民族(?:人口|群众|居民|户|人)|(?:维吾尔|哈萨克|柯尔克孜|塔吉克|回|藏|蒙古|汉)族(?!自治)/iu,
  },
  {
    what: 'religion',
    words:
      /\b(?:religio(?:n|us)|muslims?|christians?|buddhists?|believers|mosques?|church(?:es)?|monasteries|imams?|monks)\b|宗教|信教|清真寺|教徒|僧侣|阿訇/iu,
  },
];

const countingFields: ReadonlySet<string> = new Set([
  'unit',
  'localUnit',
  'goods',
  'results.indicator',
  'results.unit',
  'targets.what',
  'targets.unit',
  'terms.measure',
  'terms.localMeasure',
  'terms.unit',
  'terms.localUnit',
  'terms.base',
  'terms.localBase',
  'measure',
  'localMeasure',
]);

/** Forms of address after a name. Offices are what the ledger keeps. */
const addressed: Ban = { what: 'a person by name', words: /先生|女士|同志/u };

function banOn(text: string, bans: readonly Ban[]): Ban | undefined {
  // Digits of full width, and letters in other shapes, are the same digits and letters.
  const folded = text.normalize('NFKC').replaceAll(/\s/g, ' ');
  return bans.find(({ words }) => words.test(folded) || words.test(text));
}

/** What a text of any kind (a reason, a title) says of persons: "the number of an identity card"; null where nothing. */
export function personalIn(text: string): string | null {
  return banOn(text, everywhere)?.what ?? null;
}

/** Quotes of archived documents are their speakers' words and stay as they are. */
export function noPersons({ leaves }: Subject): Problem[] {
  return leaves.flatMap(({ field, fieldPath, path, value }) => {
    if (typeof value !== 'string' || (field.kind !== 'line' && field.kind !== 'text')) return [];
    const bans = [
      ...everywhere,
      ...(countingFields.has(fieldPath) ? counted : []),
      ...(fieldPath === 'offices.office' ? [addressed] : []),
    ];
    const found = banOn(value, bans);
    if (found === undefined) return [];
    return [problemOf(aboutPersons, { path, message: `${field.en} names ${found.what}.`, draftAllowed: false })];
  });
}
