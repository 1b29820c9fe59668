import { readCodes } from '../../../standards/observations/codes.ts';
import { csvLine } from '../../../standards/sheets/csvLine.ts';
import type { WaitingCodeAnswer } from '../../monitoringAnswers.ts';
import type { MonitoringEffects } from '../monitoringEffects.ts';
import { allRows } from '../readMonitoringFiles.ts';
import type { JudgeCode } from './judgeCodes.ts';

/** Judgements as a table of codes that people filled in has them; rows that nobody filled in say nothing. */
export async function codesFile(path: string, source: string, effects: MonitoringEffects): Promise<JudgeCode[]> {
  const codes = readCodes(await allRows(path, effects));
  return (['place', 'indicator'] as const).flatMap((kind) =>
    [...codes[kind]].map(([code, becomes]): JudgeCode => {
      if (becomes === '') return { source, kind, code, verdict: 'not ours' };
      return { source, kind, code, verdict: 'same', becomes };
    }),
  );
}

/** Codes that wait, as a table that people fill in: the column "becomes" is theirs. */
export function codesToFill(items: readonly WaitingCodeAnswer[]): string {
  const head = csvLine(['kind', 'code', 'becomes', 'source', 'why', 'readings', 'first', 'candidates']);
  const rows = items.map(({ kind, code, source, why, readings, firstAt, candidates }) =>
    csvLine([kind, code, '', source, why, String(readings), firstAt, candidates.join(' ')]),
  );
  return (head + rows.join('')).trimEnd();
}
