/** What a rule would ask, and what is wrong with it, before it is stored. */
import { readRuleRecords } from '../../../core/monitoring/rules/ruleRecords.ts';
import type { RuleRecord } from '../../../core/monitoring/rules/ruleRecords.ts';
import { ruleRecordOf } from '../../../core/records/rules/ruleRules.ts';
import type { RuleTrial } from '../../alertAnswers.ts';
import { indicatorName } from '../alerts/alertAnswersOf.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { publishedRuleRows } from './publishedRuleRows.ts';
import { namedBy } from './ruleAnswers.ts';
import { scopeProblems } from './scopeProblems.ts';

/** No record has this id. */
const unsaved = '';

/** Read beside the rules that are published, as it will run beside them. */
export async function tryRule(ledger: Ledger, rule: Omit<RuleRecord, 'record'>): Promise<RuleTrial> {
  permit(ledger, 'read the ledger');
  const indicators = await watchedIndicators(ledger);
  const published = (await publishedRuleRows(ledger)).flatMap(
    ({ recordId, body }) => ruleRecordOf(recordId, body) ?? [],
  );
  const read = readRuleRecords([...published, { ...rule, record: unsaved }], indicators);
  const own = read.rules.find(({ record }) => record === unsaved)?.rule;
  const lineage = await registeredLineage(ledger);
  const problems = [
    ...read.problems.filter(({ record }) => record === unsaved),
    ...(own === undefined ? [] : scopeProblems(own, lineage)),
  ];
  return {
    definition: rule.definition,
    indicator: own === undefined ? null : indicatorName(own.indicator, indicators.get(own.indicator)),
    named: namedBy(own, indicators, lineage),
    problems: problems.map(({ where: path, code, weight, message, remedy }) => ({
      path,
      code,
      weight,
      message,
      remedy,
    })),
  };
}
