import type { Quantity } from '../../quantities/quantity.ts';
import type { SentenceView } from '../sentenceView.ts';
import { statedCurrency } from './statedCurrency.ts';

const magnitude = /billion|million|trillion|\bbn\b|[亿億萬万]/u;
const searchReach = 100_000;

/**
 * "19 provinces and cities 18.819 billion": a headline's bare amount is money when the same figure stands with a currency
 * in the text nearby. The currency is then inferred, and flagged. Null when the text does not say so.
 */
export function inferredCurrency(view: SentenceView, figure: Quantity): string | null {
  if (figure.kind !== 'count' || figure.unit !== null) return null;
  const words = view.text.slice(figure.number.start, figure.number.end);
  if (!magnitude.test(words) || words.length < 5) return null;
  const from = Math.max(0, figure.start - searchReach);
  const near = view.text.slice(from, figure.end + searchReach);
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + words.length)) {
    if (from + at === figure.number.start) continue;
    const currency = statedCurrency(near.slice(Math.max(0, at - 4), at + words.length + 10));
    if (currency) return currency;
  }
  return null;
}
