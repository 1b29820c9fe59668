import type { FileProblem } from '../../actions/monitoring/readMonitoringFiles.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

const mostListed = 20;
const headings = { refused: 'Left out', warning: 'Look at', notice: 'Note' } as const;

/** What is wrong with files, for people: the gravest first, the rest counted. */
export function* problemText(problems: readonly FileProblem[]): Generator<string> {
  for (const weight of ['refused', 'warning', 'notice'] as const) {
    const some = problems.filter((one) => one.weight === weight);
    for (const { file, where, message, remedy, code } of some.slice(0, mostListed)) {
      const at = where === '' ? file : `${file}, ${where}`;
      yield safeForTerminal(`${headings[weight]}: ${at}: ${message} ${remedy} (${code})`);
    }
    if (some.length > mostListed) yield `… and ${some.length - mostListed} more of this kind; --json lists all`;
  }
}

export function* problemLines(problems: readonly FileProblem[]): Generator<string> {
  for (const { weight, ...rest } of problems) yield JSON.stringify({ problem: weight, ...rest });
}
