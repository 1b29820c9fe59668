/** What a record is called: by its own title, or by who helps whom, with what and when. */
import { amountText, numberText } from '../money/amountText.ts';
import { dateWords, periodWords } from './dateWords.ts';
import type { Body, Field } from './field.ts';
import type { RecordType } from './recordTypes.ts';
import { typeOfRecord } from './recordTypes.ts';
import { moneyOf, rowsOf, sharesOf, textOf, textsOf } from './values.ts';

export type Locale = 'en' | 'zh';
/** What an entry, record or document is called; undefined where that is not known. */
export type NameOf = (id: string) => { readonly name: string; readonly localName: string | null } | undefined;

/** One line in English or Chinese. Also for drafts, whatever of them is filled in. */
export function titleOf(type: RecordType, body: Body, nameOf: NameOf, locale: Locale): string {
  const described = { type, body, nameOf, locale };
  const made = makers[type]?.(described) ?? ownTitle(described);
  return made === '' ? untitled(type, locale) : made;
}

interface Described {
  readonly type: RecordType;
  readonly body: Body;
  readonly nameOf: NameOf;
  readonly locale: Locale;
}

const makers: Readonly<Partial<Record<RecordType, (described: Described) => string>>> = {
  pairing: pairingTitle,
  transaction: transactionTitle,
  contribution: contributionTitle,
  arrival: arrivalTitle,
  listing: listingTitle,
  lock: lockTitle,
  completeness: completenessTitle,
  target: targetTitle,
};

/** Longer ones are cut: what an obligation says can be a paragraph. */
const longest = 120;

function ownTitle({ type, body, locale }: Described): string {
  const { named } = typeOfRecord(type);
  const title = named === null ? null : textOf(body, named);
  const local = locale === 'zh' ? textOf(body, 'localTitle') : null;
  const line = (local ?? title ?? '').replace(/\s+/gu, ' ');
  return line.length > longest
    ? `${line
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`
    : line;
}

function untitled(type: RecordType, locale: Locale): string {
  const { en, zh } = typeOfRecord(type);
  return locale === 'en' ? `${en} without a title` : `${zh}（未命名）`;
}

function pairingTitle(described: Described): string {
  const { body, locale } = described;
  const pair = arrow(described, ids(body, 'donor'), ids(body, 'recipient'));
  return joined(locale, pair, periodWords(textOf(body, 'start'), textOf(body, 'end'), locale));
}

const stageWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  pledge: { en: 'pledged', zh: '认捐' },
  commitment: { en: 'committed', zh: '承诺' },
  disbursement: { en: 'disbursed', zh: '拨付' },
  expenditure: { en: 'spent', zh: '支出' },
};

/** "CNY 12.5 million disbursed, Jiangxi → Akto, 2019"; what the receiving side reports is marked as such. */
function transactionTitle(described: Described): string {
  const { body, locale } = described;
  const money = moneyOf(body, 'amount');
  const stage = stageWords[textOf(body, 'stage') ?? '']?.[locale] ?? '';
  const words = money === null ? '' : amountText(money, locale);
  const what = locale === 'en' ? `${words} ${stage}`.trim() : `${stage}${words}`;
  const pair = arrow(described, shareIds(body, 'providers'), shareIds(body, 'recipients'));
  return joined(locale, what + sideMark(described), pair, dateOf(described));
}

/** Units by which a contribution is a number of those that its kind names. */
const people = /^(?:persons?|people|人|名)$/i;
const peopleKinds: ReadonlySet<string> = new Set([
  'teachers',
  'doctors',
  'officials posted',
  'technicians',
  'trainees',
]);

/** "40 teachers, Jiangxi → Akto, September 2019", "6 vehicles (Ambulances), …". */
function contributionTitle(described: Described): string {
  const { body, locale } = described;
  const quantity = textOf(body, 'quantity');
  const unit = textOf(body, 'unit') ?? '';
  const what = textOf(body, 'goods') ?? choiceLabel(described, 'kind');
  const count = quantity === null ? '' : numberText(quantity, locale);
  const brackets = locale === 'en' ? ` (${what})` : `（${what}）`;
  const amount = locale === 'en' ? `${count} ${unit}`.trim() : count + unit;
  const pair = arrow(described, shareIds(body, 'providers'), shareIds(body, 'recipients'));
  const isOfPeople = people.test(unit) && peopleKinds.has(textOf(body, 'kind') ?? '');
  const ofPeople = locale === 'en' ? `${count} ${what.toLowerCase()}` : `${count}名${what}`;
  const counted = amount + (what === '' ? '' : brackets);
  const named = amount === '' ? what : isOfPeople && count !== '' ? ofPeople : counted;
  return joined(
    locale,
    named + sideMark(described),
    pair,
    periodWords(textOf(body, 'date'), textOf(body, 'end') ?? textOf(body, 'date'), locale),
  );
}

