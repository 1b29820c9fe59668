import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import type { DatasetAnswer } from '../../monitoringAnswers.ts';

export function datasetAnswer(row: DatasetRow, indicators: ReadonlyMap<string, Indicator>): DatasetAnswer {
  const { problems: problemCounts, indicators: inIt, ...counts } = row.summary;
  return {
    id: row.id,
    title: row.title,
    source: row.source,
    state: row.state,
    version: row.version,
    format: row.format,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    documentId: row.document_id,
    knownOn: row.known_on,
    readings: row.readings,
    counts,
    problemCounts,
    indicators: inIt.map((each) => {
      const title = indicators.get(each.indicator)?.title ?? {};
      const name = title['en'] ?? each.indicator;
      return { ...each, title: name, localTitle: title['zh'] ?? name };
    }),
    follows: row.follows,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    movedAt: row.moved_at.toISOString(),
    movedBy: row.moved_by,
  };
}
