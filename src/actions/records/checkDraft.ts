import { z } from 'zod';
import { completeness } from '../../core/records/completeness.ts';
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import { readBody } from '../../core/records/readBody.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { parseInput } from '../claimSchema.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { Completeness } from '../recordAnswers.ts';
import { problemsOf } from './checkBody.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { recordContext } from './recordContext.ts';
import { recordId, type } from './recordSchema.ts';
import { rowsThatShow } from './rowsThatShow.ts';

export interface DraftCheck {
  /** As it would be kept. */
  readonly body: Body;
  /** In the order of the fields; those with `draftAllowed` stand only in the way of submitting. */
  readonly problems: readonly Problem[];
  readonly completeness: Completeness;
}

const schema = z.object({ type, id: recordId.optional() });

/** What would be said of a body if it were submitted now. Writes nothing. */
export async function checkDraft(
  ledger: Ledger,
  { body: input, ...request }: { readonly type: RecordType; readonly id?: string | undefined; readonly body: unknown },
): Promise<DraftCheck> {
  permit(ledger, 'write a record');
  const wanted = parseInput(schema, request);
  const read = { id: wanted.id ?? null, type: wanted.type, ...readBody(wanted.type, input) };
  const context = recordContext(ledger);
  await context.load([read]);
  const rows = read.id === null ? [] : await rowsThatShow(ledger, [read.id]);
  const [hidden] = await hiddenFrom(ledger, [{ ...read, before: rows[0] ?? null }]);
  const problems = problemsOf(read, context, hidden);
  return { body: read.body, problems, completeness: completeness(read.type, read.body) };
}
