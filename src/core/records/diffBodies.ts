import type { Body } from './field.ts';
import type { RecordType } from './recordTypes.ts';

/** One value that is different: null where it was, or is now, not filled in. */
export interface FieldChange {
  /** "amount", "recipients.2", "followUps.0.by". */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Empty if and only if the two bodies say the same. */
export function diffBodies(_type: RecordType, _before: Body | null, _after: Body): FieldChange[] {
  return [];
}
