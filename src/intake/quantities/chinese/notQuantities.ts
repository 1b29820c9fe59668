/** Numbers in Chinese text that measure nothing: ordinals, clock times, names, telephone numbers, scores. */
import { isHan } from '../tokens.ts';
import { hanDigit, type ChineseNumber } from './chineseNumber.ts';
import { qualifierEndingAt } from './surroundings.ts';
import { measureSymbols, measureWords } from '../tables/measures.ts';
import { currencyCodes } from '../tables/currencies.ts';

export interface ChineseRejection {
  readonly end: number;
  readonly reason: string;
}

const clock =
  /(?:[01]?\d|2[0-4])(?:[:：]\d{2}){1,2}|(?:[01]?\d|2[0-4])[时点](?:[0-5]?\d分|半|整|许|左右|钟|(?=[,，、至到。前后]))/y;
const han = '[零一二三四五六七八九十]{1,3}';
const hanClock = new RegExp(`${han}[点时](?:${han}分|半|整|钟|许)`, 'y');
const meeting = new RegExp(`${han}次(?:全体)?会议|${han}届`, 'y');
const phone =
  /(?:\+?\d{2,4}[- ])?\d{3,4}[- ]\d{4}(?:[- ]?\d{3,4})?(?!\d)|1\d{10}(?!\d)|\d{7,12}(?![\d.,万亿千百元%人名个])|\d{1,4}(?:-\d{1,4}){2,}/y;
const score = /\d{1,3}(?:-|:|比)\d{1,3}(?![\d%万亿千百元个名人天年月日家岁℃度])/y;
const ordinal =
  /第(?:[0-9]{1,4}|[零一二三四五六七八九十百]{1,5})(?:次|届|个|位|名|批|轮|期|季度|条|号|章|节|页|版|卷|组|天|年|大|方|产业|阶段)?/y;
const document = /[〔【（([]\d{4}[〕】）)\]]\s?(?:第)?\d{1,5}号/y;

/** Why what stands at an offset of folded text is no quantity; null when it may be one. */
export function rejectChinese(folded: string, at: number): ChineseRejection | null {
  const char = folded.charAt(at);
  if (char === '第') return sticky(ordinal, folded, at, 'ordinal');
  if (hanDigit(char) >= 0 || char === '十')
    return sticky(meeting, folded, at, 'ordinal') ?? sticky(hanClock, folded, at, 'time of day');
  if (char < '0' || char > '9') return null;
  return (
    gluedToLatin(folded, at) ??
    series(folded, at) ??
    hotline(folded, at) ??
    sticky(document, folded, at - 1, 'numbered') ??
    clockTime(folded, at) ??
    sticky(phone, folded, at, 'telephone or reference') ??
    sticky(score, folded, at, 'score') ??
    version(folded, at)
  );
}

function sticky(pattern: RegExp, folded: string, at: number, reason: string): ChineseRejection | null {
  if (at < 0) return null;
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  return match ? { end: at + match[0].length, reason } : null;
}

/** 3点 is a time behind a part of the day only: 上涨15点 is points. */
function clockTime(folded: string, at: number): ChineseRejection | null {
  const found = sticky(clock, folded, at, 'time of day');
  if (!found) return null;
  return folded[found.end - 1] !== '点' || '午晚晨日夜早至到间于'.includes(folded[at - 1] ?? '?') ? found : null;
}

/** Makers and indexes whose products carry numbers: 波音737, 标普500. */
const serial =
  /(?:波音|空客|歼|运|轰|直|标普|沪深|中证|上证|深证|纳斯达克|日经|富时|罗素|米格|苏|图|东风|长征|嫦娥|神舟|天宫|高铁|小米|红米|荣耀|骁龙|天玑|麒麟|酷睿|锐龙|问界|鸿蒙|安卓|北斗|型号|编号|车次|航班|证书|学号|邮编|代码)[-号]?$/;

function series(folded: string, at: number): ChineseRejection | null {
  if (!serial.test(folded.slice(Math.max(0, at - 6), at))) return null;
  return sticky(/\d{1,6}(?![\d.,万亿千百个元%部台辆款家名人年月日次例])/y, folded, at, 'name');
}

