/** What periods are that others report by and no indicator of the ledger has: named, since a near one would be wrong. */

const monthly = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*';

/** As DHIS2, SDMX, ADX and offices write them. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-?BiW\d{1,2}$/i, 'two weeks'],
  [/^\d{4}-?W\d{1,2}$/i, 'a week that the year does not have'],
  [/^\d{4}-?(?:Wed|Thu|Fri|Sat|Sun|Tue)W\d{1,2}$/i, 'a week that does not begin on a Monday'],
  [/^\d{6}B$|^\d{4}-?0?[1-6]B$|\/P2M$/i, 'two months'],
  [/^\d{4}-?T[1-3]$|\/P4M$/i, 'four months'],
  [
    new RegExp(
      String.raw`^\d{4}-?(?:${monthly})?-?S[12]$|^\d{4}-?H[12]$|^[HS][12][ -]?\d{4}$|/P6M$|^\d{4} ?年 ?[上下]半年$`,
      'i',
    ),
    'half a year',
  ],
  [new RegExp(String.raw`^\d{4}-?${monthly}-?Q[1-4]$`, 'i'), 'a quarter of a financial year'],
  [new RegExp(String.raw`^\d{4}${monthly}$`, 'i'), 'a year that does not begin in January'],
  [/^\d{4}-?\d{2}-?\d{2}$|^\d{4}-D\d{3}$|\/P1D$/i, 'a single day'],
  [/^(?:LAST|THIS|NEXT|MONTHS|QUARTERS|WEEKS|YEARS)_/i, 'relative to the day on which somebody asks'],
  [/^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]*)?\/(?:P|\d{4})/i, 'a span that is no whole week, month, quarter or year'],
];

const twoYears = /^(?:FY ?)?(\d{4}) ?[/–-] ?(?:\d{2})?(\d{2})$/i;

/** "2019/20": the second year follows the first. */
function isOverTwoYears(text: string): boolean {
  const [, first = '', second = ''] = twoYears.exec(text) ?? [];
  return first !== '' && (Number(first) + 1) % 100 === Number(second);
}

/** "half a year" of "2024S1"; null where nothing tells what it is. */
export function otherPeriod(text: string): string | null {
  const plain = text.trim().slice(0, 60);
  if (isOverTwoYears(plain)) return 'a year that does not begin in January';
  return kinds.find(([shape]) => shape.test(plain))?.[1] ?? null;
}
