/** Datasets of readings for people at a terminal. */
import { counted } from '../../core/decimals/counted.ts';
import type {
  DatasetAnswer,
  DatasetCounts,
  DatasetPageAnswer,
  JudgedCodes,
  TakenIn,
} from '../../actions/monitoringAnswers.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { safeForTerminal } from './safeForTerminal.ts';

const outcomes = {
  'taken in': 'Taken in as a dataset',
  same: 'Taken in before; nothing was written',
  tried: 'Tried only; nothing was written',
  nothing: 'Nothing could be taken in',
} as const satisfies Readonly<Record<TakenIn['outcome'], string>>;

export function takenInText(taken: TakenIn): string {
  const { outcome, datasetId, format, knownOn, counts, problems, problemCounts, codes } = taken;
  const lines = [
    `${outcomes[outcome]}${datasetId === null ? '' : ` ${datasetId}`}: ${counted(taken.readings, 'reading')} (${format}, known on ${knownOn}).`,
    countsLine(counts),
    ...problemLines(problems, problemCounts),
  ];
  if (codes.length > 0) {
    lines.push(
      `Codes to review: ${codes.length}. "counterfoil readings codes" lists them, with --file it takes them back filled in.`,
    );
  }
  return lines.map(safeForTerminal).join('\n');
}

function countsLine(counts: DatasetCounts): string {
  const { imported, updated, unchanged, takenBack, held, notOurs, refused, empty } = counts;
  const known = `${imported} new, ${updated} changed, ${unchanged} as known, ${takenBack} taken back`;
  return `  ${known}; ${held} held for their codes, ${notOurs} not wanted, ${refused} left out${empty === null ? '' : `, ${empty} empty`}`;
}

const mostListed = 20;

function problemLines(problems: readonly Problem[], counts: Readonly<Record<string, number>>): string[] {
  const told = problems.slice(0, mostListed).map(({ where, message, remedy, code }) => {
    return `  ${where}: ${message} ${remedy} (${code})`;
  });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all > told.length ? [...told, `  … and ${all - told.length} more; the page of the dataset lists them`] : told;
}

export function judgedText({ judged, datasets }: JudgedCodes): string {
  const lines = [`Judged ${counted(judged, 'code')} anew.`, ...datasets.map((taken) => takenInText(taken))];
  return lines.join('\n');
}

export function datasetTable(items: readonly DatasetAnswer[]): string {
  if (items.length === 0) return 'There is no dataset.';
  return items
    .map(({ id, state, knownOn, readings, title, source, recordedBy }) =>
      safeForTerminal(
        `${id}  ${state.padEnd(9)}  ${knownOn}  ${counted(readings, 'reading')}  ${title} (${source}; ${recordedBy})`,
      ),
    )
    .join('\n');
}

export function datasetText(page: DatasetPageAnswer): string {
  const { versions, indicators, waiting, counts, problems, problemCounts } = page;
  const lines = [
    datasetTable([page]),
    countsLine(counts),
    ...indicators.map(({ indicator, readings, first, last }) => `  ${indicator}: ${readings}, ${first} to ${last}`),
    ...versions.map(({ version, change, by, at, reason }) => {
      return `  ${version}. ${change} by ${by} at ${at}${reason === null ? '' : `: ${reason}`}`;
    }),
    ...(waiting === 0 ? [] : [`  Rows that still wait for their codes: ${waiting}`]),
    ...problemLines(problems, problemCounts),
  ];
  return lines.map(safeForTerminal).join('\n');
}
