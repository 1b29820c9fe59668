/** Alerts as a run finds them, made into what the ledger keeps. */
import type { Alert, EndedAlert } from '../../../core/monitoring/alerts/alert.ts';
import type { ExplanationRecord } from '../../../core/monitoring/run/explanation.ts';
import type { WatchedDay } from '../../../core/monitoring/run/watchOrder.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import type { StoredEnd, StoredAlert, StoredRecord } from '../../alertAnswers.ts';

/** With what is new about it, which the event tells and the alert does not keep. */
export interface ReckonedAlert extends StoredAlert {
  readonly news: Alert['news'];
}

/** Sources are the ids of datasets, by the indices that the readings have. */
export function reckonedAlert(
  alert: Alert,
  { sources, lineage }: { readonly sources: readonly string[]; readonly lineage: Lineage },
): ReckonedAlert {
  const records = alert.records.map((record) => storedRecord(record, sources));
  const [only] = records;
  // Of most rules there is one record, which names each dataset once.
  const isOne = only !== undefined && records.length === 1;
  const datasets = isOne ? only.sources : [...new Set(records.flatMap((record) => record.sources))];
  return { ...alert, records, datasets, movedFrom: movedFrom(alert, lineage), ended: null };
}

/** With the datasets that the readings came in. */
export interface ReckonedEnd extends EndedAlert {
  readonly readings: NonNullable<StoredEnd['readings']>;
}

export function reckonedEnd(
  { readings, ...end }: WatchedDay['ended'][number],
  sources: readonly string[],
): ReckonedEnd {
  const kept = readings.flatMap(({ indicator, period, source }) => {
    const dataset = sources[source];
    return dataset === undefined ? [] : [{ indicator, period, dataset }];
  });
  return { ...end, readings: kept };
}

/** One that began and ended in one run: nobody was ever told that it was on. */
export function passedAlert(
  { alert, ended }: WatchedDay['passed'][number],
  read: { readonly sources: readonly string[]; readonly lineage: Lineage },
): StoredAlert {
  const { news: _, ...stored } = reckonedAlert(alert, read);
  return { ...stored, ended: storedEnd(reckonedEnd(ended, read.sources)) };
}

export function storedEnd({ how, period, sentence, readings }: ReckonedEnd): StoredEnd {
  return { how, period, sentence, readings };
}

export function storedRecord(record: ExplanationRecord, ids: readonly string[]): StoredRecord {
  const sources: string[] = [];
  for (const at of record.sources) {
    const id = ids[at];
    if (id !== undefined && !sources.includes(id)) sources.push(id);
  }
  return { ...record, sources };
}

function movedFrom(
  { news, family, place, indicator }: Pick<Alert, 'news' | 'family' | 'place' | 'indicator'>,
  { predecessors, places, rowOf }: Lineage,
): string[] {
  if (news !== 'moved') return [];
  const before = predecessors[rowOf.get(place) ?? -1] ?? [];
  return before.map(({ row }) => `${family}/${places[row]?.id ?? ''}/${indicator}`);
}

/** An alert as it lies in its table, into which only runs write. */
export function alertFrom(stored: unknown): StoredAlert {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the history proves that nobody else wrote it
  return stored as StoredAlert;
}
