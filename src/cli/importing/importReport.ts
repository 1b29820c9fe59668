import type { DryRunAnswer, ImportAnswer, RowOutcome } from '../../actions/importAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

const SHOWN = 20;

function failedLines({ row, problems, reason }: RowOutcome): string[] {
  if (problems.length === 0) return [`  row ${row}: ${safeForTerminal(reason)}`];
  return problems.map(
    ({ cell, message, remedy }) => `  ${cell}: ${safeForTerminal(message)}\n      ${safeForTerminal(remedy)}`,
  );
}

/** What came of an import, or would: the counts, how cells were read, and each failed row with its cell and remedy. */
export function importReport(answer: ImportAnswer | DryRunAnswer, isDry: boolean): string {
  const { counts, readings, rows, fileName, sheet } = answer;
  const where = sheet === '' ? fileName : `${fileName}, sheet ${sheet}`;
  const number = (count: number): string => count.toLocaleString('en');
  const lines = [
    `${safeForTerminal(where)}: ${number(counts.rows)} rows as ${answer.type}`,
    `  ${number(counts.imported)} imported, ${number(counts.updated)} updated, ${number(counts.ignored)} ignored, ${number(counts.failed)} failed`,
    ...readings.map((words) => `  ${safeForTerminal(words)}`),
  ];
  const failed = rows.filter(({ result }) => result === 'failed');
  lines.push(...failed.slice(0, SHOWN).flatMap(failedLines));
  if (counts.failed > SHOWN) lines.push(`  … and ${number(counts.failed - SHOWN)} more; --report FILE has them all`);
  lines.push(ending(answer, isDry));
  return lines.join('\n');
}

function ending(answer: ImportAnswer | DryRunAnswer, isDry: boolean): string {
  if (answer.refused) {
    const mend = 'mend the rows, or store the others with --skip-failed';
    return isDry ? `an import would store nothing: ${mend}` : `nothing was stored: ${mend}`;
  }
  if (isDry) return 'nothing was stored: this was a dry run';
  const id = 'importId' in answer ? answer.importId : null;
  return id === null
    ? 'nothing was stored: nothing is new'
    : `import ${id}; take it back with: counterfoil import undo ${id} --reason …`;
}
