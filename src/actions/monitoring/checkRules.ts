/** The verb behind `counterfoil rules check`: what is wrong with a file of rules, where, and what to do about it. */
import { readPlaces } from '../../core/monitoring/reading/readPlaces.ts';
import { checkScopes } from '../../core/monitoring/rules/checkScopes.ts';
import { readRules } from '../../core/monitoring/rules/readRules.ts';
import type { Rule } from '../../core/monitoring/rules/rule.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { FileProblem, MonitoringFiles } from './readMonitoringFiles.ts';
import { allRows, inFile, readWhatIsThere } from './readMonitoringFiles.ts';

export interface RulesCheck {
  /** Those that can run. */
  readonly rules: readonly Rule[];
  readonly problems: readonly FileProblem[];
  /** Whether nothing was refused; warnings do not count. */
  readonly passes: boolean;
}

/** With places, the scopes of rules are checked, too; with all files, everything that a run would say of them. */
export async function checkRules(
  files: { readonly rules: string; readonly places: string | null } | MonitoringFiles,
  effects: MonitoringEffects,
): Promise<RulesCheck> {
  if ('observations' in files) {
    const { book, problems } = await readWhatIsThere(files, effects);
    return checkOf(book.rules, problems);
  }
  const { rules, problems } = readRules(await effects.text(files.rules), effects.indicatorSets());
  const found = problems.map(inFile('rules'));
  if (files.places !== null) {
    const read = readPlaces(await allRows(files.places, effects));
    found.push(...read.problems.map(inFile('places')));
    found.push(...checkScopes(rules, lineageOf(read.places)).map(inFile('rules')));
  }
  return checkOf(rules, found);
}

function checkOf(rules: readonly Rule[], problems: readonly FileProblem[]): RulesCheck {
  return { rules, problems, passes: !problems.some(({ weight }) => weight === 'refused') };
}
