/** The verb that tests a rule on the past before it is switched on: the code of live runs, on what was known on each day. */
import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { withProbationRules } from '../../../core/lists/memberships.ts';
import type { BacktestResult } from '../../../core/monitoring/backtest/backtest.ts';
import type { Curve } from '../../../core/monitoring/backtest/curve.ts';
import { parseCurve } from '../../../core/monitoring/backtest/curve.ts';
import { usualCurve } from '../../../core/monitoring/backtest/usualCurve.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import { backtestRuleUnknown } from '../../../core/monitoring/errors.ts';
import { readRuleRecords } from '../../../core/monitoring/rules/ruleRecords.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import { isExitCriterion } from '../../../core/monitoring/rules/rule.ts';
import { indicatorsOf } from '../../../core/monitoring/run/ruleGroups.ts';
import { lineageOf } from '../../../core/monitoring/series/lineage.ts';
import { dayNumber, parseDay } from '../../../core/periods/day.ts';
import { ruleRecordOf } from '../../../core/records/rules/ruleRules.ts';
import { inOneMoment } from '../../../store/analytics/inOneMoment.ts';
import { writeLedger } from '../../../store/history/append.ts';
import type { BacktestRow } from '../../../store/monitoring/backtests.ts';
import { writeBacktest } from '../../../store/monitoring/backtests.ts';
import type { RecordRow } from '../../../store/records/recordsRead.ts';
import type { BacktestAnswer, BacktestCurve, BacktestReport } from '../../alertAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { checkBody } from '../../records/checkBody.ts';
import { recordContext } from '../../records/recordContext.ts';
import { readLogs } from '../readLogs.ts';
import type { BacktestEffects } from '../runs/runEffects.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { registeredPlaces, watchedMemberships } from '../watchedPlaces.ts';
import { watchedTargets } from '../watchedTargets.ts';
import { backtestAnswer } from './backtestAnswer.ts';
import { namedLists, publishedRules } from './publishedRules.ts';
import { ruleRow } from './ruleRow.ts';
import { verifiedEpisodes } from './verifiedEpisodes.ts';

export interface BacktestRequest {
  /** Id of the record, or the identifier of the rule. */
  readonly rule: string;
  /** How often rules are run; monthly when left out. */
  readonly every?: BacktestReport['every'] | undefined;
  /** Identifier of a published rule; the exit criterion of the same indicator when left out, none when null. */
  readonly against?: string | null | undefined;
  readonly lead?: number | undefined;
  readonly officers?: number | undefined;
  readonly since?: string | undefined;
  /** "0:z=2,2.5,3" or "for=1,2,3", without the rule; the usual one when left out. */
  readonly curves?: readonly string[] | undefined;
}

const day = z.string().refine((text) => parseDay(text) !== null, 'must be a calendar day such as 2019-07-14');
const schema = z.object({
  rule: z.string().trim().min(1).max(200),
  every: z.enum(['week', 'month', 'quarter', 'year']).default('month'),
  against: z.string().trim().min(1).max(200).nullish(),
  lead: z.int().min(0).max(60).default(0),
  officers: z.int().min(1).max(1_000_000).default(1),
  since: day.optional(),
  curves: z.array(z.string().max(500)).max(5).optional(),
});
type Wanted = z.output<typeof schema>;

/**
 * Tests the newest content of a rule and keeps the report with it. A rule about the places on a list is tested on those that were
 * on it, or on its probation, on each day. Readings of all datasets that stand are used, approved or
 * not. Throws NOT_ALLOWED, RULE_NOT_FOUND, RECORD_INVALID, BACKTEST_CURVE_UNREADABLE, MONITORING_TOO_SLOW.
 */
