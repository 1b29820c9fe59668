/** Numbers as Chinese text writes them: 188.19亿, 1千2百万, 两千三百, 三分之二, 百分之八点五, 七八十, 数百, 30余万. */
import { addDecimals, divideDecimals, movePoint, multiplyDecimals, plainDecimal } from '../decimal.ts';
import { scanNumber } from '../numberLiteral.ts';

export interface ChineseNumber {
  readonly end: number;
  /** As written, for the precision: "27.80" and 8. */
  readonly digits: string;
  readonly magnitude: number;
  readonly value: string;
  /** Upper end of 七八十 or 两三. */
  readonly upper: string | null;
  readonly form: 'digits' | 'han' | 'fraction' | 'percent' | 'vague';
  /** 多, 余 or 几 stood inside: 30余万. */
  readonly over: boolean;
  /** Written in no more than one Han digit, or in one bare 十, 百, 千, 万: quantity only with a unit. */
  readonly weak: boolean;
}

const hanDigits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };
/** 千 and its like belong to the unit before these: 5000千瓦. */
const unitBehindPower: Readonly<Record<string, string>> = {
  千: '瓦米克卡伏赫帕字',
  兆: '瓦赫字帕',
  百: '帕',
  十: '',
  万: '',
  亿: '',
};

export function hanDigit(char: string | undefined): number {
  if (char === undefined || char === '') return -1;
  if (char === '两') return 2;
  return hanDigits.indexOf(char);
}

/** The number at an offset of folded text; null when none starts there. */
export function scanChineseNumber(folded: string, at: number): ChineseNumber | null {
  if (folded.startsWith('分之', at + 1) && '百千万'.includes(folded[at] ?? '?')) {
    const numerator = scanPlain(folded, at + 3);
    const magnitude = 2 - (powers[folded[at] ?? ''] ?? 2);
    return (
      numerator && {
        ...numerator,
        magnitude: numerator.magnitude + magnitude,
        value: movePoint(numerator.value, magnitude),
        form: 'percent',
        weak: false,
      }
    );
  }
  const first = scanPlain(folded, at);
  if (!first) return null;
  if (folded.startsWith('分之', first.end) && first.form !== 'vague') return fraction(folded, first) ?? first;
  return first;
}

/** 三分之二. */
function fraction(folded: string, denominator: ChineseNumber): ChineseNumber | null {
  const numerator = scanPlain(folded, denominator.end + 2);
  if (!numerator || denominator.value === '0') return null;
  const { end, over } = numerator;
  const value = divideDecimals(numerator.value, denominator.value);
  return { end, digits: value, magnitude: 0, value, upper: null, form: 'fraction', over, weak: false };
}

/** One number without fractions. */
function scanPlain(folded: string, at: number): ChineseNumber | null {
  const char = folded[at];
  if (char === undefined) return null;
  if (char === '数' || char === '几') return vague(folded, at);
  if (char === '廿' || char === '卅') {
    const unit = hanDigit(folded[at + 1]);
    const value = String((char === '廿' ? 20 : 30) + Math.max(0, unit));
    return {
      end: unit > 0 ? at + 2 : at + 1,
      digits: value,
      magnitude: 0,
      value,
      upper: null,
      form: 'han',
      over: false,
      weak: unit < 0,
    };
  }
  return positional(folded, at) ?? between(folded, at) ?? composed(folded, at);
}

/** 二〇一九: digits without powers, two or more. */
function positional(folded: string, at: number): ChineseNumber | null {
  let end = at;
  let digits = '';
  while (end < at + 20 && folded[end] !== '两' && hanDigit(folded[end]) >= 0) {
    digits += hanDigit(folded[end]);
    end += 1;
  }
  const powered = powers[folded[end] ?? ''] !== undefined;
  if (digits.length < 3 || powered || !(digits.includes('0') || digits.length >= 4)) return null;
  return { end, digits, magnitude: 0, value: plainDecimal(digits), upper: null, form: 'han', over: false, weak: true };
}

/** 七八十, 两三, 三五: two neighbouring digits are the ends of a range. */
function between(folded: string, at: number): ChineseNumber | null {
  const [a, b] = [hanDigit(folded[at]), hanDigit(folded[at + 1])];
  if (a < 1 || b < 1 || hanDigit(folded[at + 2]) >= 0 || !(b === a + 1 || (a === 3 && b === 5))) return null;
  let end = at + 2;
  let magnitude = 0;
  for (let power = powers[folded[end] ?? '']; power !== undefined; power = powers[folded[end] ?? '']) {
    magnitude += power;
    end += 1;
  }
  const value = movePoint(String(a), magnitude);
  return {
    end,
    digits: String(a),
    magnitude,
    value,
    upper: movePoint(String(b), magnitude),
    form: 'han',
    over: false,
    weak: magnitude === 0,
  };
}

/** 数百, 几十万: at least two of them. */
function vague(folded: string, at: number): ChineseNumber | null {
  let end = at + 1;
  let magnitude = 0;
  for (let power = powers[folded[end] ?? '']; power !== undefined; power = powers[folded[end] ?? '']) {
    magnitude += power;
    end += 1;
  }
  if (magnitude === 0) return null;
  return {
    end,
    digits: '2',
    magnitude,
    value: movePoint('2', magnitude),
    upper: null,
    form: 'vague',
    over: false,
    weak: false,
  };
}

