import type { CheckContext, FoundRecord, ReferringRecord } from '../../core/records/checkContext.ts';
import type { Body } from '../../core/records/field.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordContext } from './recordContext.ts';

interface Sibling {
  readonly id: string;
  readonly type: RecordType;
  readonly body: Body;
}

/** The context as it will be once these new records are stored: they may name each other, in any order. */
export function withSiblings(context: RecordContext, siblings: readonly Sibling[]): RecordContext {
  const found = new Map(siblings.map(({ id, type, body }): [string, FoundRecord] => [id, { type, body }]));
  const referring = new Map<string, ReferringRecord[]>();
  for (const { id, type, body } of siblings) {
    for (const { field, targetType, targetId } of linksOf(type, body)) {
      const key = JSON.stringify([type, field, targetType, targetId]);
      referring.set(key, [...(referring.get(key) ?? []), { id, body }]);
    }
  }
  return {
    ...context,
    checkContext: (id): CheckContext => {
      const stored = context.checkContext(id);
      return {
        ...stored,
        record: (recordId) => found.get(recordId) ?? stored.record(recordId),
        referring: (question) => {
          const { type, field, targetType } = question;
          const key = JSON.stringify([type, field, targetType, question.id]);
          return [...stored.referring(question), ...(referring.get(key) ?? [])];
        },
      };
    },
  };
}
