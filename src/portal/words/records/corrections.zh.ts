/** What was corrected together, in Chinese. */
import type { correctionsEn } from './corrections.en.ts';

export const correctionsZh: typeof correctionsEn = {
  correctedTogether: '一并更正',
  movedTogether: ({ published, withdrawn }) =>
    [
      ...(published > 0 ? [`${published}条公开记录更新为新版本`] : []),
      ...(withdrawn > 0 ? [`${withdrawn}条公开记录撤回`] : []),
    ].join('，'),
  undoneTogether: ({ day, versions, published, withdrawn }) =>
    `撤销${day}导入的${versions}条记录：${[
      ...(withdrawn > 0 ? [`${withdrawn}条公开记录撤回`] : []),
      ...(published > 0 ? [`${published}条公开记录恢复先前版本`] : []),
    ].join('，')}`,
  recordsCorrected: '被更正的记录',
  whatChanged: '改动内容',
  linkOfHistory: '历史条目',
  numberOfRecord: '记录或陈述的编号',
  notCorrected: '此编号之下没有更正。',
  correctionsOfOne: (n) => `与此编号有关的条目：${n}项。`,
};
