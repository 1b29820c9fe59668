import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { outputNotWritable } from '../errors.ts';
import type { RowOutcome } from '../../actions/importAnswers.ts';
import { reportHeader, reportLines } from '../../actions/imports/reportCsv.ts';

export interface ReportFile {
  readonly add: ((outcome: RowOutcome) => void | Promise<void>) | undefined;
  end(): Promise<void>;
}

/** The report of every row, written as it comes; none without a path. Throws when the file cannot be made. */
export async function reportFile(path: string | undefined): Promise<ReportFile> {
  if (path === undefined) return { add: undefined, end: () => Promise.resolve() };
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw new CounterfoilError(outputNotWritable, `${path} cannot be written`, { cause });
  }
  stream.write(`\uFEFF${reportHeader}`);
  return {
    add(outcome) {
      if (!stream.write(reportLines(outcome))) return once(stream, 'drain').then(() => undefined);
      return undefined;
    },
    async end() {
      stream.end();
      await once(stream, 'finish');
    },
  };
}
