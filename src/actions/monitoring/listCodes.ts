/** The verb behind `counterfoil rules codes`: which codes of a file of observations somebody has to say something about. */
import { readPlaces } from '../../core/monitoring/reading/readPlaces.ts';
import { readRules } from '../../core/monitoring/rules/readRules.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import type { ObservationFormat } from '../../standards/observations/observationFormat.ts';
import type { UnknownCode } from '../../standards/observations/readingRows.ts';
import { csvLine } from '../../standards/sheets/csvLine.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { ObservationFiles } from './observationRows.ts';
import { ObservationRows } from './observationRows.ts';
import type { FileProblem } from './readMonitoringFiles.ts';
import { allRows, inFile } from './readMonitoringFiles.ts';

export interface CodesList {
  readonly format: ObservationFormat;
  readonly problems: readonly FileProblem[];
  readonly codes: readonly UnknownCode[];
  /** Values whose codes are all known. */
  readonly values: number;
}

export async function listCodes(
  files: ObservationFiles & { readonly rules: string; readonly places: string },
  effects: MonitoringEffects,
): Promise<CodesList> {
  const { indicators } = readRules(await effects.text(files.rules), effects.indicatorSets());
  const lineage = lineageOf(readPlaces(await allRows(files.places, effects)).places);
  const observations = new ObservationRows(files, { lineage, indicators }, effects);
  let rows = 0;
  for await (const _row of observations.rows()) rows += 1;
  const { format, problems, review } = observations;
  return { format, problems: problems.map(inFile('observations')), codes: review, values: Math.max(0, rows - 1) };
}

/** A line of the table that people fill in: column `becomes` is theirs. */
export function codeLine({ kind, code, why, values, where, candidates }: UnknownCode): string {
  return csvLine([kind, code, '', why, String(values), where, candidates.join(' ')]).trimEnd();
}

export const codesHeader = 'kind,code,becomes,why,values,first,candidates';
