import type { ReckonReport } from '../../actions/reckonFile.ts';

/** Findings as programs read them: one JSON object a line, refusals first and the summary last. */
export function* reckonLines(report: ReckonReport): Generator<string, void> {
  for (const { id, line, code, message, remedy } of report.refusals) {
    yield JSON.stringify({ refused: id, ...(line > 0 && { line }), code, message, remedy });
  }
  for (const { id, line, code, message, remedy } of report.warnings) {
    yield JSON.stringify({ warning: id, line, code, message, remedy });
  }
  for (const { claims, ...rest } of report.conflicts) yield JSON.stringify({ conflict: claims, ...rest });
  for (const answer of report.answers) yield JSON.stringify(answer);
  yield JSON.stringify({ summary: report.summary });
}
