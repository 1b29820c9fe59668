import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Ledger } from '../ledger.ts';
import type { Completeness } from '../recordAnswers.ts';

export interface DraftCheck {
  readonly body: Body;
  readonly problems: readonly Problem[];
  readonly completeness: Completeness;
}

export async function checkDraft(
  _ledger: Ledger,
  _draft: { readonly type: RecordType; readonly id?: string | undefined; readonly body: unknown },
): Promise<DraftCheck> {
  throw new Error('soon');
}
