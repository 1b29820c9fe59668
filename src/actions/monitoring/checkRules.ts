/** The verb behind `counterfoil rules check`: what is wrong with a file of rules, where, and what to do about it. */
import { readPlaces } from '../../core/monitoring/reading/readPlaces.ts';
import { checkScopes } from '../../core/monitoring/rules/checkScopes.ts';
import { readRules } from '../../core/monitoring/rules/readRules.ts';
import type { Rule } from '../../core/monitoring/rules/rule.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { FileProblem } from './readMonitoringFiles.ts';
import { allRows, inFile } from './readMonitoringFiles.ts';

export interface RulesCheck {
  /** Those that can run. */
  readonly rules: readonly Rule[];
  readonly problems: readonly FileProblem[];
  /** Whether nothing was refused; warnings do not count. */
  readonly passes: boolean;
}

/** With places, the scopes of rules are checked, too. */
export async function checkRules(
  files: { readonly rules: string; readonly places: string | null },
  effects: MonitoringEffects,
): Promise<RulesCheck> {
  const { rules, problems } = readRules(await effects.text(files.rules), effects.indicatorSets());
  const found = problems.map(inFile('rules'));
  if (files.places !== null) {
    const read = readPlaces(await allRows(files.places, effects));
    found.push(...read.problems.map(inFile('places')));
    found.push(...checkScopes(rules, lineageOf(read.places)).map(inFile('rules')));
  }
  return { rules, problems: found, passes: !found.some(({ weight }) => weight === 'refused') };
}
