/** The verb behind `counterfoil rules check`: what is wrong with a file of rules, where, and what to do about it. */
import { readPlaces } from '../../core/monitoring/reading/readPlaces.ts';
import { checkScopes } from '../../core/monitoring/rules/checkScopes.ts';
import { readRules } from '../../core/monitoring/rules/readRules.ts';
import type { Rule } from '../../core/monitoring/rules/rule.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { FileProblem, MonitoringFiles } from './readMonitoringFiles.ts';
import { allRows, inFile, nothing, readWhatIsThere } from './readMonitoringFiles.ts';

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
  const ofRules = problems.map(inFile('rules'));
  if (files.places === null) return checkOf(rules, ofRules);
  const read = readPlaces(await allRows(files.places, effects));
  const ofScopes = checkScopes(rules, lineageOf(read.places)).map(inFile('rules'));
  return checkOf(rules, [...ofRules, ...read.problems.map(inFile('places')), ...ofScopes]);
}

/** Throws MONITORING_NOTHING for a file without rules, as a run does. */
function checkOf(rules: readonly Rule[], problems: readonly FileProblem[]): RulesCheck {
  if (rules.length === 0 && !problems.some(({ file, weight }) => file === 'rules' && weight === 'refused')) {
    throw nothing('rules', []);
  }
  return { rules, problems, passes: !problems.some(({ weight }) => weight === 'refused') };
}
