/**
 * Scores what is read against the golden cases: precision, recall and F1 on the value alone (spans overlap and the values
 * are equal) and on value and unit together. Cases may name several units that are right, and stretches not judged.
 */
import { Big } from 'big.js';

export interface GoldenQuantity {
  /** Exact words of number and unit; the first such words after the quantity before. */
  readonly quote: string;
  /** Null for a range, which has `low` and `high`. */
  readonly value: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly unit: string | null;
  /** All units that are right, when there is more than one. */
  readonly units?: readonly (string | null)[];
  readonly qualifier: string;
  readonly change?: 'up' | 'down';
}

export interface GoldenCase {
  readonly text: string;
  readonly date: string | null;
  readonly language: string;
  readonly genre: string;
  readonly quantities: readonly GoldenQuantity[];
  /** Words that are no quantity. */
  readonly none: readonly string[];
  /** Words on which readers may differ; whatever is read there counts neither way. */
  readonly ignore?: readonly string[];
}

/** The part of a quantity that is scored. */
export interface ReadQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly qualifier: string;
  readonly change: 'up' | 'down' | null;
}

export interface Tally {
  readonly cases: number;
  readonly expected: number;
  readonly read: number;
  readonly value: number;
  readonly valueAndUnit: number;
  /** As valueAndUnit, but adjectives before a counted noun are let pass: "new job" for "job". */
  readonly valueAndNoun: number;
  /** Of those with the right value: right qualifier, right direction. */
  readonly qualifier: number;
  readonly change: number;
  /** Quantities read in words that are none. */
  readonly inNone: number;
}

export interface CaseScore extends Tally {
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly wrongUnit: readonly string[];
}

/** Scores one case. Every expected quantity and every read one is matched at most once. */
export function scoreCase(golden: GoldenCase, read: readonly ReadQuantity[]): CaseScore {
  const { text } = golden;
  const ignored = (golden.ignore ?? []).map((words) => spanOf(text, words, 0));
  const judged = read.filter((quantity) => !ignored.some((span) => overlap(span, quantity)));
  const free = new Set(judged);
  const missed: string[] = [];
  const wrongUnit: string[] = [];
  let [value, valueAndUnit, valueAndNoun, qualifier, change] = [0, 0, 0, 0, 0];
  let from = 0;
  for (const expected of golden.quantities) {
    const span = spanOf(text, expected.quote, from);
    from = span.end;
    const found = [...free].filter((quantity) => overlap(span, quantity) && sameValue(expected, quantity));
    const best =
      found.find((quantity) => sameUnit(expected, quantity)) ??
      found.find((quantity) => sameNoun(expected, quantity)) ??
      found[0];
    if (best === undefined) {
      missed.push(expected.quote);
      continue;
    }
    free.delete(best);
    value += 1;
    if (sameUnit(expected, best)) valueAndUnit += 1;
    else wrongUnit.push(`${expected.quote}: ${unitText(best) ?? 'no unit'}, not ${expected.unit ?? 'none'}`);
    if (sameNoun(expected, best)) valueAndNoun += 1;
    if (best.qualifier === expected.qualifier) qualifier += 1;
    if (best.change === (expected.change ?? null)) change += 1;
  }
  const none = golden.none.map((words) => spanOf(text, words, 0));
  const extra = [...free];
  return {
    cases: 1,
    expected: golden.quantities.length,
    read: judged.length,
    value,
    valueAndUnit,
    valueAndNoun,
    qualifier,
    change,
    inNone: extra.filter((quantity) => none.some((span) => overlap(span, quantity))).length,
    missed,
    extra: extra.map((q) => `${text.slice(q.start, q.end)} (${q.value ?? `${q.low} to ${q.high}`})`),
    wrongUnit,
  };
}

/** Sums of tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const add = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    cases: add('cases'),
    expected: add('expected'),
    read: add('read'),
    value: add('value'),
    valueAndUnit: add('valueAndUnit'),
    valueAndNoun: add('valueAndNoun'),
    qualifier: add('qualifier'),
    change: add('change'),
    inNone: add('inNone'),
  };
}

/** Precision, recall and F1 in percent; 100 where there was nothing to find and nothing was read. */
export function rates(right: number, tally: Tally): { precision: number; recall: number; f1: number } {
  const precision = tally.read === 0 ? 100 : (100 * right) / tally.read;
  const recall = tally.expected === 0 ? 100 : (100 * right) / tally.expected;
  return {
    precision,
    recall,
    f1: tally.read + tally.expected === 0 ? 100 : (200 * right) / (tally.read + tally.expected),
  };
}

