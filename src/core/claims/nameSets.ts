/**
 * Sets of bodies that reports name by their number and kind: "19 provinces and cities", "19 provinces and
 * municipalities", 19个援疆省市. They are no registry entries, yet the same words in two languages mean one set.
 */
import { foldName } from './foldName.ts';

const setKinds = [
  'provinces and cities',
  'provinces',
  'provinces, regions and cities',
  'central enterprises',
  'central and state bodies',
] as const;
export type SetKind = (typeof setKinds)[number];

export interface NameSet {
  readonly count: number;
  readonly kind: SetKind;
}

/** Each kind in the words of both languages, folded, without the number. */
const wordsOf: Readonly<Record<SetKind, readonly string[]>> = {
  'provinces and cities': [
    'provinces and cities',
    'provinces and municipalities',
    'provinces cities',
    'provinces municipalities',
    'provinces and provincial level municipalities',
    '省市',
    '省份和城市',
    '省和直辖市',
    '省直辖市',
  ],
  provinces: ['provinces', '省', '省份'],
  'provinces, regions and cities': [
    'provinces regions and cities',
    'provinces autonomous regions and municipalities',
    '省区市',
    '省自治区直辖市',
  ],
  'central enterprises': ['central enterprises', 'central state owned enterprises', '中央企业', '央企'],
  'central and state bodies': [
    'central and state organs',
    'central and state bodies',
    'central bodies',
    '中央和国家机关',
    '中央国家机关',
    '中央单位',
  ],
};

/** Words that say what the set is for, not which it is: the scope of the claim says it already. */
const purposes =
  /^(?:(?:donor|counterpart|partner|paired|assisting|supporting) )+|^(?:对口支援|对口|支援|援疆|援藏|援青|援川)+/;

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
numerals.push('eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen');

const kindOf: ReadonlyMap<string, SetKind> = new Map(
  setKinds.flatMap((kind) => wordsOf[kind].map((words) => [words, kind] as const)),
);

/** The set that a name counts out; null for a name that is none. A set without a number is none: which are they? */
export function nameSet(name: string): NameSet | null {
  const folded = foldName(name);
  const [, figure = '', rest = ''] = /^(\d{1,4}|[a-z]+)\s*(?:个|家)?\s*(.+)$/.exec(folded) ?? [];
  const count = /^\d/.test(figure) ? Number(figure) : numerals.indexOf(figure);
  if (count < 1) return null;
  const kind = kindOf.get(rest.replace(purposes, '').replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''));
  return kind === undefined ? null : { count, kind };
}
