/**
 * Sets of bodies that reports name by their number and kind: "19 provinces and cities", "19 provinces and
 * municipalities", 19个援疆省市. They are no registry entries, yet the same words in two languages mean one set.
 */
import { foldName } from './foldName.ts';

export interface NameSet {
  readonly count: number;
  readonly kind: SetKind;
}

const kinds = {
  'provinces and cities': {
    en: [
      'provinces and cities',
      'provinces and municipalities',
      'provinces cities',
      'provinces municipalities',
      'provinces and provincial level municipalities',
    ],
    zh: ['省市', '省份和城市', '省和直辖市', '省直辖市'],
  },
  provinces: { en: ['provinces'], zh: ['省', '省份'] },
  'provinces, regions and cities': {
    en: ['provinces regions and cities', 'provinces autonomous regions and municipalities'],
    zh: ['省区市', '省自治区直辖市'],
  },
  'central enterprises': { en: ['central enterprises', 'central state owned enterprises'], zh: ['中央企业', '央企'] },
  'central and state bodies': {
    en: ['central and state organs', 'central and state bodies', 'central bodies'],
    zh: ['中央和国家机关', '中央国家机关', '中央单位'],
  },
} as const satisfies Record<string, { en: readonly string[]; zh: readonly string[] }>;

export type SetKind = keyof typeof kinds;

/** Words that say what the set is for, not which it is: the scope of the claim says it already. */
const purposes =
  /^(?:(?:donor|counterpart|partner|paired|assisting|supporting) )+|^(?:对口支援|对口|支援|援疆|援藏|援青|援川)+/;

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
numerals.push('eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen');

const kindOf: ReadonlyMap<string, SetKind> = new Map(
  (Object.keys(kinds) as SetKind[]).flatMap((kind) => {
    const { en, zh } = kinds[kind];
    return [...en, ...zh].map((words) => [words, kind] as const);
  }),
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
