/** The threshold of a rule that a backtest varies when nobody says which: the first one that its first test has. */
import type { Leaf, Rule } from '../rules/rule.ts';
import type { Curve } from './curve.ts';

const beside = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];
/** A level is changed less than a number of deviations: 3 % is compared with 2.4 % and 3.6 %, not with 6 %. */
const besideLevel = [0.8, 0.9, 1, 1.1, 1.2];
const digits = 4;

/** Null where the first test has no threshold that is a number above zero. */
export function usualCurve(rule: Rule): Curve | null {
  const [leaf] = rule.leaves;
  if (leaf === undefined) return null;
  const { option, value, steps } = thresholdOf(leaf);
  if (value === null || value === 0) return null;
  const isWhole = option === 'periods';
  const near = isWhole ? [1, 2, 3, 4, 6] : steps.map((step) => Number((value * step).toPrecision(digits)));
  const values = [...new Set([...near, value])].filter((one) => staysOutside(leaf, value, one)).sort((a, b) => a - b);
  return { rule: rule.id, leaf: 0, option, values };
}

interface Threshold {
  readonly option: string;
  readonly value: number | null;
  readonly steps: readonly number[];
}

function thresholdOf(leaf: Leaf): Threshold {
  switch (leaf.kind) {
    case 'line':
      return { option: 'limit', value: leaf.options.limit, steps: besideLevel };
    case 'change':
    case 'cusum':
      return { option: 'limit', value: leaf.options.limit, steps: beside };
    case 'pathGap':
      return { option: 'tolerance', value: leaf.options.tolerance, steps: beside };
    case 'trend':
      return { option: 'p', value: leaf.options.p, steps: beside };
    case 'ewma':
      return { option: 'width', value: leaf.options.width, steps: beside };
    case 'baseline':
    case 'peers':
      return { option: 'z', value: leaf.options.z, steps: beside };
    default:
      return { option: 'periods', value: leaf.options.periods, steps: beside };
  }
}

/** Whether the limit does not pass an exit level of its own. */
function staysOutside({ options: { exitLevel } }: Leaf, now: number, value: number): boolean {
  return exitLevel === now || (value - exitLevel) * (now - exitLevel) >= 0;
}
