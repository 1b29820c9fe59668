/** Contributions in kind by kind, unit and side: units differ, so nothing is added across them. */
import { Big } from 'big.js';
import { textOf } from '../../core/records/values.ts';
import type { InKindLine } from '../programmeAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

/** Promised and delivered quantities do not mix either: only what was disbursed or spent is added. */
const delivered: ReadonlySet<string> = new Set(['disbursement', 'expenditure']);

export function inKindOf(contributions: readonly RecordAnswer[]): InKindLine[] {
  const counted = contributions.filter(({ body }) => delivered.has(textOf(body, 'stage') ?? ''));
  const groups = Map.groupBy(counted, ({ body }) =>
    JSON.stringify([textOf(body, 'kind'), textOf(body, 'unit'), textOf(body, 'side')]),
  );
  return [...groups.values()].map((records) => {
    const body = records[0]?.body ?? {};
    const sum = records.reduce((total, each) => total.plus(textOf(each.body, 'quantity') ?? 0), new Big(0));
    return {
      kind: textOf(body, 'kind') ?? '',
      unit: textOf(body, 'unit') ?? '',
      side: textOf(body, 'side') ?? '',
      quantity: sum.toFixed(),
      records: records.length,
    };
  });
}
