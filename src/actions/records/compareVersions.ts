import { z } from 'zod';
import { diffBodies } from '../../core/records/diffBodies.ts';
import { parseInput } from '../claimSchema.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { VersionComparison } from '../recordAnswers.ts';
import { notFound } from './changeRecord.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { recordId, version } from './recordSchema.ts';
import { shownVersions } from './shownVersions.ts';

const schema = z.object({ id: recordId, from: version, to: version });

/** Two versions of a record side by side, among those that the reader may see. Throws RECORD_NOT_FOUND. */
export async function compareVersions(
  ledger: Ledger,
  request: { readonly id: string; readonly from: number; readonly to: number },
): Promise<VersionComparison> {
  permit(ledger, 'read the ledger');
  const { id, from, to } = parseInput(schema, request);
  const { shown } = await shownVersions(ledger, id);
  const [before, after] = [from, to].map((wanted) => shown.find((row) => row.version === wanted));
  if (!before || !after) throw notFound(`${id}, version ${before ? to : from},`);
  const names = await recordNames(ledger, [before, after]);
  return {
    id,
    type: after.type,
    before: toRecordAnswer(before, names),
    after: toRecordAnswer(after, names),
    changes: diffBodies(after.type, before.body, after.body),
    names: names.names,
  };
}
