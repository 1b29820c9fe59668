import { ruleInhibitsItself, ruleInhibitsLaw, ruleInhibitsUnknown } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Rule } from './rule.ts';
import { isExitCriterion } from './rule.ts';

/** The rules without inhibitions that cannot be: of itself, in a circle, of unknown rules, of what law asks for. */
export function checkInhibitions(rules: readonly Rule[], problems: Problem[]): Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const mutes = new Map<string, Set<string>>(rules.map(({ id }) => [id, new Set()]));
  return rules.map((rule) => {
    const where = `rule ${rule.id}`;
    const inhibits = rule.inhibits.filter(({ rule: other }) => {
      const muted = byId.get(other);
      if (muted === undefined) {
        problems.push(problem(ruleInhibitsUnknown, where, `There is no rule ${shown(other)}.`));
        return false;
      }
      if (isExitCriterion(muted)) {
        problems.push(problem(ruleInhibitsLaw, where, `${shown(other)} is an exit criterion set by law.`));
        return false;
      }
      if (reaches(mutes, other, rule.id)) {
        const message = other === rule.id ? 'The rule inhibits itself.' : `${shown(other)} inhibits this rule already.`;
        problems.push(problem(ruleInhibitsItself, where, message));
        return false;
      }
      mutes.get(rule.id)?.add(other);
      return true;
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
