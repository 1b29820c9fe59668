import { readCodes } from '../../../standards/observations/codes.ts';
import type { MonitoringEffects } from '../monitoringEffects.ts';
import { allRows } from '../readMonitoringFiles.ts';
import type { JudgeCode } from './judgeCodes.ts';

/** Judgements as a table of codes that people filled in has them; rows that nobody filled in say nothing. */
export async function codesFile(path: string, source: string, effects: MonitoringEffects): Promise<JudgeCode[]> {
  const codes = readCodes(await allRows(path, effects));
  return (['place', 'indicator'] as const).flatMap((kind) =>
    [...codes[kind]].map(([code, becomes]): JudgeCode => {
      const about = { source, kind, code };
      return becomes === '' ? { ...about, verdict: 'not ours' } : { ...about, verdict: 'same', becomes };
    }),
  );
}
