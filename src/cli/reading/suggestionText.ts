/** How a table of readings seems to be made, for people at a terminal: the profile can be kept in a file as it is. */
import type { ReadingSuggestion } from '../../actions/monitoringAnswers.ts';
import { safeForTerminal } from './safeForTerminal.ts';

const points = {
  header: 'where its header is',
  place: 'where its places are',
  period: 'where its periods are',
  indicator: 'of which indicators it is',
  value: 'which column has the values',
} as const satisfies Readonly<Record<ReadingSuggestion['open'][number], string>>;

export function suggestionText(found: ReadingSuggestion | null): string {
  if (found === null) return 'The file is no table: it needs no profile.';
  const told = Object.entries(found.profile).filter(([, value]) => {
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
  const profile = { format: 'counterfoil-observation-profile/1', ...Object.fromEntries(told) };
  const open = found.open.map((point) => points[point]);
  const lines = [
    ...(open.length === 0 ? [] : [`The table does not show ${open.join(', ')}; its columns are:`]),
    ...(open.length === 0
      ? []
      : found.columns.map(({ letters, header, first }) => `  ${letters} “${header}”: ${first}`)),
    ...JSON.stringify(profile, null, 2).split('\n'),
  ];
  return lines.map(safeForTerminal).join('\n');
}
