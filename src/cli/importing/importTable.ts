import type { ImportSummary } from '../../actions/importAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** One line for each import: id, day, who, how many, what, and whether it was undone. */
export function importTable({
  items,
  total,
}: {
  readonly items: readonly ImportSummary[];
  readonly total: number;
}): string {
  if (items.length === 0) return 'nothing was imported yet';
  const lines = items.map(({ id, at, by, versions, source, undoneBy }) => {
    const undone = undoneBy === null ? '' : '  (undone)';
    return `${id}  ${at.slice(0, 16)}  ${safeForTerminal(by)}  ${versions.toLocaleString('en')} records  ${safeForTerminal(source ?? '')}${undone}`;
  });
  if (total > items.length) lines.push(`… and ${total - items.length} older ones`);
  return lines.join('\n');
}
