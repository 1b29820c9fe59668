/** Ids for records that have no content to derive one from (judgements, batches): UUIDv7, so that they order by time. */
import { v7 } from 'uuid';

export interface Ids {
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };

/** Ids that count up, for tests that compare whole answers. */
export function testIds(): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}
