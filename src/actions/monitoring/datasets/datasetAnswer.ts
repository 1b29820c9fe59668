import type { Actor } from '../../../core/access/decide.ts';
import { reachOf } from '../../../core/access/reach.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import type { DatasetAnswer } from '../../monitoringAnswers.ts';

/** Whether somebody sees every place of a dataset, or took it in himself. */
export function seesAll(actor: Actor, { recorded_by: by }: Pick<DatasetRow, 'recorded_by'>): boolean {
  const reach = reachOf(actor);
  return reach === 'everything' || (reach === 'within limits' && by === actor.name);
}

/** As the reader may know it. */
export function datasetAnswer(
  actor: Actor,
  row: DatasetRow,
  indicators: ReadonlyMap<string, Indicator>,
): DatasetAnswer {
  const sees = seesAll(actor, row);
  const { problems: problemCounts, indicators: inIt, empty = null, ...counts } = row.summary;
  return {
    id: row.id,
    title: row.title,
    source: row.source,
    state: row.state,
    version: row.version,
    format: row.format,
    fileName: row.file_name,
    fileSha256: sees ? row.file_sha256 : null,
    documentId: row.document_id,
    knownOn: row.known_on,
    undated: row.undated,
    readings: row.readings,
    counts: { ...counts, empty },
    problemCounts: sees ? problemCounts : {},
    indicators: inIt.map((each) => {
      const title = indicators.get(each.indicator)?.title ?? {};
      const name = title['en'] ?? each.indicator;
      return Object.assign({}, each, { title: name, localTitle: title['zh'] ?? name });
    }),
    follows: row.follows,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    movedAt: row.moved_at.toISOString(),
    movedBy: row.moved_by,
  };
}
