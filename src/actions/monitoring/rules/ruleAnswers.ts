/** Rules of the ledger as pages, API and command line answer them. */
import { decide } from '../../../core/access/decide.ts';
import type { Verified } from '../../../core/monitoring/alerts/precision.ts';
import { channelOf } from '../../../core/monitoring/alerts/precision.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { ReadRuleRecords } from '../../../core/monitoring/rules/ruleRecords.ts';
import { readRuleRecords } from '../../../core/monitoring/rules/ruleRecords.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { ruleRecordOf } from '../../../core/records/rules/ruleRules.ts';
import { textOf } from '../../../core/records/values.ts';
import { countAlertsOn } from '../../../store/monitoring/alertEvents.ts';
import { backtestOfContent } from '../../../store/monitoring/backtests.ts';
import type { RecordRow } from '../../../store/records/recordsRead.ts';
import type { WatchRuleAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { indicatorName } from '../alerts/alertAnswersOf.ts';
import { placeAnswer } from '../shown/watchFrame.ts';
import { publiclyVerified, verifiedByFamily } from '../cases/verifiedByFamily.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { backtestAnswer } from './backtestAnswer.ts';
import { publishedRuleRows } from './publishedRuleRows.ts';
import { scopeProblems } from './scopeProblems.ts';

/** In the order given. The rows are what the reader may see of each rule. */
export async function ruleAnswers(ledger: Ledger, rows: readonly RecordRow[]): Promise<WatchRuleAnswer[]> {
  const { db, ledgerId } = ledger;
  const indicators = await watchedIndicators(ledger);
  const published = await publishedRuleRows(ledger);
  const read = readRuleRecords(
    [...rows, ...published.filter(({ recordId }) => !rows.some((row) => row.recordId === recordId))].flatMap(
      ({ recordId, body }) => ruleRecordOf(recordId, body) ?? [],
    ),
    indicators,
  );
  const isInside = decide(ledger.actor, 'see watched places').allowed;
  const around = {
    indicators,
    read,
    on: new Set(published.map(({ recordId }) => recordId)),
    alerts: isInside ? await countAlertsOn(db, ledgerId) : null,
    verified: isInside ? await verifiedByFamily(ledger) : await publiclyVerified(ledger),
    lineage: await registeredLineage(ledger),
  };
  return Promise.all(
    rows.map(async (row) => {
      // What a rule would have found rests on readings that the public may not see.
      if (!isInside) return { ...answerOf(row, around), backtest: null };
      const tested = await backtestOfContent(db, ledgerId, { rule: row.recordId, bodyHash: row.bodyHash });
      return { ...answerOf(row, around), backtest: tested === undefined ? null : backtestAnswer(tested) };
    }),
  );
}

interface Around {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly read: ReadRuleRecords;
  /** Ids of records of which a version runs. */
  readonly on: ReadonlySet<string>;
  /** Alerts that are on, by family; null for the public. */
  readonly alerts: ReadonlyMap<string, number> | null;
  readonly verified: ReadonlyMap<string, Verified>;
  readonly lineage: Lineage;
}

/** What a rule names, with the words for it. */
export function namedBy(
  rule: Rule | undefined,
  indicators: ReadonlyMap<string, Indicator>,
  { places, rowOf }: Lineage,
): WatchRuleAnswer['named'] {
  const ids = new Set(rule?.leaves.map(({ indicator }) => indicator));
  const of = [...(rule?.scope.within ?? []), ...(rule?.scope.places ?? [])];
  return {
    indicators: [...ids].map((id) => indicatorName(id, indicators.get(id))),
    places: of.flatMap((id) => {
      const place = places[rowOf.get(id) ?? -1];
      return place === undefined ? [] : [placeAnswer(place)];
    }),
  };
}

const nobody: Verified = { true: 0, false: 0, dataError: 0 };

function answerOf(
  { recordId: record, body, content, state }: RecordRow,
  { indicators, read, on, alerts, verified, lineage }: Around,
): Omit<WatchRuleAnswer, 'backtest'> {
  const rule = read.rules.find((one) => one.record === record)?.rule;
  const family = rule?.family ?? null;
  const outcome = verified.get(family ?? '') ?? nobody;
  const channel = rule === undefined ? null : channelOf(rule, outcome);
  return {
    record,
    id: textOf(body, 'key') ?? '',
    title: textOf(body, 'title') ?? '',
    localTitle: textOf(body, 'localTitle'),
    state,
    on: on.has(record),
    content,
    definition: textOf(body, 'definition') ?? '',
    family,
    version: rule?.version ?? null,
    indicator: rule === undefined ? null : indicatorName(rule.indicator, indicators.get(rule.indicator)),
    named: namedBy(rule, indicators, lineage),
    severity: rule?.severity ?? null,
    theme: rule?.theme ?? null,
    legalBasis: rule?.legalBasis ?? null,
    problems: [
      ...read.problems.filter((problem) => problem.record === record),
      ...(rule === undefined ? [] : scopeProblems(rule, lineage)),
    ].map(({ where: path, code, weight, message, remedy }) => ({ path, code, weight, message, remedy })),
    verified: outcome,
    digest: channel?.to === 'digest' ? { ...channel } : null,
    alerts: alerts === null ? null : (alerts.get(family ?? '') ?? 0),
  };
}