/** A unit as it is compared: lower case, singular, one name for what has several. */
export function foldUnit(unit: string | null): string {
  const words = (unit ?? '')
    .toLowerCase()
    .replace(/[.°]/g, (sign) => (sign === '°' ? 'degree ' : ''))
    .trim();
  const single = words.split(/[\s-]+/).map(singular);
  const whole = unitNames.get(words) ?? unitNames.get(single.join(' '));
  return whole ?? single.map((word) => unitNames.get(word) ?? word).join(' ');
}

const unitNames = new Map<string, string>(
  [
    ['%', 'percent', 'per cent', 'pct', '百分比'],
    ['percentage point', 'pp', '百分点', '個百分點', '个百分点'],
    ['basis point', 'bp', 'bps', '基点'],
    ['person', 'people', 'persons', '人', '名', '位'],
    ['woman', 'women'],
    ['man', 'men'],
    ['child', 'children'],
    ['foot', 'feet', 'ft'],
    ['kilometre', 'kilometer', 'km', '公里', '千米'],
    ['metre', 'meter', 'm', '米'],
    ['centimetre', 'centimeter', 'cm', '厘米', '公分'],
    ['millimetre', 'millimeter', 'mm', '毫米'],
    ['nanometre', 'nanometer', 'nm', '纳米'],
    ['litre', 'liter', 'l', '升'],
    ['millilitre', 'milliliter', 'ml', '毫升'],
    ['kilogram', 'kg', 'kilo', 'kilogramme', '公斤', '千克'],
    ['gram', 'g', 'gramme', '克'],
    ['tonne', 'ton', 'metric ton', '吨', '噸'],
    ['hectare', 'ha', '公顷'],
    ['celsius', 'degree celsius', 'degree c', '℃', '摄氏度', 'celsius degree', 'c'],
    ['degree', '度'],
    ['mile per hour', 'mph'],
    ['kilometre per hour', 'kph', 'km/h', 'kmh'],
    ['kilowatt hour', 'kwh', 'kilowatt-hour'],
    ['kilowatt', 'kw'],
    ['megawatt', 'mw'],
    ['horsepower', 'hp', 'bhp'],
    ['gigabyte', 'gb'],
    ['hertz', 'hz'],
    ['millimetre of mercury', 'mmhg'],
    ['milliampere hour', 'mah', '毫安时', 'milliampere-hour'],
    ['time', 'times', 'x', 'fold', '倍'],
    ['staff', 'employee'],
    ['cubic metre', 'cubic meter', 'm³', 'm3', '立方米'],
    ['square metre', 'square meter', 'm²', 'm2', '平方米'],
    ['square kilometre', 'square kilometer', 'km²'],
    ['usd', 'dollar', 'us dollar', 'u.s. dollar', '美元'],
    ['eur', 'euro', '欧元'],
    ['cny', 'yuan', 'rmb', 'renminbi', '元', '人民币'],
    ['gbp', 'pound'],
    ['gbx', 'pence', 'penny', 'p'],
    ['hour', '小时', 'h'],
    ['day', '天'],
    ['year', '年'],
    ['magnitude', '级'],
  ].flatMap(([name = '', ...others]) => [name, ...others].map((other): [string, string] => [other, name])),
);

function singular(word: string): string {
  if (/(ss|us|is|series|species|news|mercedes)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(xes|ches|shes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
}

function sameUnit(expected: GoldenQuantity, read: ReadQuantity): boolean {
  const readings = new Set([foldUnit(read.unit), foldUnit(unitText(read))]);
  return (expected.units ?? [expected.unit]).some((unit) => readings.has(foldUnit(unit)));
}

/** Words that make another unit of the one they stand before. */
const changing = new Set(['percentage', 'basis', 'square', 'cubic', 'nautical', 'light', 'kilowatt', 'per', 'of']);

function sameNoun(expected: GoldenQuantity, read: ReadQuantity): boolean {
  if (sameUnit(expected, read)) return true;
  const readUnit = foldUnit(read.unit).split(' ');
  return (expected.units ?? [expected.unit]).some((unit) => {
    const goldenUnit = foldUnit(unit).split(' ');
    const [short, long] = goldenUnit.length < readUnit.length ? [goldenUnit, readUnit] : [readUnit, goldenUnit];
    const before = long.slice(0, long.length - short.length);
    const tail = long.slice(before.length);
    return short.join(' ') !== '' && tail.join(' ') === short.join(' ') && !before.some((word) => changing.has(word));
  });
}

function unitText({ unit, per }: ReadQuantity): string | null {
  return unit === null || per === null ? unit : `${unit} per ${per}`;
}

function sameValue(expected: GoldenQuantity, read: ReadQuantity): boolean {
  if (expected.value !== null) return read.value !== null && new Big(expected.value).eq(read.value);
  if (read.value !== null || read.low === null || read.high === null) return false;
  return new Big(expected.low ?? 'NaN').eq(read.low) && new Big(expected.high ?? 'NaN').eq(read.high);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function spanOf(text: string, words: string, from: number): { start: number; end: number } {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}
