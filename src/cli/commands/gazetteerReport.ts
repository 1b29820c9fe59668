import type { CheckedGazetteer } from '../../actions/readGazetteerFile.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

const shown = 20;

/** The first twenty problems in full, and how many more there are. */
export function problemLines(problems: CheckedGazetteer['problems']): string[] {
  const lines = problems
    .slice(0, shown)
    .map(({ at, code, message }) => `  row ${at}: ${code}. ${safeForTerminal(message)}`);
  if (problems.length > shown) lines.push(`  … and ${problems.length - shown} more problems`);
  return lines;
}

/** Columns that nothing was taken from, so that none goes missing silently. */
export function unusedLines(unused: readonly string[]): string[] {
  if (unused.length === 0) return [];
  const names = unused.slice(0, shown).map((name) => `“${safeForTerminal(name.slice(0, 60))}”`);
  const more = unused.length > shown ? ` and ${unused.length - shown} more` : '';
  return [`not used: ${unused.length === 1 ? 'column' : 'columns'} ${names.join(', ')}${more}`];
}

/** What a gazetteer file holds and what is wrong with it, row by row. */
export function gazetteerReport({ entries, problems, unused }: CheckedGazetteer): string {
  const kinds = new Map<string, number>();
  for (const { kind } of entries) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counted = [...kinds].map(([kind, count]) => `${count} ${safeForTerminal(kind)}`).join(', ');
  const first = `${entries.length} ${entries.length === 1 ? 'place' : 'places'} could be loaded${counted === '' ? '' : `: ${counted}`}`;
  const last =
    problems.length === 0
      ? []
      : [
          `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: put them right, since all rows are loaded or none`,
        ];
  return [first, ...unusedLines(unused), ...problemLines(problems), ...last].join('\n');
}
