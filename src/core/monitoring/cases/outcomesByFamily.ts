import type { Verified } from '../alerts/precision.ts';
import type { CaseState } from './caseState.ts';

const none: Verified = { true: 0, false: 0, dataError: 0 };

/**
 * What people found the alerts of each family of rules to be: each episode counts once, with the last that was said of it.
 * A duplicate says nothing of the rule, and what nobody has verified is left out.
 */
export function outcomesByFamily(cases: Iterable<Pick<CaseState, 'alert' | 'episodes'>>): Map<string, Verified> {
  const counts = new Map<string, Verified>();
  for (const { alert, episodes } of cases) {
    for (const { outcome } of episodes) {
      if (outcome === null || outcome === 'duplicate') continue;
      const known = counts.get(alert.family) ?? none;
      const key = outcome === 'data error' ? 'dataError' : outcome;
      counts.set(alert.family, { ...known, [key]: known[key] + 1 });
    }
  }
  return counts;
}
