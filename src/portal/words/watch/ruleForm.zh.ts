/** Making a rule from one to begin with, and switching it on, in Chinese. */
import type { ruleFormEn } from './ruleForm.en.ts';

export const ruleFormZh: typeof ruleFormEn = {
  newTitle: '新规则',
  newOf: (template) => `新规则：${template}`,
  galleryLead: '先选一条与所需相近的规则，再修改其条件。',
  begin: '以此为基础',
  fromNothing: '自行撰写规则内容（JSON）',
  otherBeginning: '换一条规则',
  parts: { about: '监测什么', when: '何时预警', severity: '严重程度', law: '依据', words: '预警用语' },
  check: '检查',
  save: '存为草稿',
  cancel: '不保存并返回',
  wrong: (n) => `有${n}处需要修改。`,
  holds: '此规则可以运行。请保存后用历史数据检验。',
  wouldAsk: '规则将作的判断',
  looksWrong: '请再看一下：',
  steps: '启用之前的步骤',
  stepsOf: {
    written: '撰写',
    tested: '按现有内容用历史数据检验',
    submitted: '提交审核',
    approved: '由撰写者以外的人批准',
    published: '公布，即开始运行',
  },
  done: '已完成',
  testFirst: '尚未按现有内容用历史数据检验。',
  testNow: '用历史数据检验',
  otherTest: '换用其他设置检验',
};