function arrivalTitle(described: Described): string {
  const { body, nameOf, locale } = described;
  const first = textsOf(body, 'sent')[0] ?? textsOf(body, 'received')[0];
  const known = first === undefined ? undefined : nameOf(first);
  const name = (locale === 'zh' ? known?.localName : null) ?? known?.name ?? '';
  const status = choiceLabel(described, 'status');
  return [status, name].filter((part) => part !== '').join(locale === 'en' ? ': ' : '：');
}

function listingTitle(described: Described): string {
  const { body, locale } = described;
  const listedOn = textOf(body, 'listedOn');
  const date = listedOn === null ? '' : dateWords(listedOn, locale);
  const since = date === '' ? '' : locale === 'en' ? `listed ${date}` : `${date}列入`;
  return joined(locale, names(described, ids(body, 'place')), since);
}

function lockTitle({ body, locale }: Described): string {
  const period = periodWords(textOf(body, 'start'), textOf(body, 'end'), locale);
  if (period === '') return '';
  return locale === 'en' ? `Locked ${period}` : `锁定${period}`;
}

/** "Complete: Jiangxi → Akto, 2015", "Complete: CNY disbursed, 2015". */
function completenessTitle(described: Described): string {
  const { body, locale } = described;
  const stage = stageWords[textOf(body, 'stage') ?? '']?.[locale] ?? '';
  const what = [textOf(body, 'currency') ?? '', stage].filter((part) => part !== '').join(' ');
  const pair = arrow(described, textsOf(body, 'donors'), textsOf(body, 'recipients'));
  const period = periodWords(textOf(body, 'start'), textOf(body, 'end'), locale);
  const about = joined(locale, what === '' ? '' : what + sideMark(described), pair, period);
  if (about === '') return '';
  return locale === 'en' ? `Complete: ${about}` : `完整：${about}`;
}

/** "composite-incidence 3, Akto, 2020": what should be reached where by when. */
function targetTitle(described: Described): string {
  const { body, locale } = described;
  const last = rowsOf(body, 'points').at(-1);
  const value = last === undefined ? null : textOf(last, 'value');
  const what = [textOf(body, 'indicator'), value].filter((part) => part !== null).join(' ');
  return joined(locale, what, names(described, ids(body, 'place')), (last && textOf(last, 'period')) ?? '');
}

function sideMark({ body, locale }: Described): string {
  if (textOf(body, 'side') !== 'received') return '';
  return locale === 'en' ? ' (as received)' : '（受方申报）';
}

function dateOf({ body, locale }: Described): string {
  const date = textOf(body, 'date');
  return date === null ? '' : dateWords(date, locale);
}

function choiceLabel({ type, body, locale }: Described, name: string): string {
  const fields: readonly Field[] = typeOfRecord(type).fields;
  const code = textOf(body, name);
  const choice = fields.find((field) => field.name === name)?.choices?.find((each) => each.code === code);
  return choice?.[locale] ?? '';
}

function joined(locale: Locale, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(locale === 'en' ? ', ' : '，');
}

function ids(body: Body, field: string): readonly string[] {
  const id = textOf(body, field);
  return id === null ? [] : [id];
}

function shareIds(body: Body, field: string): readonly string[] {
  return sharesOf(body, field).map(({ id }) => id);
}

function arrow(described: Described, from: readonly string[], to: readonly string[]): string {
  return [names(described, from), names(described, to)].filter((name) => name !== '').join(' → ');
}

/** "Jiangxi", "Jiangxi and Beijing", "Jiangxi and 3 others"; 江西省等4方. */
function names({ nameOf, locale }: Described, ids: readonly string[]): string {
  const shown = ids.slice(0, 2).map((id) => {
    const known = nameOf(id);
    return (locale === 'zh' ? known?.localName : null) ?? known?.name ?? id;
  });
  const [first = '', second] = shown;
  if (ids.length <= 1 || second === undefined) return first;
  if (locale === 'zh') return ids.length === 2 ? `${first}、${second}` : `${first}等${ids.length}方`;
  return ids.length === 2 ? `${first} and ${second}` : `${first} and ${ids.length - 1} others`;
}
