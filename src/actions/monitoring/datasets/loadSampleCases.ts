/** What a made-up office made of the alerts of the sample, so that boards and pages show what they look like. */
import type { Outcome } from '../../../core/monitoring/cases/caseEvent.ts';
import { addDays } from '../../../core/periods/day.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { acknowledgeCase } from '../cases/acknowledgeCase.ts';
import { assignMeasure } from '../cases/assignMeasure.ts';
import { knownCases } from '../cases/knownCases.ts';
import { verifyCase } from '../cases/verifyCase.ts';
import { backtestRule } from '../rules/backtestRule.ts';
import { listWatchRules } from '../rules/listRules.ts';
import type { BacktestEffects, RunEffects } from '../runs/runEffects.ts';
import { runPublishedRules } from '../runs/runPublishedRules.ts';

const office = 'Sample office';

interface Story {
  readonly alert: string;
  readonly outcome?: Outcome;
  /** The alert whose case stays, where this one is a duplicate. */
  readonly of?: string;
  readonly words?: string;
  readonly measure?: { readonly what: string; readonly owner: string; readonly amount: string; readonly days: number };
}

const stories: readonly Story[] = [
  {
    alert: 'exit-line/EX-101-07/composite-incidence',
    outcome: 'true',
    words: 'The county office looked into it on the spot: the figure holds.',
    measure: {
      what: 'Jobs in the upkeep of the irrigation channel, and a second harvest sold through the donor city',
      owner: 'EX-2',
      amount: '180000',
      days: 180,
    },
  },
  {
    alert: 'income-trend/EX-101-04/income-per-person',
    outcome: 'true',
    words: 'Prices of fruit fell two years in a row; the survey is right.',
  },
  {
    alert: 'slip-back/EX-101-07/composite-incidence',
    outcome: 'duplicate',
    of: 'exit-line/EX-101-07/composite-incidence',
    words: 'The same reading as in the case of the line for leaving.',
  },
  {
    alert: 'income-trend/EX-101-07/income-per-person',
    outcome: 'false',
    words: 'Income from seasonal work was reported with the county seat; the next survey counts it here.',
  },
  { alert: 'exit-line/EX-112-05/composite-incidence' },
];

/**
 * Tests the rules on the past, runs them for today and takes the cases of the sample further; those whose alerts are not there are left out. To be
 * called once, right after the readings were loaded. Returns how many cases there are. Errors: NOT_ALLOWED.
 */
export async function loadSampleCases(ledger: Ledger, effects: RunEffects & BacktestEffects): Promise<number> {
  permit(ledger, 'load the sample');
  const sample = { ...ledger, actor: { ...ledger.actor, name: office } };
  for (const { id } of (await listWatchRules(sample)).items)
    await backtestRule(sample, { rule: id, every: 'year' }, effects);
  await runPublishedRules(sample, {}, effects);
  const cases = await knownCases(sample);
  const caseOf = new Map([...cases.values()].map((state) => [state.alert.id, state]));
  for (const story of stories) {
    const found = caseOf.get(story.alert);
    if (found === undefined) continue;
    const seen = await acknowledgeCase(sample, { id: found.id, version: found.version });
    await tell(sample, seen, { ...story, duplicateOf: caseOf.get(story.of ?? '')?.id });
  }
  return cases.size;
}

async function tell(
  ledger: Ledger,
  { id, version }: { readonly id: string; readonly version: number },
  { outcome, duplicateOf, words, measure }: Story & { readonly duplicateOf?: string | undefined },
): Promise<void> {
  if (outcome === undefined || words === undefined) return;
  const verified = await verifyCase(ledger, { id, version, outcome, duplicateOf, words });
  if (measure === undefined) return;
  const { what, owner, amount, days } = measure;
  const due = addDays(ledger.clock.now().toISOString().slice(0, 10), days);
  const terms = { what, owner, budget: { amount, currency: 'CNY' }, due };
  await assignMeasure(ledger, { id, version: verified.version, ...terms });
}
