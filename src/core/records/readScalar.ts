/** Reads one value of each kind that is a single string in the body. */
import { isCurrency } from '../money/currencies.ts';
import { parseDay } from '../periods/day.ts';
import {
  choiceUnknown,
  currencyUnknown,
  dateOutOfTime,
  dateUnreadable,
  dayUnreadable,
  numberInexact,
  numberOutOfRange,
  numberTooLarge,
  numberUnreadable,
  textTooLong,
  textUnstorable,
  valueShape,
} from './errors.ts';
import type { Field, FieldKind } from './field.ts';
import { nearest } from './nearest.ts';
import { dayInterval } from './partialDate.ts';
import type { Reading } from './reading.ts';
import { isBlank } from './reading.ts';
import { shown } from './shown.ts';

const limits = { line: 500, text: 20_000, id: 200, wholeDigits: 18, decimals: 12, amountDecimals: 6 } as const;

interface At {
  readonly path: string;
  readonly reading: Reading;
}

/** The value in its plain notation; null where nothing was given or it could not be read. */
export function readScalar(field: Field, input: unknown, at: At): string | null {
  if (isBlank(input)) return null;
  const text = asText(input, at);
  return text === null ? null : (readers[field.kind] ?? readId)(text, at, field);
}

/** Whole numbers of JSON are as good as strings; fractions went through binary floating point and are not. */
function asText(input: unknown, { path, reading }: At): string | null {
  if (typeof input === 'string') return input;
  if (typeof input !== 'number') {
    return reading.refuse(valueShape, path, `A single value belongs here, not ${shown(input)}.`);
  }
  if (Number.isSafeInteger(input)) return String(input);
  return reading.refuse(numberInexact, path, `${input} came as a JSON number, which does not keep decimals exactly.`);
}

type Reader = (text: string, at: At, field: Field) => string | null;

const readers: Readonly<Partial<Record<FieldKind, Reader>>> = {
  line: readLine,
  text: readText,
  choice: readChoice,
  day: (text, at) => {
    const day = text.trim();
    if (parseDay(day)) return inTime(day, at);
    return at.reading.refuse(dayUnreadable, at.path, `${shown(text)} is no calendar day.`);
  },
  date: (text, at) => {
    const date = text.trim();
    if (dayInterval(date)) return inTime(date, at);
    return at.reading.refuse(dateUnreadable, at.path, `${shown(text)} is no date.`);
  },
  decimal: (text, at) => readDecimal(text, at, limits.decimals),
  whole: readWhole,
  percent: readPercent,
  currency: readCurrency,
};

/** Years that records can be of. Beyond them lie slips of the pen, and days that stand for "always" in other programs. */
const years = { first: 1900, last: 2200 } as const;

function inTime(date: string, { path, reading }: At): string | null {
  const year = Number(date.slice(0, 4));
  if (year >= years.first && year <= years.last) return date;
  return reading.refuse(
    dateOutOfTime,
    path,
    `${shown(date)} lies outside of the years ${years.first} to ${years.last}.`,
  );
}

/** One line: inner line breaks and tabs, as cells of a sheet have them, become blanks. */
function readLine(text: string, at: At): string | null {
  return storable(text.replace(/\s+/gu, ' ').trim().normalize('NFC'), limits.line, at);
}

function readText(text: string, at: At): string | null {
  return storable(text.replace(/\r\n?/g, '\n').trim().normalize('NFC'), limits.text, at);
}

/** Words of an archived text stay as they stand there, to the letter; blanks around them carry nothing. */
export function readQuote(input: unknown, at: At): string | null {
  if (isBlank(input)) return null;
  const text = asText(input, at);
  return text === null ? null : storable(text.replace(/\r\n?/g, '\n').trim(), limits.text, at);
}

/** Control characters, and the marks that turn the direction of writing around and so hide what is written. */
const unseen = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

function storable(text: string, limit: number, { path, reading }: At): string | null {
  if (text === '') return null;
  if (text.length > limit) {
    return reading.refuse(textTooLong, path, `${text.length} characters are more than the ${limit} that fit.`);
  }
  if (!text.isWellFormed()) return reading.refuse(textUnstorable, path, `${shown(text)} holds half a character.`);
  const found = unseen.exec(text);
  if (found === null) return text;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return reading.refuse(textUnstorable, path, `${shown(text)} holds the control character U+${code}.`);
}

function readChoice(text: string, { path, reading }: At, field: Field): string | null {
  const codes = (field.choices ?? []).map(({ code }) => code);
  const word = text.trim().toLowerCase();
  if (codes.includes(word)) return word;
  const near = nearest(word, codes);
  return reading.refuse(
    choiceUnknown,
    path,
    `${shown(text)} is not one of the choices.`,
    near === null
      ? `Choose one of: ${codes.join(', ')}.`
      : `Did you mean “${near}”? Choose one of: ${codes.join(', ')}.`,
  );
}

/** Plain decimals of at most 18 digits before the point; "+007.50" is read as "7.5". */
function readDecimal(text: string, { path, reading }: At, decimals: number): string | null {
  const word = text.trim();
  const match = /^([+-]?)(\d{1,60})(?:\.(\d{1,60}))?$/.exec(word);
  if (match === null) return reading.refuse(numberUnreadable, path, `${shown(text)} is no plain number.`);
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (whole.length > limits.wholeDigits) {
    return reading.refuse(
      numberTooLarge,
      path,
      `${shown(text)} has more than ${limits.wholeDigits} digits before the point.`,
    );
  }
  if (fraction.length > decimals) {
    return reading.refuse(
      numberTooLarge,
      path,
      `${shown(text)} has more than ${decimals} decimals.`,
      `Give at most ${decimals} decimals.`,
    );
  }
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  return match[1] === '-' && plain !== '0' ? `-${plain}` : plain;
}

/** The number of an amount of money; the currency beside it is read like any other currency. */
export function readAmount(input: unknown, at: At): string | null {
  const text = asText(input, at);
  return text === null ? null : readDecimal(text, at, limits.amountDecimals);
}

function readWhole(text: string, at: At): string | null {
  const number = readDecimal(text, at, limits.decimals);
  if (number === null || /^\d{1,9}$/.test(number)) return number;
  return at.reading.refuse(numberOutOfRange, at.path, `${shown(text)} is no whole number from 0 to 999999999.`);
}

function readPercent(text: string, at: At): string | null {
  const word = text.trim();
  const number = readDecimal(word.endsWith('%') ? word.slice(0, -1) : word, at, limits.decimals);
  if (number === null || /^(?:100|\d{1,2}(?:\.\d+)?)$/.test(number)) return number;
  return at.reading.refuse(numberOutOfRange, at.path, `${shown(text)} is not between 0 and 100 percent.`);
}

function readCurrency(text: string, { path, reading }: At): string | null {
  const code = text.trim().toUpperCase();
  if (isCurrency(code)) return code;
  const remedy = code === 'RMB' || code === 'CNH' ? 'Use CNY.' : undefined;
  return reading.refuse(currencyUnknown, path, `${shown(text)} is no currency of ISO 4217.`, remedy);
}

/** Ids of the registry, of records and of documents. Whether they exist is checked later. */
function readId(text: string, { path, reading }: At): string | null {
  const id = text.trim();
  if (id.length <= limits.id && /^[^\s\p{Cc}\p{Cs}]+$/u.test(id)) return id;
  return reading.refuse(
    valueShape,
    path,
    `${shown(text)} is no id.`,
    'Choose it from the list, or give the id that its page shows.',
  );
}
