import type { Quantity } from '../../quantities/quantity.ts';
import type { Memory } from '../names/memory.ts';
import type { SentenceView } from '../sentenceView.ts';
import { statedCurrency } from './statedCurrency.ts';

const magnitude = /billion|million|trillion|\bbn\b|[亿億萬万]/u;
const searchReach = 100_000;
const mostSeen = 20;

/**
 * "19 provinces and cities 18.819 billion": a headline's bare amount is money when the same figure stands with a currency
 * in the text nearby. The currency is then inferred, and flagged. Null when the text does not say so.
 */
export function inferredCurrency(view: SentenceView, figure: Quantity, memory: Memory): string | null {
  if (figure.kind !== 'count' || figure.unit !== null) return null;
  const words = view.text.slice(figure.number.start, figure.number.end);
  if (!magnitude.test(words) || words.length < 5) return null;
  const known = memory.currencies.get(words);
  if (known && figure.start - known.at < searchReach) return known.currency;
  const currency = currencyOf(view.text, words, figure.number.start);
  memory.rememberCurrency(words, { currency, at: figure.start });
  return currency;
}

function currencyOf(text: string, words: string, own: number): string | null {
  const from = Math.max(0, own - searchReach);
  const near = text.slice(from, own + searchReach);
  let seen = 0;
  for (let at = near.indexOf(words); at >= 0 && seen < mostSeen; at = near.indexOf(words, at + words.length)) {
    if (from + at === own) continue;
    seen += 1;
    const currency = statedCurrency(near.slice(Math.max(0, at - 4), at + words.length + 10));
    if (currency) return currency;
  }
  return null;
}
