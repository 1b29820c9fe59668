/** How much of a document's head is looked at; a document that mixes currencies shows it there. */
const headLength = 200_000;

const words: readonly (readonly [string, RegExp])[] = [
  ['CNY', /\b(?:yuan|rmb|renminbi|cny)\b|人民币|[0-9亿万千百余]元(?!人)/iu],
  ['USD', /\bUS\$|\$|\b(?:dollars?|usd)\b|美元|美金/iu],
  ['EUR', /€|\b(?:euros?|eur)\b|欧元|歐元/iu],
  ['GBP', /£|\b(?:pounds sterling|gbp)\b|英镑|英鎊/iu],
  ['UAH', /₴|\b(?:hryvnias?|uah)\b/iu],
  ['JPY', /\b(?:yen|jpy)\b|日元|日圓/iu],
  ['DKK', /\b(?:danish kroner|dkk)\b/iu],
  ['HKD', /\bHK\$|港元|港币|港幣/u],
  ['TWD', /\bNT\$|新台币|新台幣/u],
  ['INR', /₹|\b(?:rupees?|inr)\b/iu],
];

/** The currency that a document states, when it is only one; else null, and nothing is inferred from it. */
export function statedCurrency(text: string): string | null {
  const head = text.slice(0, headLength);
  const stated = words.filter(([, pattern]) => pattern.test(head)).map(([code]) => code);
  return stated.length === 1 ? (stated[0] ?? null) : null;
}
