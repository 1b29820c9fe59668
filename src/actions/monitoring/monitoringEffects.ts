import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import type { IndicatorSets } from '../../core/monitoring/rules/readRules.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { decodeText } from '../../outside/files/decodeText.ts';
import { readBytes } from '../../outside/files/readBytes.ts';
import { loadIndicatorSets } from '../../outside/files/loadIndicatorSets.ts';
import { openSheetFile } from '../../outside/sheets/openSheetFile.ts';
import { rulesUnreadable } from '../../core/monitoring/errors.ts';

/** Everything that the file commands of monitoring read from the world; tests pass texts. */
export interface MonitoringEffects {
  readonly text: (path: string) => Promise<string>;
  /** Rows of a CSV file, or of the first sheet of a workbook. */
  readonly rows: (path: string) => AsyncIterable<TextRow>;
  readonly indicatorSets: () => IndicatorSets;
}

async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new CounterfoilError(rulesUnreadable, `${path} is empty.`);
  return decodeText(Buffer.from(bytes)).text;
}

async function* readRows(path: string): AsyncGenerator<TextRow, void> {
  const file = await openSheetFile(path);
  try {
    for await (const block of file.rows(file.sheets[0]?.name ?? '')) {
      for (const { number, cells } of block) yield { line: number, cells: cells.map((cell) => cell?.text ?? '') };
    }
  } finally {
    await file.close();
  }
}

export const monitoringEffects: MonitoringEffects = {
  text: readText,
  rows: readRows,
  indicatorSets: loadIndicatorSets,
};
