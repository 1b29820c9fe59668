/** Currency signs, codes and names beside a number. */
import { isSymbol, isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Token } from '../tokens.ts';
import {
  countryWords,
  currencyCodes,
  currencyNames,
  currencyParts,
  currencySigns,
  dollarLetters,
  sharedHeads,
  sharedNames,
} from '../tables/currencies.ts';
import type { NumberExpression } from './numberExpression.ts';
import type { UnitHit, UnitScene } from './unitHit.ts';

function money(name: string, first: number, last: number, inferred = false): UnitHit {
  return { kind: 'money', name, worth: null, first, last, inferred };
}

/** "$5", "US$ 5", "RMB 5", "Rs. 5". */
export function moneyBefore(scene: UnitScene, number: NumberExpression): UnitHit | null {
  const { tokens, text } = scene;
  let at = number.first - 1;
  if (isSymbol(tokens[at], '.') && number.first > 1 && isWord(tokens[at - 1], 'rs')) at -= 1;
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'symbol') {
    const sign = currencySigns.get(token.text);
    if (sign === undefined) return null;
    if (token.text === '¥' || token.text === '￥') return money(scene.yenSign, yenStart(tokens, at), at);
    return token.text === '$' || token.text === '＄' ? dollars(tokens, at) : money(sign, at, at);
  }
  if (token.kind !== 'word') return null;
  const raw = text.slice(token.start, token.end);
  const code = currencyCodes.get(raw) ?? (token.text === 'rs.' ? 'INR' : undefined);
  if (code === undefined || raw === 'Fr' || raw === 'Sh') return null;
  return money(raw === 'Rs' || raw === 'kr' ? byCountry(scene, raw === 'Rs' ? 'rupee' : 'krone', code) : code, at, at);
}

function yenStart(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  return before && !tokens[at]?.spaced && (before.text === 'cn' || before.text === 'rmb') ? at - 1 : at;
}

const apart: ReadonlySet<string> = new Set(['us', 'u.s.', 'hk', 'nt', 'nz']);

function dollars(tokens: readonly Token[], at: number): UnitHit {
  const before = tokens[at - 1];
  if (before?.kind === 'word' && (!tokens[at]?.spaced || apart.has(before.text))) {
    const code = dollarLetters.get(before.text);
    if (code !== undefined) return money(code, at - 1, at);
  }
  return money('USD', at, at);
}

/** "5 yuan", "5-million-euro", "5 U.S. dollars", "5 USD", "5 €", "5 cents", "5p". */
export function moneyAfter(scene: UnitScene, number: NumberExpression, at: number): UnitHit | null {
  const { tokens, text } = scene;
  const hyphen = isSymbol(tokens[at], '-') && !tokens[at]?.spaced && !tokens[at + 1]?.spaced ? 1 : 0;
  const first = at + hyphen;
  const token = tokens[first];
  if (!token) return null;
  if (token.kind === 'symbol') return signAfter(scene, first, token);
  if (token.kind !== 'word') return null;
  const code = currencyCodes.get(text.slice(token.start, token.end));
  if (code !== undefined && (token.text.length === 3 || token.text === 'kr')) return money(code, first, first);
  return partAfter(tokens, first, token, number) ?? nameAfter(scene, first, number);
}

function signAfter({ tokens, yenSign }: UnitScene, at: number, token: Token): UnitHit | null {
  const sign = currencySigns.get(token.text);
  if (token.text === '¢') return { ...money('USD', at, at), worth: '0.01' };
  const next = tokens[at + 1];
  if (sign === undefined || (next?.kind === 'number' && !next.spaced)) return null;
  return money(token.text === '¥' ? yenSign : sign, at, at);
}

function partAfter(tokens: readonly Token[], at: number, token: Token, number: NumberExpression): UnitHit | null {
  const euro = token.text === 'euro' && isWord(tokens[at + 1], 'cents') ? 1 : 0;
  const part = currencyParts.get(tokens[at + euro]?.text ?? '');
  if (!part) return null;
  if (token.text === 'p' && (token.spaced || videoLines.has(number.value))) return null;
  return { ...money(euro === 1 ? 'EUR' : part.code, at, at + euro), worth: part.worth };
}

/** "1080p" and its like are pictures, not pence. */
const videoLines: ReadonlySet<string> = wordSet('240 360 480 576 720 1080 1440 2160');

/** Names that are ordinary words too: they need a magnitude or a country beside them. */
const ordinaryWords: ReadonlySet<string> = wordSet('real won dong lev lei som rand crowns quid');

function nameAfter(scene: UnitScene, at: number, number: NumberExpression): UnitHit | null {
  const { tokens } = scene;
  for (let skip = 0; skip <= 2; skip += 1) {
    const token = tokens[at + skip];
    if (token?.kind !== 'word') return null;
    const code = currencyNames.get(token.text);
    if (code !== undefined) {
      const country = skip > 0 ? countryWords.get(tokens[at + skip - 1]?.text ?? '') : undefined;
      if (ordinaryWords.has(token.text) && country === undefined && number.magnitude < 3 && !/\d{3}/.test(number.value))
        return null;
      if (
        (token.text === 'pounds' || token.text === 'pound') &&
        country === undefined &&
        weighs(tokens, at + skip, number)
      )
        return null;
      return money(named(scene, token.text, country, code), at, at + skip);
    }
    if (!countryWords.has(token.text) && !compoundCountry.has(token.text)) return null;
  }
  return null;
}

/** First words of country names of two words before a currency. */
const compoundCountry: ReadonlySet<string> = wordSet(`
  hong new south sri saudi convertible chinese japanese ukrainian malaysian indonesian thai israeli nigerian
  kazakh polish hungarian romanian bulgarian georgian vietnamese bangladeshi
`);

function named(scene: UnitScene, name: string, country: string | undefined, code: string): string {
  const head = sharedHeads.get(name);
  if (head === undefined) return code;
  if (country !== undefined) return sharedNames[head]?.[country] ?? code;
  if (head === 'dollar' || name === 'kronor' || name === 'krona') return code;
  return byCountry(scene, head, code);
}

function byCountry(scene: UnitScene, head: string, otherwise: string): string {
  for (const country of scene.countries()) {
    const code = sharedNames[head]?.[country];
    if (code !== undefined) return code;
  }
  return otherwise;
}

const weightWords: ReadonlySet<string> = wordSet(`
  tow towing tows haul hauled lift lifted carry load bench muscle weigh weighs weighed weighing weight heavy heavier lighter pounder body fat kilograms kg force thrust payload
  cargo feet tall foot inches
`);

/** Pounds of weight: "weighs 200 pounds", "3 pounds of rice", "a 200-pound man". Larger magnitudes are money. */
function weighs(tokens: readonly Token[], at: number, number: NumberExpression): boolean {
  if (number.magnitude >= 6) return false;
  if (
    isWord(tokens[at + 1], 'of') ||
    isWord(tokens[at + 1], 'per') ||
    (tokens[at]?.text === 'pound' && isSymbol(tokens[at - 1], '-'))
  )
    return true;
  for (let look = Math.max(0, at - 12); look < Math.min(tokens.length, at + 8); look += 1) {
    const token = tokens[look];
    if (token?.kind === 'word' && weightWords.has(token.text)) return true;
    if (token?.kind === 'symbol' && token.text === '$') return true;
  }
  return false;
}
