import type { CodesList } from '../../actions/monitoring/listCodes.ts';
import { codeLine, codesHeader } from '../../actions/monitoring/listCodes.ts';

/** CSV to fill in. */
export function* codesTable({ codes }: CodesList): Generator<string> {
  yield codesHeader;
  for (const code of codes) yield codeLine(code);
}

export function* codesLines({ codes, format, values, problems }: CodesList): Generator<string> {
  for (const problem of problems) yield JSON.stringify({ problem });
  for (const code of codes) yield JSON.stringify({ code });
  yield JSON.stringify({ summary: { format, codes: codes.length, values } });
}
