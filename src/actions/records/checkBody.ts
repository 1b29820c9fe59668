import { checkRecord } from '../../core/records/checkRecord.ts';
import { mergeProblems } from '../../core/records/mergeProblems.ts';
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordContext } from './recordContext.ts';
import { RecordInvalid } from './recordInvalid.ts';

export interface BodyRead {
  readonly id: string | null;
  readonly type: RecordType;
  readonly body: Body;
  /** What reading the body stumbled on. */
  readonly problems: readonly Problem[];
}

/** Everything that is wrong with a body, once the context has loaded what it names. */
export function problemsOf(
  { id, type, body, problems }: BodyRead,
  context: RecordContext,
  hidden?: ReadonlySet<string>,
): readonly Problem[] {
  return mergeProblems(problems, checkRecord(type, body, context.checkContext(id, hidden)));
}

/**
 * Throws RECORD_INVALID with every problem that stands in the way of keeping it, or for `submit` of submitting it.
 * `hidden`: records that are not there for the writer.
 */
export async function checkBody(
  read: BodyRead,
  context: RecordContext,
  { purpose, hidden }: { readonly purpose: 'keep' | 'submit'; readonly hidden?: ReadonlySet<string> | undefined },
): Promise<void> {
  await context.load([read]);
  const problems = problemsOf(read, context, hidden);
  const isInTheWay = ({ draftAllowed }: Problem) => purpose === 'submit' || !draftAllowed;
  if (!problems.some(isInTheWay)) return;
  throw new RecordInvalid([...problems.filter(isInTheWay), ...problems.filter((problem) => !isInTheWay(problem))]);
}