/** What has been added up while a number is read. */
interface Sum {
  total: string;
  section: string;
  current: string | null;
  lastPower: number;
  largestBig: number;
  parts: number;
  literal: string;
  tail: number;
}

/** Digits and Han numerals with powers of ten, mixed freely. */
function composed(folded: string, at: number): ChineseNumber | null {
  const sum: Sum = {
    total: '0',
    section: '0',
    current: null,
    lastPower: 0,
    largestBig: 0,
    parts: 0,
    literal: '',
    tail: 0,
  };
  let end = at;
  let over = false;
  let digits = false;
  let zero = false;
  for (;;) {
    const char = folded[end] ?? '';
    const code = folded.charCodeAt(end);
    const power = powers[char];
    if (code >= 48 && code <= 57 && sum.current === null) {
      const literal = scanNumber(folded, { start: end, end: folded.length });
      if (literal.odd) return null;
      Object.assign(sum, { current: literal.text, literal: literal.text, parts: sum.parts + 1 });
      digits = true;
      end = literal.end;
      if (folded[end] === ' ' && (folded[end + 1] === '万' || folded[end + 1] === '亿')) end += 1;
    } else if (
      power !== undefined &&
      !partOfUnit(folded, end, char) &&
      (end > at || char === '十' || standsAlone(folded, at))
    ) {
      applyPower(sum, power);
      end += 1;
      zero = false;
    } else if (char === '零' && end > at && sum.current === null) {
      zero = true;
      end += 1;
    } else if (hanDigit(char) >= 0 && sum.current === null && !(digits && sum.parts > 0 && sum.lastPower === 0)) {
      Object.assign(sum, { current: String(hanDigit(char)), parts: sum.parts + 1, literal: '' });
      end += 1;
      if (folded[end] === '点' && hanDigit(folded[end + 1]) >= 0) end = decimalPart(folded, end, sum);
    } else if (
      (char === '多' || char === '余' || char === '几') &&
      end > at &&
      powers[folded[end + 1] ?? ''] !== undefined
    ) {
      over = true;
      end += 1;
    } else break;
  }
  if (end === at || (sum.parts === 0 && sum.lastPower === 0)) return null;
  return finish(sum, { at, end, over, digits, zero });
}

function partOfUnit(folded: string, end: number, char: string): boolean {
  const next = folded[end + 1];
  return next !== undefined && (unitBehindPower[char] ?? '').includes(next);
}

/** 百, 千, 万, 亿 without a digit before them: numbers only behind 近, 上, 逾 … or before 余, 多, 名. */
function standsAlone(folded: string, at: number): boolean {
  return '近上约逾超过'.includes(folded[at - 1] ?? '?') || '余多名'.includes(folded[at + 1] ?? '?');
}

/** 八点五: digits behind 点, unless minutes follow. */
function decimalPart(folded: string, point: number, sum: Sum): number {
  let end = point + 1;
  let fractionDigits = '';
  while (end < point + 12 && hanDigit(folded[end]) >= 0) {
    fractionDigits += hanDigit(folded[end]);
    end += 1;
  }
  if ('分刻十'.includes(folded[end] ?? '?')) return point;
  sum.current = `${sum.current ?? '0'}.${fractionDigits}`;
  sum.literal = sum.current;
  return end;
}

function applyPower(sum: Sum, power: number): void {
  if (power < 4) {
    sum.section = addDecimals(sum.section, movePoint(sum.current ?? '1', power));
  } else {
    const section = sum.current === null ? sum.section : addDecimals(sum.section, sum.current);
    const bare = sum.parts === 0 && section === '0' && sum.total === '0' ? '1' : section;
    if (sum.largestBig > 0 && (power > sum.largestBig || section === '0')) {
      sum.total = movePoint(addDecimals(sum.total, section), power);
    } else {
      sum.total = addDecimals(sum.total, movePoint(bare, power));
    }
    sum.largestBig = Math.max(sum.largestBig, power);
    sum.section = '0';
  }
  sum.tail += power;
  sum.current = null;
  sum.lastPower = power;
}

interface Scan {
  readonly at: number;
  readonly end: number;
  readonly over: boolean;
  readonly digits: boolean;
  readonly zero: boolean;
}

function finish(sum: Sum, { at, end, over, digits, zero }: Scan): ChineseNumber {
  let { current } = sum;
  // 三万五 and 一百二 leave the power of the last digit unsaid: one below the last.
  const short = current !== null && !digits && !zero && sum.lastPower >= 2 && sum.parts > 1;
  if (current !== null && short) current = movePoint(current, sum.lastPower - 1);
  const value = plainDecimal(addDecimals(addDecimals(sum.total, sum.section), current ?? '0'));
  // Powers that do not follow one another (12亿百) leave nothing of the figure as written.
  const single = sum.parts === 1 && sum.literal !== '' && movePoint(sum.literal, sum.tail) === value;
  const weak = !digits && (end - at === 1 || (sum.parts === 0 && value.length < 6));
  return {
    end,
    digits: single ? sum.literal : value,
    magnitude: single ? sum.tail : 0,
    value,
    upper: null,
    form: digits ? 'digits' : 'han',
    over,
    weak,
  };
}

/** 三成, 八成五 as per cent; the digits before and behind 成. */
export function tenths(before: string, behind: number): string {
  return addDecimals(multiplyDecimals(before, '10'), String(Math.max(0, behind)));
}
