import type { RecordSubject } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { NOT_ALLOWED } from '../errors.ts';
import type { Ledger } from '../ledger.ts';

/** A transaction of nobody in particular, so that nothing but a right to see all of them opens it. */
const any: RecordSubject = {
  type: 'transaction',
  state: 'draft',
  published: false,
  authors: [],
  owners: ['somebody else'],
  side: null,
  donors: [],
  recipients: [],
  places: [],
  locked: null,
  finding: null,
};

/** A sum tells of every record in it: it may hold what is not published only for who may see each of them. */
export function maySeeAll({ actor }: Ledger): boolean {
  return decide(actor, 'see a record before it is published', { record: any }).allowed;
}

/** Throws NOT_ALLOWED. */
export function requireSeeingAll({ actor }: Ledger): void {
  const { allowed, because } = decide(actor, 'see a record before it is published', { record: any });
  if (!allowed) throw new CounterfoilError(NOT_ALLOWED, because);
}
