import type { Action } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import type { RecordState } from '../../core/records/states.ts';
import type { RecordFilter } from '../../store/records/recordFilter.ts';
import { countRecords, listRecords } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { WorkAnswer, WorkList } from '../recordAnswers.ts';
import { recordContext } from './recordContext.ts';
import { recordFilter } from './recordFilter.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { recordSubject } from './recordSubject.ts';

const MOST_SHOWN = 100;
/** Findings are looked through one by one; an office has hundreds. */
const MOST_FINDINGS = 1000;

const nothing: Rows = { rows: [], total: 0 };

interface Rows {
  readonly rows: readonly RecordRow[];
  readonly total: number;
}

/** What waits for the reader: to be finished, reviewed, published, acted on or checked again. */
export async function listWork(ledger: Ledger): Promise<WorkAnswer> {
  permit(ledger, 'see the work room');
  const { actor } = ledger;
  const may = (action: Action) => decide(actor, action).allowed;
  const own = (state: RecordState) => some(ledger, { states: [state], author: actor.name });
  const [drafts, returned, waiting, submitted, toPublish, { toRecheck, toAct }] = await Promise.all([
    own('draft'),
    own('returned'),
    own('submitted'),
    may('approve a record') ? some(ledger, { states: ['submitted'] }) : nothing,
    may('publish a record') ? some(ledger, { states: ['approved'] }) : nothing,
    findings(ledger),
  ]);
  const approvable = await only(ledger, 'approve a record', submitted.rows);
  const toReview = { rows: approvable, total: Math.max(approvable.length, submitted.total - waiting.total) };
  const lists = { drafts, returned, toReview, waiting, toPublish, toRecheck, toAct };
  const names = await recordNames(
    ledger,
    Object.values(lists).flatMap(({ rows }) => rows),
  );
  const worded = ({ rows, total }: Rows): WorkList => ({
    items: rows.map((row) => ({ ...toRecordAnswer(row, names), reason: row.reason })),
    total,
  });
  return {
    drafts: worded(drafts),
    returned: worded(returned),
    toReview: worded(toReview),
    waiting: worded(waiting),
    toPublish: worded(toPublish),
    toRecheck: worded(toRecheck),
    toAct: worded(toAct),
    names: names.names,
  };
}

async function some({ db, ledgerId, actor }: Ledger, part: Partial<RecordFilter>): Promise<Rows> {
  const filter = { ...recordFilter(actor, {}), ...part };
  const [rows, total] = await Promise.all([
    listRecords(db, ledgerId, { ...filter, offset: 0, limit: MOST_SHOWN }),
    countRecords(db, ledgerId, filter),
  ]);
  return { rows, total };
}

/** Findings that wait for a re-check or for an action by the reader. */
async function findings(ledger: Ledger): Promise<{ toRecheck: Rows; toAct: Rows }> {
  const may = (action: Action) => decide(ledger.actor, action).allowed;
  if (!may('re-check a finding') && !may('report an action')) return { toRecheck: nothing, toAct: nothing };
  const rows = await listRecords(ledger.db, ledger.ledgerId, {
    view: 'current',
    type: 'finding',
    states: ['submitted', 'approved', 'published'],
    offset: 0,
    limit: MOST_FINDINGS,
  });
  const [toRecheck, toAct] = await Promise.all([
    only(ledger, 're-check a finding', rows),
    only(ledger, 'report an action', rows),
  ]);
  const counted = (found: readonly RecordRow[]) => ({ rows: found.slice(0, MOST_SHOWN), total: found.length });
  return { toRecheck: counted(toRecheck), toAct: counted(toAct) };
}

/** Those to which the reader may do it, as far as their newest versions tell. */
async function only(ledger: Ledger, action: Action, rows: readonly RecordRow[]): Promise<RecordRow[]> {
  const context = recordContext(ledger);
  await context.loadEntries(rows);
  return rows.filter((row) => {
    const record = recordSubject({ ...row, versions: [row], locks: [] }, context);
    return decide(ledger.actor, action, { record }).allowed;
  });
}
