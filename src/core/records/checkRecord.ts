/** Checks a record that could be read: its own sense, and what it links to. The list below is the table of contents. */
import type { CheckContext } from './checkContext.ts';
import type { Body } from './field.ts';
import { leavesOf } from './leaves.ts';
import type { Problem } from './problem.ts';
import type { RecordType } from './recordTypes.ts';
import { amountsNotBelowZero } from './rules/amounts.ts';
import { evidenceHolds } from './rules/evidence.ts';
import { listRules, listingRules } from './rules/listRules.ts';
import { completenessRules, findingRules, lockRules, profileRules, seriesRules } from './rules/officeRules.ts';
import { pairingRules, roundRules } from './rules/pairingRules.ts';
import { endsAfterStart } from './rules/periods.ts';
import { noPersons } from './rules/persons.ts';
import { placesExisted } from './rules/placeValidity.ts';
import { arrivalRules, obligationRules, engagementRules, projectRules, termsRules } from './rules/promiseRules.ts';
import { oneProgramme, referencesExist } from './rules/references.ts';
import { requiredFields } from './rules/required.ts';
import type { Rule } from './rules/rule.ts';
import { ruleRules } from './rules/ruleRules.ts';
import { namedOnce, sharesAddUp } from './rules/shares.ts';
import { contributionRules, transactionRules } from './rules/transactionRules.ts';
import { indicatorRules, targetRules } from './rules/watchRules.ts';

const ofAll: readonly Rule[] = [
  requiredFields,
  referencesExist,
  oneProgramme,
  sharesAddUp,
  namedOnce,
  endsAfterStart,
  placesExisted,
  evidenceHolds,
  noPersons,
  amountsNotBelowZero,
];

const ofType: Readonly<Partial<Record<RecordType, readonly Rule[]>>> = {
  round: [...roundRules, ...termsRules],
  pairing: pairingRules,
  project: projectRules,
  transaction: transactionRules,
  contribution: contributionRules,
  arrival: arrivalRules,
  obligation: obligationRules,
  engagement: engagementRules,
  list: listRules,
  listing: listingRules,
  series: seriesRules,
  lock: lockRules,
  completeness: completenessRules,
  indicator: indicatorRules,
  target: targetRules,
  rule: ruleRules,
  finding: findingRules,
  profile: profileRules,
};

/**
 * What is wrong with a record, in the order of the rules; empty when it may be submitted. `body` is as `readBody` gives
 * it, and `context` knows what `neededIds` named.
 */
export function checkRecord(type: RecordType, body: Body, context: CheckContext): Problem[] {
  const subject = { type, body, context, leaves: leavesOf(type, body) };
  return [...ofAll, ...(ofType[type] ?? [])].flatMap((rule) => rule(subject));
}
