/**
 * Sectors, each with the three-digit category of the OECD DAC's purpose codes that it corresponds to (the vocabulary
 * "2" of IATI), so that records can be exchanged.
 */
import type { Choice } from './field.ts';

export const sectors = [
  { code: 'education', dac: '110', en: 'Education', zh: '教育' },
  { code: 'health', dac: '120', en: 'Health', zh: '卫生健康' },
  { code: 'water', dac: '140', en: 'Water and sanitation', zh: '供水与卫生' },
  { code: 'governance', dac: '150', en: 'Government and civil society', zh: '政务与社会治理' },
  { code: 'social', dac: '160', en: 'Social services and employment', zh: '社会服务与就业' },
  { code: 'transport', dac: '210', en: 'Transport', zh: '交通运输' },
  { code: 'communications', dac: '220', en: 'Communications', zh: '通信' },
  { code: 'energy', dac: '230', en: 'Energy', zh: '能源' },
  { code: 'business', dac: '250', en: 'Business and trade', zh: '商贸服务' },
  { code: 'agriculture', dac: '310', en: 'Agriculture, forestry, fishing', zh: '农林牧渔' },
  { code: 'industry', dac: '320', en: 'Industry, mining, construction', zh: '工业与建筑' },
  { code: 'tourism', dac: '332', en: 'Tourism', zh: '旅游' },
  { code: 'environment', dac: '410', en: 'Environment', zh: '生态环境' },
  { code: 'housing', dac: '430', en: 'Housing, urban and rural development', zh: '住房与城乡建设' },
  { code: 'culture', dac: '430', en: 'Culture and recreation', zh: '文化体育' },
  { code: 'budget support', dac: '510', en: 'General budget support', zh: '一般预算支持' },
  { code: 'emergency', dac: '720', en: 'Emergency response', zh: '应急救援' },
  { code: 'reconstruction', dac: '730', en: 'Reconstruction and rehabilitation', zh: '恢复重建' },
  { code: 'training', dac: '430', en: 'Training and exchange of staff', zh: '人才培训与交流' },
  { code: 'other', dac: '998', en: 'Other or not said', zh: '其他或未说明' },
] as const satisfies readonly (Choice & { dac: string })[];

export type Sector = (typeof sectors)[number]['code'];
