import { decide } from '../core/access/decide.ts';
import { historyHead } from '../store/history/head.ts';
import { listHistoryRows } from '../store/history/list.ts';
import type { HistoryRow } from '../store/history/list.ts';
import type { HistoryLink } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';

/** Drafts are nobody's business before they are published, and a link does not say what became of its record. */
const notPublicYet: ReadonlySet<string> = new Set([
  'record',
  'batch',
  'dataset',
  'code',
  'case',
  'silence',
  'run',
  'backtest',
  'subscription',
]);

/** How often people and rules had to do with alerts is theirs alone: it would tell of readings that are withheld. */
const insideWork: ReadonlySet<string> = new Set(['code', 'case', 'silence', 'run', 'backtest', 'subscription']);

const work = { verb: 'work', recordType: 'work' } as const;

/** The links of the whole history, newest first. The chain has no gaps, so that its end says how many there are. */
export async function listLinks(ledger: Ledger, request: PageRequest = {}): Promise<Page<HistoryLink>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { db, ledgerId, actor } = ledger;
  const [rows, head] = await Promise.all([listHistoryRows(db, ledgerId, slice), historyHead(db, ledgerId)]);
  const seesWork = decide(actor, 'see the review room').allowed;
  const linkOf = ({ sequence, at, verb, record_type, by, reason, hash }: HistoryRow): HistoryLink => {
    const told = seesWork || !notPublicYet.has(record_type) ? { by, reason } : { by: null, reason: null };
    const what = seesWork || !insideWork.has(record_type) ? { verb, recordType: record_type } : work;
    return { sequence, at: at.toISOString(), ...what, ...told, hash };
  };
  return pageOf(rows.map(linkOf), Number(head.sequence), slice);
}
