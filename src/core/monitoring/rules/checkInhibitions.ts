import { ruleInhibitsItself, ruleInhibitsLaw, ruleInhibitsUnknown } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Rule } from './rule.ts';
import { isExitCriterion } from './rule.ts';

/**
 * The rules without inhibitions that cannot be: of themselves, in a circle, of unknown rules, of what law asks for. It would
 * be worse if nothing watched, so the rules themselves run.
 */
export function checkInhibitions(rules: readonly Rule[], problems: Problem[]): Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  // By family, because alerts of one family are one alert.
  const mutes = new Map<string, Set<string>>(rules.map(({ family }) => [family, new Set()]));
  return rules.map((rule) => {
    const faultOf = (other: string): Problem | null => {
      const where = `rule ${rule.id}`;
      const muted = byId.get(other);
      const name = shown(other);
      if (muted === undefined) {
        const message = `There is no rule ${name} to mute. The rule runs, and does not mute it.`;
        return problem(ruleInhibitsUnknown, where, message);
      }
      if (isExitCriterion(muted)) {
        const message = `${name} is an exit criterion set by law. The rule runs, and does not mute it.`;
        return problem(ruleInhibitsLaw, where, message);
      }
      if (!reaches(mutes, muted.family, rule.family)) {
        mutes.get(rule.family)?.add(muted.family);
        return null;
      }
      const isItself = muted.family === rule.family;
      const message = isItself
        ? 'The rule inhibits itself. The rule runs, and does not mute it.'
        : `${name} inhibits this rule already. The rule runs, and does not mute it.`;
      return problem(ruleInhibitsItself, where, message);
    };
    const inhibits = rule.inhibits.filter(({ rule: other }) => {
      const fault = faultOf(other);
      if (fault !== null) problems.push(fault);
      return fault === null;
    });
    return { ...rule, inhibits };
  });
}

/** Whether one rule mutes another, by way of others too. */
function reaches(mutes: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(mutes.get(next) ?? []));
  }
  return false;
}
