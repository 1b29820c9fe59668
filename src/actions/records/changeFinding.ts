import type { RecordAction } from '../../core/access/action.ts';
import type { Body } from '../../core/records/field.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import type { Seen } from './changeRecord.ts';
import { changeRecord, notFound } from './changeRecord.ts';
import { checkBody } from './checkBody.ts';

export interface FindingStep {
  readonly action: RecordAction;
  readonly change: string;
  /** What the step fills in; `today` is an ISO day. */
  fields(today: string): Body;
}

/** One step of the loop finding → action → re-check: new content that is submitted as it is written. */
export async function changeFinding(ledger: Ledger, seen: Seen, step: FindingStep): Promise<RecordAnswer> {
  return changeRecord(ledger, seen, step.action, async ({ current, context }) => {
    const { recordId: id, type } = current;
    if (type !== 'finding') throw notFound(id);
    const body = { ...current.body, ...step.fields(context.today) };
    await checkBody({ id, type, body, problems: [] }, context, { purpose: 'submit' });
    return { state: 'submitted', change: step.change, reason: null, body };
  });
}
