/** Words of forms, record pages and the work room, in Chinese. */
import type { RecordWords } from './records.en.ts';
import { correctionsZh } from './records/corrections.zh.ts';
import { formZh } from './records/form.zh.ts';
import { historyZh } from './records/history.zh.ts';
import { listZh } from './records/list.zh.ts';
import { recordZh } from './records/record.zh.ts';
import { workZh } from './records/work.zh.ts';

export const recordsZh: RecordWords = {
  ...formZh,
  ...listZh,
  ...recordZh,
  ...historyZh,
  ...workZh,
  ...correctionsZh,
};
