/** What "8 % more each year" asks for, from the first full year on that something is recorded for. */
import { Big } from 'big.js';
import type { ExpectedYear, RoundAnswer, StagesByCurrency } from '../programmeAnswers.ts';

type Round = Pick<RoundAnswer, 'start' | 'end' | 'terms'>;

const mostYears = 60;

/**
 * Compound growth: amount of year n = amount of the first year × (1 + rate)ⁿ, rounded half-even to whole units. Years
 * run to the end of the round or to `lastYear`. Null where no rule of growth in percent is stated, or nothing is
 * recorded that it could start from.
 */
export function expectedPath(
  round: Round,
  stages: readonly StagesByCurrency[],
  lastYear: number,
): RoundAnswer['expected'] {
  const rule = round.terms.find((term) => term.kind === 'growth' && term.unit === '%' && term.low !== null);
  const [money] = stages;
  if (!rule || !money || stages.length > 1) return null;
  const recorded = new Map(money.byYear.map((line) => [line.key, line.disbursement]));
  const first = Number(round.start.slice(0, 4));
  const last = Math.min(round.end === null ? lastYear : Number(round.end.slice(0, 4)), lastYear, first + mostYears);
  const base = money.byYear.find(
    ({ key, disbursement }) =>
      Number(key) >= first && Number(key) <= last && disbursement !== null && new Big(disbursement).gt(0),
  );
  if (!base?.disbursement) return null;
  const factor = new Big(rule.low ?? 0).div(100).plus(1);
  const years: ExpectedYear[] = [];
  let expected = new Big(base.disbursement);
  for (let year = Number(base.key); year <= last; year += 1) {
    years.push({
      year: String(year),
      expected: expected.round(0, Big.roundHalfEven).toFixed(),
      recorded: recorded.get(String(year)) ?? null,
    });
    expected = expected.times(factor).round(6, Big.roundHalfEven);
  }
  return { currency: money.currency, years };
}
