import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import type { Ledger } from '../ledger.ts';
import type { PageRequest } from '../page.ts';
import type { RecordList } from '../recordAnswers.ts';

export interface ListRequest extends PageRequest {
  readonly type?: RecordType | undefined;
  /** What the public sees, or the newest versions that the reader may see. The public gets what is published. */
  readonly view?: 'published' | 'working' | undefined;
  readonly state?: RecordState | undefined;
  readonly query?: string | undefined;
  /** Records that name this actor or place, in whatever role. */
  readonly party?: string | undefined;
  /** Records that name a place within this one, or it. */
  readonly place?: string | undefined;
  /** Ids of records: those of a programme, those that name another record. */
  readonly programme?: string | undefined;
  readonly linkedRecord?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly batch?: string | undefined;
  /** As the ledger stood at this instant, or at the end of this day. */
  readonly at?: string | undefined;
}

export async function listRecords(_ledger: Ledger, _request: ListRequest = {}): Promise<RecordList> {
  throw new Error('soon');
}
