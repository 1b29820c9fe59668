import type { FileProblem } from '../../actions/monitoring/readMonitoringFiles.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

const mostListed = { refused: 20, held: 20, warning: 20, notice: 3 } as const;
const headings = { refused: 'Left out', held: 'Held', warning: 'Look at', notice: 'Note' } as const;

/** What is wrong with files, for people: the gravest first, the rest counted. */
export function* problemText(problems: readonly FileProblem[]): Generator<string> {
  for (const weight of ['refused', 'held', 'warning', 'notice'] as const) {
    const some = problems.filter((one) => one.weight === weight);
    for (const { file, where, message, remedy, code } of some.slice(0, mostListed[weight])) {
      const at = where === '' ? file : `${file}, ${where}`;
      yield safeForTerminal(`${headings[weight]}: ${at}: ${message} ${remedy} (${code})`);
    }
    const more = some.length - mostListed[weight];
    if (more > 0) yield `… and ${more} more of this kind; --json lists all`;
  }
}

export function* problemLines(problems: readonly FileProblem[]): Generator<string> {
  for (const { weight, ...rest } of problems) yield JSON.stringify({ problem: weight, ...rest });
}
