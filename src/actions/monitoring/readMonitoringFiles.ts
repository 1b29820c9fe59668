/** Rules, places, observations and targets from files: everything that monitoring needs, without a database. */
import { dayNumber } from '../../core/periods/day.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { nothingToWatch } from '../../core/monitoring/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { ObservationsReader } from '../../core/monitoring/reading/readObservations.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { readPlaces } from '../../core/monitoring/reading/readPlaces.ts';
import { readTargets } from '../../core/monitoring/reading/readTargets.ts';
import { checkScopes } from '../../core/monitoring/rules/checkScopes.ts';
import type { RuleBook } from '../../core/monitoring/rules/readRules.ts';
import { readRules } from '../../core/monitoring/rules/readRules.ts';
import type { MonitorInput } from '../../core/monitoring/run/monitor.ts';
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import { whereOf } from '../../standards/observations/observationFormat.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { ObservationFiles } from './observationRows.ts';
import { ObservationRows } from './observationRows.ts';

export interface MonitoringFiles extends ObservationFiles {
  readonly rules: string;
  readonly places: string;
  readonly targets: string | null;
  /** The day of the run, and today, as ISO days: a run on a past day sees what was known then. */
  readonly day: string;
  readonly today: string;
}

export interface ReadFiles {
  readonly input: MonitorInput;
  readonly book: RuleBook;
  readonly sources: readonly string[];
  /** With the file that each is about. */
  readonly problems: readonly FileProblem[];
  readonly readings: number;
}

export interface FileProblem extends Problem {
  readonly file: 'rules' | 'places' | 'observations' | 'targets' | 'episodes' | 'verified';
}

export const inFile =
  (file: FileProblem['file']) =>
  (problem: Problem): FileProblem => ({ file, ...problem });

/** Throws a `CounterfoilError` where a file cannot be read at all, or nothing is left to run on. */
export async function readMonitoringFiles(files: MonitoringFiles, effects: MonitoringEffects): Promise<ReadFiles> {
  const read = await readWhatIsThere(files, effects);
  const { rules, lineage, logs } = read.input;
  if (rules.length === 0) throw nothing('rules', read.problems);
  if (lineage.places.length === 0) throw nothing('places', read.problems);
  if (logs.size === 0) throw nothing('observations', read.problems);
  return read;
}

/** However little it is. Throws a `CounterfoilError` where a file cannot be read at all. */
export async function readWhatIsThere(files: MonitoringFiles, effects: MonitoringEffects): Promise<ReadFiles> {
  const book = readRules(await effects.text(files.rules), effects.indicatorSets());
  const { places, problems: ofPlaces } = readPlaces(await allRows(files.places, effects));
  const lineage = lineageOf(places);
  const { indicators } = book;
  const lastDay = dayNumber(files.day);
  const today = Math.max(lastDay, dayNumber(files.today));
  const observations = new ObservationRows(files, { lineage, indicators }, effects);
  const told = (line: number): string => whereOf(observations.format, line);
  const reader = new ObservationsReader({ lineage, indicators, day: today, undated: 'when due', whereOf: told });
  for await (const row of observations.rows()) reader.read(row);
  const { logs, sources, problems: ofReadings, rows } = reader.finish();
  const targets = await targetsOf(files, effects, { lineage, indicators });
  const problems = [
    ...[...book.problems, ...checkScopes(book.rules, lineage)].map(inFile('rules')),
    ...ofPlaces.map(inFile('places')),
    ...[...observations.problems, ...ofReadings].map(inFile('observations')),
    ...targets.problems.map(inFile('targets')),
  ];
  const input = { rules: book.rules, indicators, lineage, logs, targets: targets.targets, lastDay };
  return { input, book, sources, problems, readings: rows };
}

export async function allRows(path: string, effects: MonitoringEffects): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for await (const row of effects.rows(path)) rows.push(row);
  return rows;
}

async function targetsOf(
  { targets }: MonitoringFiles,
  effects: MonitoringEffects,
  context: { readonly lineage: Lineage; readonly indicators: RuleBook['indicators'] },
): Promise<ReturnType<typeof readTargets>> {
  if (targets === null) return { targets: [], problems: [] };
  return readTargets(await allRows(targets, effects), context);
}

const lacking = { rules: 'no rule', places: 'no place', observations: 'no reading' } as const;

/** With the first of what was refused in that file. */
export function nothing(of: keyof typeof lacking, problems: readonly FileProblem[]): CounterfoilError {
  const first = problems.find(({ weight, file }) => weight === 'refused' && file === of);
  if (first === undefined) return new CounterfoilError(nothingToWatch, `The ${of} are empty: there is ${lacking[of]}.`);
  const where = first.where === '' ? of : `${of}, ${first.where}`;
  return new CounterfoilError(
    nothingToWatch,
    `There is ${lacking[of]} to run on. First of what was refused: ${where}: ${first.message}`,
  );
}
