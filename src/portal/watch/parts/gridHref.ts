/** Addresses of the grid: the same question with something else asked. */
import type { GridAnswer } from '../../../actions/watchAnswers.ts';
import { listHref } from '../../parts/pager.ts';

/** As the place of the grid. An account that reports for one place begins there where no place stands in the address. */
export const everywhere = '*';

/** What the address of a grid says, but for the page. */
export function gridQuery({ indicator, period, tier, within, oneByOne }: GridAnswer): Record<string, string> {
  return {
    indicator: indicator.id,
    period,
    tier,
    within: within?.id ?? everywhere,
    as: oneByOne ? 'places' : '',
  };
}

export function gridHref(answer: GridAnswer, other: Readonly<Record<string, string>> = {}): string {
  return listHref('/watch/grid', { ...gridQuery(answer), ...other });
}
