import type { RunRow } from '../../../store/monitoring/runs.ts';
import type { RunAnswer, RunSummary } from '../../alertAnswers.ts';

export function runAnswer({ number, day, head, summary, recorded_at: at, recorded_by: by }: RunRow): RunAnswer {
  return { number, day, head, at: at.toISOString(), by, summary: summaryFrom(summary) };
}

function summaryFrom(stored: unknown): RunSummary {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only runs write it, and the history covers it
  const { nonce: _nonce, ...summary } = stored as RunSummary & { readonly nonce?: string };
  return summary;
}
