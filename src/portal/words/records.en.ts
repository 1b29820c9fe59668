/** Words of forms, record pages and the work room, in English. `records.zh.ts` has the same keys. */
import { correctionsEn } from './records/corrections.en.ts';
import { formEn } from './records/form.en.ts';
import { historyEn } from './records/history.en.ts';
import { listEn } from './records/list.en.ts';
import { recordEn } from './records/record.en.ts';
import { workEn } from './records/work.en.ts';

export const recordsEn = {
  ...formEn,
  ...listEn,
  ...recordEn,
  ...historyEn,
  ...workEn,
  ...correctionsEn,
};

export type RecordWords = typeof recordsEn;
