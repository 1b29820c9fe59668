import type { BacktestRow } from '../../../store/monitoring/backtests.ts';
import type { BacktestAnswer, BacktestReport } from '../../alertAnswers.ts';

export function backtestAnswer(row: BacktestRow): BacktestAnswer {
  const { id, rule_id: record, content, first_day: from, last_day: to, recorded_by: by } = row;
  return { id, record, content, from, to, at: row.recorded_at.toISOString(), by, report: reportFrom(row.report) };
}

function reportFrom(stored: unknown): BacktestReport {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `backtestRule` writes it, and the history covers it
  return stored as BacktestReport;
}
