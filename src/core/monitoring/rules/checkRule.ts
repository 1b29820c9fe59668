/** What a rule says that cannot be meant, though every member of it can be read. */
import type { ErrorKind } from '../../errors/errors.ts';
import type { Indicator } from '../indicator.ts';
import {
  ruleCountNeedsCases,
  ruleCountTooHigh,
  ruleExitInside,
  ruleExitUnderNot,
  ruleFunnelNeedsWhole,
  ruleHighOneKind,
  ruleIndicatorUnknown,
  ruleLimitBeyond,
  rulePathWrong,
  rulePeriodsDiffer,
  rulePlaceholderUnknown,
  ruleWithoutExit,
} from '../errors.ts';
import { meant, problem, shown } from '../problem.ts';
import { leavesOf } from './condition.ts';
import { unknownPlaceholders } from './placeholders.ts';
import type { ReadLeaf } from './readCondition.ts';
import type { RuleContext } from './readRule.ts';
import type { Leaf, Rule } from './rule.ts';
import { isDataGap } from './rule.ts';

/** Whether the rule can run; what is wrong, or looks wrong, goes to the problems. */
export function checkRule(
  rule: Rule,
  read: readonly ReadLeaf[],
  { where, indicators, problems }: RuleContext,
): boolean {
  let runs = true;
  const refuse = (kind: ErrorKind, at: string, message: string): void => {
    problems.push(problem(kind, at, message));
    runs = false;
  };
  const notDefined = (at: string, id: string): void => {
    problems.push(meant(problem(ruleIndicatorUnknown, at, `${shown(id)} is not defined.`), id, indicators.keys()));
    runs = false;
  };
  const own = indicators.get(rule.indicator);
  if (own === undefined) notDefined(`${where}.indicator`, rule.indicator);
  const underNot = new Set(leavesOf(rule.condition).flatMap(({ leaf, negated }) => (negated ? [leaf] : [])));
  for (const [index, leaf] of rule.leaves.entries()) {
    const at = read[index]?.where ?? where;
    const indicator = indicators.get(leaf.indicator);
    if (indicator === undefined) {
      if (leaf.indicator !== rule.indicator) {
        notDefined(at, leaf.indicator);
      }
      continue;
    }
    if (own !== undefined && indicator.period !== own.period) {
      refuse(rulePeriodsDiffer, at, `${shown(indicator.id)} is by ${indicator.period}, not by ${own.period}.`);
    }
    const fault = faultOf(leaf, indicator);
    if (fault !== null) refuse(fault.kind, at, fault.message);
    if (underNot.has(index) && read[index]?.raw.exitLevel !== undefined) {
      refuse(ruleExitUnderNot, `${at}.exitLevel`, 'An exit level stands under "not".');
    }
  }
  for (const [language, message] of Object.entries(rule.message)) {
    for (const name of unknownPlaceholders(message)) {
      refuse(rulePlaceholderUnknown, `${where}.message.${language}`, `Nothing is called ${shown(name)}.`);
    }
  }
  warn(rule, read, { where, indicators, problems });
  return runs;
}

interface Fault {
  readonly kind: ErrorKind;
  readonly message: string;
}

function faultOf(leaf: Leaf, indicator: Indicator): Fault | null {
  const sign = indicator.worse === 'higher' ? 1 : -1;
  switch (leaf.kind) {
    case 'line': {
      const { limit, exitLevel, atLeast, of } = leaf.options;
      if (atLeast > of) return tooHigh(atLeast, of);
      if (sign * (limit - exitLevel) < 0) return inside(exitLevel, limit);
      return beyond(limit, indicator);
    }
    case 'change':
    case 'cusum':
      return leaf.options.exitLevel > leaf.options.limit ? inside(leaf.options.exitLevel, leaf.options.limit) : null;
    case 'ewma': {
      const { exitLevel, width, leastValues, reference } = leaf.options;
      if (leastValues > reference) return tooHigh(leastValues, reference);
      return exitLevel > width ? inside(exitLevel, width) : null;
    }
    case 'pathGap': {
      const { exitLevel, tolerance, path } = leaf.options;
      if (path !== null && path.kind !== indicator.period) {
        return { kind: rulePathWrong, message: `The path is by ${path.kind}, the indicator by ${indicator.period}.` };
      }
      return exitLevel > tolerance ? inside(exitLevel, tolerance) : null;
    }
    case 'trend': {
      const { p, exitLevel, last, leastValues } = leaf.options;
      if (leastValues > last) return tooHigh(leastValues, last);
      return exitLevel < p ? inside(exitLevel, p) : null;
    }
    case 'baseline': {
      const { exitLevel, z, method, last, leastValues } = leaf.options;
      if (method === 'trend' && leastValues > last) return tooHigh(leastValues, last);
      if (method === 'count' && (indicator.worse === 'lower' || indicator.whole !== null)) {
        return {
          kind: ruleCountNeedsCases,
          message: `${shown(indicator.id)} does not count cases of which more are worse.`,
        };
      }
      return exitLevel > z ? inside(exitLevel, z) : null;
    }
    case 'peers': {
      const { exitLevel, z, method } = leaf.options;
      if (method === 'funnel' && indicator.whole === null) {
        return { kind: ruleFunnelNeedsWhole, message: `${shown(indicator.id)} is no proportion.` };
      }
      return exitLevel > z ? inside(exitLevel, z) : null;
    }
    default: {
      const { periods, exitLevel } = leaf.options;
      return periods !== null && exitLevel > periods ? inside(exitLevel, periods) : null;
    }
  }
}

/** A line that no value can reach is silent for ever, and one that each value has reached always fires. */
function beyond(limit: number, { least, most, whole }: Indicator): Fault | null {
  const [from, to] = [least ?? (whole === null ? -Infinity : 0), most ?? whole ?? Infinity];
  if (limit >= from && limit <= to) return null;
  return { kind: ruleLimitBeyond, message: `${limit} lies outside of ${from} to ${to}.` };
}

const inside = (exitLevel: number, limit: number): Fault => ({
  kind: ruleExitInside,
  message: `The exit level ${exitLevel} lies on the bad side of the limit ${limit}.`,
});

const tooHigh = (asked: number, of: number): Fault => ({
  kind: ruleCountTooHigh,
  message: `At least ${asked} of ${of} cannot be.`,
});

function warn(rule: Rule, read: readonly ReadLeaf[], { where, problems }: RuleContext): void {
  const kinds = new Set(rule.leaves.map(({ kind }) => kind));
  if (rule.severity === 'high' && kinds.size < 2 && rule.legalBasis === null) {
    const message = `The rule rests on ${[...kinds].join()} alone.`;
    problems.push(problem(ruleHighOneKind, `${where}.severity`, message, 'warning'));
  }
  const hasExit = rule.clearFor > 1 || read.some(({ raw }) => raw.exitLevel !== undefined);
  if (!hasExit && !isDataGap(rule)) {
    problems.push(problem(ruleWithoutExit, where, 'The rule lets go where it takes hold.', 'warning'));
  }
}
