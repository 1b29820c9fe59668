/** Numbers as a reader of the language says them: 188.19亿 or 18.819 billion, and the exact digits beside them. */
import { Big } from 'big.js';
import { grouped } from '../../core/money/grouped.ts';
import type { Locale } from '../view.ts';

/** Largest first: the power of ten, and the word for it. Chinese scales go by ten thousands. */
const scales: Readonly<Record<Locale, readonly (readonly [power: number, word: string])[]>> = {
  en: [
    [12, ' trillion'],
    [9, ' billion'],
    [6, ' million'],
  ],
  zh: [
    [12, '万亿'],
    [8, '亿'],
    [5, '万'],
  ],
};

/** Chinese counts in 万 (10^4) from a hundred thousand on; below, digits read better. */
const powerOfWord: Readonly<Record<string, number>> = { 万: 4 };

const fewDigits = 5;

export interface Readable {
  readonly text: string;
  /** True when digits were dropped; then the text says "≈" and the exact figure stands on the stub. */
  readonly rounded: boolean;
}

function parse(value: string): Big | null {
  try {
    return new Big(value);
  } catch {
    return null;
  }
}

function withSigns(decimal: string): string {
  return grouped(decimal).replace('-', '−');
}

/** Every digit, grouped: "18,819,000,000". What is no decimal comes back as it is. */
export function exactDigits(value: string): string {
  const number = parse(value);
  return number === null ? value : withSigns(number.toFixed());
}

/** At most five significant digits, or as many as are asked for, at the largest scale that fits. What is no decimal comes back as it is. */
export function readable(value: string, locale: Locale, digits = fewDigits): Readable {
  const number = parse(value);
  if (number === null) return { text: value, rounded: false };
  // Rounded first, so that what rounds up to a thousand million is called a billion.
  const short = number.prec(digits, Big.roundHalfEven);
  const scale = scales[locale].find(([power]) => short.abs().gte(new Big(10).pow(power)));
  if (!scale) return { text: withSigns(number.toFixed()), rounded: false };
  const [power, word] = scale;
  const scaled = short.div(new Big(10).pow(powerOfWord[word] ?? power));
  const rounded = !short.eq(number);
  return { text: `${rounded ? '≈\u00a0' : ''}${withSigns(scaled.toFixed())}${word.replace(' ', '\u00a0')}`, rounded };
}

/** A double for drawing only: positions on a chart, never figures. Null for what is no finite number. */
export function forDrawing(value: string | null): number | null {
  if (value === null) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
