import { z } from 'zod';
import { completeness } from '../../core/records/completeness.ts';
import type { Problem } from '../../core/records/problem.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { isOpen } from '../../core/records/states.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { parseInput } from '../claimSchema.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { RecordPage } from '../recordAnswers.ts';
import { notFound } from './changeRecord.ts';
import { problemsOf } from './checkBody.ts';
import { countRecords } from './countRecords.ts';
import { instantOf } from './instant.ts';
import { possibilities } from './possibilities.ts';
import { recordEvents } from './recordEvents.ts';
import { recordEvidence } from './recordEvidence.ts';
import { recordFilter } from './recordFilter.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { recordId, version } from './recordSchema.ts';
import { recordSubject } from './recordSubject.ts';
import { onlyVisible } from './rowsThatShow.ts';
import type { ShownVersions } from './shownVersions.ts';
import { shownVersions } from './shownVersions.ts';

export interface GetRequest {
  readonly id: string;
  /** An earlier version. */
  readonly version?: number | undefined;
  /** As the ledger stood at this instant, or at the end of this day: "2026-01-31T12:00:00Z", "2026-01-31". */
  readonly at?: string | undefined;
}

const MOST_REFERRERS = 200;

const schema = z.object({ id: recordId, version: version.optional(), at: z.string().max(40).optional() });

/** A record with all that belongs on its page. Throws RECORD_NOT_FOUND, also where the reader may not see it. */
export async function getRecord(ledger: Ledger, request: GetRequest): Promise<RecordPage> {
  permit(ledger, 'read the ledger');
  const { id, version: wanted, at } = parseInput(schema, request);
  const versions = await shownVersions(ledger, id, at === undefined ? undefined : instantOf(at));
  const { shown, current, published, seesDrafts, all, context, locks } = versions;
  const row = wanted === undefined ? current : shown.find((each) => each.version === wanted);
  if (!row) throw notFound(`${id}, version ${wanted ?? ''},`);
  const [{ referrers, referrerCounts }, events, evidence, problems] = await Promise.all([
    referrersOf(ledger, id),
    recordEvents(ledger, versions),
    recordEvidence(ledger, row.body),
    problemsToFix(versions, row),
  ]);
  const names = await recordNames(ledger, [row, ...(published ? [published] : []), ...referrers]);
  const subject = recordSubject({ ...(all.at(-1) ?? current), versions: all, locks }, context);
  return {
    ...toRecordAnswer(row, names),
    currentVersion: current.version,
    names: names.names,
    completeness: completeness(row.type, row.body),
    problems,
    evidence,
    published: published && seesDrafts && published.version !== row.version ? toRecordAnswer(published, names) : null,
    possibilities: possibilities(ledger.actor, subject),
    events,
    referrers: referrers.map((each) => toRecordAnswer(each, names)),
    referrerCounts,
  };
}

/** What still stands in the way of submitting it; of interest only while it can be written. */
async function problemsToFix({ context, current }: ShownVersions, row: RecordRow): Promise<readonly Problem[]> {
  if (row !== current || !isOpen(row.state)) return [];
  const { recordId: id, type, body } = row;
  const read = { id, type, body, problems: [] };
  await context.load([read]);
  return problemsOf(read, context);
}

/** Records that name this one, as far as the reader may see them. */
async function referrersOf(
  ledger: Ledger,
  id: string,
): Promise<{ referrers: RecordRow[]; referrerCounts: Partial<Record<RecordType, number>> }> {
  const referrerCounts = await countRecords(ledger, { linkedRecord: id });
  const types = recordTypes.filter((type) => (referrerCounts[type] ?? 0) > 0);
  const lists = await Promise.all(
    types.map(async (type) => {
      const filter = recordFilter(ledger.actor, { linkedRecord: id, type });
      const rows = await listRecords(ledger.db, ledger.ledgerId, { ...filter, offset: 0, limit: MOST_REFERRERS });
      return filter.view === 'published' ? rows : onlyVisible(ledger, rows);
    }),
  );
  return { referrers: lists.flat(), referrerCounts };
}
