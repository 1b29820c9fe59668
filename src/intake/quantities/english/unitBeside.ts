/** The unit written beside a number: currency, percentage or measurement. Nouns that are counted come later. */
import { isSymbol, isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Token } from '../tokens.ts';
import type { NumberExpression } from './numberExpression.ts';
import type { UnitHit, UnitScene } from './unitHit.ts';
import { moneyAfter, moneyBefore } from './currencyBeside.ts';
import { longestMeasure, measureSymbols, measureWords, slashMeasures } from '../tables/measures.ts';

/** The unit of a number, before or after it; null when the number stands alone or counts a noun. */
export function unitBeside(scene: UnitScene, number: NumberExpression): UnitHit | null {
  const before = moneyBefore(scene, number);
  if (before) return before;
  const of = number.form === 'vague' && isWord(scene.tokens[number.last + 1], 'of') ? 1 : 0;
  const next = number.last + 1 + (number.letter === null ? 0 : 1) + of;
  return percentageAfter(scene, next) ?? moneyAfter(scene, number, next) ?? measureAfter(scene, number);
}

function percentageAfter(scene: UnitScene, at: number): UnitHit | null {
  const { tokens } = scene;
  const next = isSymbol(tokens[at], '-') && !tokens[at]?.spaced ? at + 1 : at;
  const token = tokens[next];
  if (!token) return null;
  const hit = (name: string, last: number, worth: string | null = null): UnitHit => ({
    kind: 'percentage',
    name,
    worth,
    first: next,
    last,
    inferred: false,
  });
  if (token.kind === 'symbol') {
    if (token.text === '%' || token.text === '％') {
      return isPoints(tokens[next + 1]) && tokens[next + 1]?.kind === 'word'
        ? hit('percentage point', next + 1)
        : hit('%', next);
    }
    return token.text === '‰' ? hit('%', next, '0.1') : null;
  }
  if (token.kind !== 'word') return null;
  switch (token.text) {
    case 'percent':
    case 'pct':
    case 'percentage':
      return isPoints(tokens[next + 1]) ? hit('percentage point', next + 1) : hit('%', next);
    case 'per':
      if (!isWord(tokens[next + 1], 'cent')) return null;
      return isPoints(tokens[next + 2]) ? hit('percentage point', next + 2) : hit('%', next + 1);
    case 'pp':
    case 'ppt':
    case 'ppts':
    case 'p.p.':
      return hit('percentage point', next);
    case 'basis':
      return isPoints(tokens[next + 1]) ? hit('basis point', next + 1) : null;
    case 'bps':
    case 'bp':
      return hit('basis point', next);
    default:
      return null;
  }
}

function isPoints(token: Token | undefined): boolean {
  return isWord(token, 'points') || isWord(token, 'point');
}

function measureAfter(scene: UnitScene, number: NumberExpression): UnitHit | null {
  const { tokens, text } = scene;
  const hyphen = isSymbol(tokens[number.last + 1], '-') && !tokens[number.last + 1]?.spaced ? 1 : 0;
  const first = number.last + 1 + hyphen;
  const token = tokens[first];
  if (!token || (hyphen === 1 && token.spaced)) return null;
  const hit = (name: string, last: number): UnitHit => ({
    kind: 'measure',
    name,
    worth: null,
    first,
    last,
    inferred: false,
  });
  if (token.kind === 'symbol') return degreesAfter(tokens, first, hit);
  if (token.kind !== 'word') return null;
  const raw = text.slice(token.start, token.end);
  // A capital X behind digits ends the name of a product ("3950X").
  if (raw === 'X') return null;
  // "2,560 x 1,440 pixels" are two sides.
  if (raw === 'x' && tokens[first + 1]?.kind === 'number') return null;
  if (isSymbol(tokens[first + 1], '/') && tokens[first + 2]?.kind === 'word') {
    const rate = slashMeasures.get(`${token.text}/${tokens[first + 2]?.text ?? ''}`);
    if (rate) return hit(rate, first + 2);
  }
  const glued = !token.spaced && hyphen === 0;
  const symbol = glued || number.form === 'digits' ? measureSymbols.get(raw) : undefined;
  const compound = isSymbol(tokens[first + 1], '/') && tokens[first + 1]?.spaced === false;
  if (symbol !== undefined && (glued || compound || spacedSymbols.has(raw)))
    return hit(symbol, withPower(tokens, first));
  return longestWords(tokens, first, hit);
}

/** Symbols that also stand apart from the figure. */
const spacedSymbols: ReadonlySet<string> = wordSet(
  'm g MW mW Nm nm MB GB MPa GPa Pa Mb Gb V W kt Mt x AU Mach kN kn Wh mV mA mAh Ah',
);

/** Includes the "2" of "m2" and of "m/100 ml" in nothing: only a power sign glued to the symbol. */
function withPower(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  return next && !next.spaced && (next.text === '²' || next.text === '³') ? at + 1 : at;
}

function longestWords(
  tokens: readonly Token[],
  first: number,
  hit: (name: string, last: number) => UnitHit,
): UnitHit | null {
  let found: UnitHit | null = null;
  let phrase = '';
  let at = first;
  for (let count = 0; count < longestMeasure; count += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    phrase = count === 0 ? token.text : `${phrase} ${token.text}`;
    const square = squared(tokens[at + 1]);
    const name = measureWords.get(square === '' ? phrase : phrase + square) ?? measureWords.get(phrase);
    if (name !== undefined) found = hit(name, square === '' ? at : at + 1);
    const hyphen = isSymbol(tokens[at + 1], '-') && !tokens[at + 1]?.spaced && !tokens[at + 2]?.spaced;
    const point = isSymbol(tokens[at + 1], '.') && (token.text === 'sq' || token.text === 'cu');
    at += hyphen || point ? 2 : 1;
  }
  return found;
}

function squared(token: Token | undefined): string {
  return token && !token.spaced && (token.text === '²' || token.text === '³') ? token.text : '';
}

function degreesAfter(
  tokens: readonly Token[],
  at: number,
  hit: (name: string, last: number) => UnitHit,
): UnitHit | null {
  const sign = tokens[at]?.text;
  if (sign === '℃') return hit('degree Celsius', at);
  if (sign === '℉') return hit('degree Fahrenheit', at);
  if (sign === '×') return hit('times', at);
  if (sign !== '°' && sign !== 'º') return null;
  const scale = tokens[at + 1];
  if (isWord(scale, 'c')) return hit('degree Celsius', at + 1);
  if (isWord(scale, 'f')) return hit('degree Fahrenheit', at + 1);
  return hit('degree', at);
}