/** 咨询电话12320, 拨打110, 119指挥中心, “312”工程: numbers to call, and numbers that stand alone in quotation marks. */
function hotline(folded: string, at: number): ChineseRejection | null {
  const digits = /^\d{3,12}(?![\d.,])/.exec(folded.slice(at, at + 13))?.[0];
  if (digits === undefined) return null;
  const end = at + digits.length;
  const quoted = '“「"'.includes(folded[at - 1] ?? '?') && '”」"'.includes(folded[end] ?? '?');
  const called =
    /(?:电话|热线|拨打|致电|传真|微信|邮政编码)[:：为是]?$/.test(folded.slice(Math.max(0, at - 6), at)) &&
    !/^[个次部万千百亿余多人条通起件户台元]/.test(folded.slice(end, end + 1));
  const named = /^(?:指挥|急救|热线|接警|报警|服务热线|平台)/.test(folded.slice(end, end + 4)) && end - at <= 5;
  const demonstrated = folded[at - 1] === '该' && isHan(folded.charCodeAt(end));
  return quoted || called || named || demonstrated ? { end, reason: 'name' } : null;
}

function version(folded: string, at: number): ChineseRejection | null {
  return sticky(/\d+(?:\.\d+){2,}|\d{19,}/y, folded, at, 'version or identifier');
}

/** F16, COVID-19, 5G: letters directly before, or letters behind that are no unit. */
function gluedToLatin(folded: string, at: number): ChineseRejection | null {
  let end = at;
  while (end < at + 30 && /[0-9.]/.test(folded.charAt(end))) end += 1;
  const letters = /[A-Za-z]+[-.]?$/.exec(folded.slice(Math.max(0, at - 12), at))?.[0];
  if (letters !== undefined && !currencyCodes.has(letters)) return { end, reason: 'name' };
  const model = /[A-Za-z]{3,} $/.test(folded.slice(Math.max(0, at - 8), at)) && end - at <= 4;
  if (model && !/^[\d.,万亿千百%元个名人年月日A-Za-z]/.test(folded.charAt(end))) return { end, reason: 'name' };
  const behind = /^[A-Za-z]+/.exec(folded.slice(end, end + 12))?.[0];
  if (behind === undefined) return null;
  if (behind === 'G' && end - at === 1) return { end: end + 1, reason: 'name' };
  const known = measureSymbols.has(behind) || measureWords.has(behind.toLowerCase()) || currencyCodes.has(behind);
  return known ? null : { end: end + behind.length, reason: 'name' };
}

/** 麒麟9000芯片, 该737客机, 300750收报: three digits or more between words that neither count nor lead to a level. */
export function isModelNumber(folded: string, at: number, { form, magnitude, end }: ChineseNumber): boolean {
  if (form !== 'digits' || magnitude > 0 || end - at < 3 || !/^\d+$/.test(folded.slice(at, end))) return false;
  if (!isHan(folded.charCodeAt(end)) || '的和至到及或余多左以'.includes(folded.charAt(end))) return false;
  const before = folded.charAt(at - 1);
  if (!isHan(folded.charCodeAt(at - 1))) return end - at === 6 && !/[0-9A-Za-z$¥€£-]/.test(before);
  return !'达共约有为了到至是近超过逾增减升降涨跌于在及和与比从由计破报收得仅足的余'.includes(before);
}

/** 1.7万字, 逾400班航班, 6.0级: a decimal, a magnitude or a qualifier measures; a bare figure (3号, 12级) names. */
export function isMeasured(folded: string, at: number, { digits, magnitude }: ChineseNumber, suffix: string): boolean {
  if (digits.includes('.')) return true;
  if (!countedSuffixes.has(suffix)) return false;
  return magnitude > 0 || digits.length > 3 || qualifierEndingAt(folded, at) !== null;
}

/** Suffixes of names that are classifiers or measures too. */
const countedSuffixes: ReadonlySet<string> = new Set(['字', '班', '级']);
