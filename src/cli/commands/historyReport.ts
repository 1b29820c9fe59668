import type { HistoryReport } from '../../actions/checkHistory.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** What checking the history found: the verdict first, then each problem, and the head to note down at the end. */
export function historyReport({ ok, entries, head, problems }: HistoryReport): string {
  const lines = problems.map(({ sequence, record, problem }) => {
    const place = [sequence && `entry ${sequence}`, record].filter(Boolean).join(', ');
    return `  ${safeForTerminal(place === '' ? problem : `${place}: ${problem}`)}`;
  });
  const counted = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  const found = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const verdict = ok
    ? `${counted}: every record is as the history says.`
    : `${counted}, ${found}: something was changed past the history.`;
  const note =
    ok && entries > 0 ? ['Note the head down: a later check with --head proves that nothing was cut off.'] : [];
  return [verdict, ...lines, `head ${head}`, ...note].join('\n');
}
