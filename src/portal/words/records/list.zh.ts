/** Lists of records, in Chinese. */
import type { Part } from '../../html.ts';
import { html } from '../../html.ts';
import type { listEn } from './list.en.ts';

export const listZh: typeof listEn = {
  listLead: (n: Part, type: { one: string; many: string }, _total: number, filtered: boolean) =>
    html`${filtered ? '符合条件的' : '库中有'}${type.one}：${n}条。`,
  moreThan: (n: Part) => html`超过${n}`,
  listEmptyLead: (type: string): string => `还没有${type}。`,
  nothingMatches: '没有符合条件的记录。',
  recordName: '记录',
  addRecord: (type: string): string => `新建${type}`,
  importRecords: '从表格导入',
  download: '下载：',
  filterText: '字词',
  filterState: '状态',
  filterPlace: '地方',
  filterActor: '支援方或其他单位',
  filterProgramme: '计划',
  filterView: '显示',
  filterAt: '账本截至',
  filterTime: {
    dated: { from: '日期自', to: '日期至' },
    lasting: { from: '有效期自', to: '有效期至' },
    due: { from: '期限自', to: '期限至' },
  },
  viewWorking: '最新版本',
  viewPublished: '公众所见',
  notGiven: '未填写',
  notGivenFields: (labels: readonly string[]): string => `未填写：${labels.join('、')}。`,
  because: (act: string, why: Part) => html`${act}：${why}`,
  notPublished: '未发布',
  unknownShares: '比例不详',
  nameUnknown: (text: string): string => `“${text}”不是库中的地方或单位，因此没有按它筛选。`,
  andMore: (n: number): string => `另有${n}项`,
};