export async function backtestRule(
  ledger: Ledger,
  request: BacktestRequest,
  { backtesting }: BacktestEffects,
): Promise<BacktestAnswer> {
  permit(ledger, 'run the rules');
  const wanted = parseInput(schema, request);
  const { row, order, readings } = await inOneMoment(ledger.db, (moment) =>
    prepared({ ...ledger, db: moment }, wanted),
  );
  const { rules, terms, places } = order;
  const [rule] = rules;
  const result = await backtesting(order);
  const report = reportOf(result, rule?.id ?? '', {
    rule: rule?.id ?? '',
    every: wanted.every,
    against: terms.against,
    lead: wanted.lead,
    officers: wanted.officers,
    since: wanted.since ?? null,
    episodes: terms.episodes.length,
    runs: result.runs,
    places: places.length,
    readings,
  });
  const { ledgerId, clock, actor } = ledger;
  const stored: BacktestRow = {
    id: ledger.ids.next(),
    rule_id: row.recordId,
    content: row.content,
    first_day: result.from,
    last_day: result.to,
    report,
    recorded_at: clock.now(),
    recorded_by: actor.name,
  };
  await writeLedger(ledger.db, ledgerId, (transaction) => writeBacktest(transaction, ledgerId, stored));
  return backtestAnswer(stored);
}

async function prepared(moment: Ledger, wanted: Wanted) {
  const row = await ruleRow(moment, wanted.rule);
  const indicators = await watchedIndicators(moment);
  const rule = await ownRule(moment, row, indicators);
  const published = await publishedRules(moment, indicators);
  const others = published.rules.flatMap((one) => (one.record === row.recordId ? [] : [one.rule]));
  const against = againstOf(rule, others, wanted.against);
  const rules = withProbationRules(against === null ? [rule] : [rule, against], await namedLists(moment));
  const ids = [...new Set(rules.flatMap(indicatorsOf))];
  const today = moment.clock.now().toISOString().slice(0, 10);
  const places = await registeredPlaces(moment);
  const lineage = lineageOf(places);
  const { logs } = await readLogs(moment, { indicators: ids, lineage });
  const { every, lead, officers } = wanted;
  const order = {
    rules,
    indicators: new Map([...indicators].filter(([id]) => ids.includes(id))),
    places,
    memberships: await watchedMemberships(moment),
    targets: await watchedTargets(moment, indicators),
    logs,
    lastDay: dayNumber(today),
    terms: {
      every,
      lead,
      officers,
      since: wanted.since ?? null,
      against: against?.id ?? null,
      episodes: await verifiedEpisodes(moment, rule.indicator, lineage),
      curves: curvesOf(rule, wanted.curves),
    },
  };
  const readings = [...logs.values()].reduce((sum, log) => sum + log.rows.length, 0);
  return { row, order, readings };
}

/** The rule as it reads now, apart from all others. Throws RECORD_INVALID where it cannot run. */
async function ownRule(
  moment: Ledger,
  { recordId: id, type, body }: RecordRow,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<Rule> {
  const record = ruleRecordOf(id, body);
  const [read] = record === null ? [] : readRuleRecords([record], indicators).rules;
  if (read !== undefined) return read.rule;
  await checkBody({ id, type, body, problems: [] }, recordContext(moment), { purpose: 'submit' });
  throw new Error(`rule ${id} cannot run, and nothing speaks against it`);
}

function againstOf(rule: Rule, others: readonly Rule[], wanted: string | null | undefined): Rule | null {
  if (wanted === null) return null;
  if (wanted === undefined) {
    const legal = others.find((other) => isExitCriterion(other) && other.indicator === rule.indicator);
    return isExitCriterion(rule) ? null : (legal ?? null);
  }
  const found = others.find(({ id }) => id === wanted);
  if (found === undefined)
    throw new CounterfoilError(backtestRuleUnknown, `There is no rule "${wanted}" to compare with.`);
  return found;
}

function curvesOf(rule: Rule, wanted: readonly string[] | undefined): readonly Curve[] {
  if (wanted !== undefined) return wanted.map((text) => parseCurve(`${rule.id}:${text}`));
  const usual = usualCurve(rule);
  return usual === null ? [] : [usual];
}

function reportOf(
  { measures, curve }: BacktestResult,
  rule: string,
  rest: Omit<BacktestReport, 'measures' | 'curves'>,
): BacktestReport {
  const own = measures.find((one) => one.rule === rule);
  if (own === undefined) throw new Error(`rule ${rule} was not measured`);
  const curves = Map.groupBy(curve, (point) => point.curve);
  return {
    ...rest,
    measures: own,
    curves: [...curves].map(([{ leaf, option }, points]): BacktestCurve => {
      return { leaf, option, points: points.map(({ value, measures: of }) => ({ value, measures: of })) };
    }),
  };
}
