import type { RecordSubject } from '../subject.ts';

/** Ben's draft: money that CN-36 sent to CN-653022, different in what is given. */
export function transactionOf(different: Partial<RecordSubject> = {}): RecordSubject {
  return {
    type: 'transaction',
    state: 'draft',
    published: false,
    authors: ['Ben'],
    owners: ['Ben'],
    side: 'sent',
    donors: ['CN-36', 'CN'],
    recipients: ['CN-653022', 'CN-6530', 'CN-65', 'CN'],
    places: ['CN-36', 'CN-653022', 'CN-6530', 'CN-65', 'CN'],
    locked: null,
    finding: null,
    ...different,
  };
}
