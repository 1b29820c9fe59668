/** Makes a stored dataset of what was read, and the answer about it. */
import type { Selectable } from 'kysely';
import { periodText } from '../../../core/monitoring/period.ts';
import type { Problem } from '../../../core/monitoring/problem.ts';
import type { DatasetRow, NewDataset } from '../../../store/monitoring/datasets.ts';
import { packJson, packRows } from '../../../store/monitoring/heldRows.ts';
import type { DatasetSummary, DatasetTable } from '../../../store/monitoringTables.ts';
import type { DatasetCounts, TakenIn, UnknownCodeAnswer } from '../../monitoringAnswers.ts';
import type { ReadDataset } from './readDataset.ts';

/** Of a file in which everything is wrong the first of these are kept word for word; all are counted by code. */
const problemsKept = 100_000;
/** What an answer lists; the dataset keeps the rest. Where there is none to keep them, the answer lists more. */
export const problemsShown = 200;
const problemsToldOnce = 10_000;

type Origin = Omit<
  Selectable<DatasetTable>,
  'ledger_id' | 'digest' | 'nonce' | 'readings' | 'held' | 'summary' | 'format'
>;

export function newDataset(read: ReadDataset, origin: Origin, bytes: Buffer | null): NewDataset {
  const { chunks, held, codes, problems, readings, format } = read;
  const kept = problems.slice(0, problemsKept);
  return {
    dataset: { ...origin, format, readings, held: held.length, summary: summaryOf(read) },
    bytes,
    chunks,
    held: packRows(held),
    codes: codes.map(({ kind, code, values, where }) => ({ kind, code, readings: values, first_at: where })),
    problems: kept.length === 0 ? null : { problems: kept.length, content: packJson(kept) },
  };
}

function summaryOf({ counts, problems, indicators }: ReadDataset): DatasetSummary {
  return {
    ...counts,
    problems: countsByCode(problems),
    indicators: indicators.map(({ indicator, readings, kind, first, last }) => ({
      indicator,
      readings,
      first: periodText({ kind, number: first }),
      last: periodText({ kind, number: last }),
    })),
  };
}

function countsByCode(problems: readonly Problem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

export function takenIn(
  read: ReadDataset,
  { datasetId, outcome, knownOn }: Pick<TakenIn, 'datasetId' | 'outcome' | 'knownOn'>,
): TakenIn {
  const { format, readings, counts, problems } = read;
  return {
    datasetId,
    outcome,
    format,
    knownOn,
    readings,
    counts,
    problems: problems.slice(0, datasetId === null ? problemsToldOnce : problemsShown),
    problemCounts: countsByCode(problems),
    codes: read.codes.map(codeAnswer),
  };
}

function codeAnswer({ kind, code, why, values, where, candidates }: ReadDataset['codes'][number]): UnknownCodeAnswer {
  return { kind, code, why, readings: values, firstAt: where, candidates };
}

/** The answer for a file that was taken in before. */
export function sameAsBefore({ id, format, known_on, readings, summary }: DatasetRow): TakenIn {
  const { problems, indicators: _, empty = null, ...counts } = summary;
  const told: DatasetCounts = { ...counts, empty };
  return {
    datasetId: id,
    outcome: 'same',
    format,
    knownOn: known_on,
    readings,
    counts: told,
    problems: [],
    problemCounts: problems,
    codes: [],
  };
}
