/** Who is paired with whom, in Chinese. */
import { html } from '../../html.ts';
import type { pairingsEn } from './pairings.en.ts';

export const pairingsZh: typeof pairingsEn = {
  pairingsTitle: (day) => `${day}，谁与谁结对？`,
  nobodyPaired: (day) => `${day}没有结对关系的记录。`,
  pairingsLead: (n) =>
    html`${n.day}，${n.donors}与${n.places}结成${n.pairings}${n.withoutEvidence > 0 && `，其中${n.withoutEvidence}对没有文件依据`}。`,
  donorsUnit: () => '个支援方',
  recipientsUnit: () => '个受援方',
  pairingsUnit: () => '对',
  pairedBefore: (n, _plain, day) => html`此前共有${n}对结对关系的记录，最后一对至${day}。`,
  onlyProposed: '仅为提议',
  thenPaired: ' → ',
  nobodyBetween: (from, to) => `${from}至${to}没有结对关系的记录。`,
  nothingChanged: '没有结束或更替的结对关系的记录。',
  historyOfPairings: '前后更替',
  historiesOf: {
    place: (n) => `支援方有更替的受援方（${n}个）`,
    donor: (n) => `受援方有更替的支援方（${n}个）`,
  },
  historiesLeftOut: (n) => `另有${n}个未在此显示：请选择计划，或打开某个地点或支援方。`,
  helpTitle: '支援：现在与此前',
  whoHelpsIt: '谁支援它？',
  whomItHelps: '它支援谁？',
  whatArrivedThere: '承诺给它多少，到达多少？',
  whatItGave: '它承诺多少，援出多少？',
  onWhichLists: '在哪些挂牌督战名单上？',
  noMoneyNamed: '没有提到它的资金记录。',
  nobodyNow: {
    donor: (day) => `${day}没有结对关系的记录。`,
    recipient: (day) => `${day}没有结对关系的记录。`,
  },
  pairedNow: {
    donor: (n) => html`${n}对结对关系：`,
    recipient: (n) => html`${n}对结对关系：`,
  },
  changeDays: '发生变化的日期',
  everyPairing: '全部结对关系',
  proposed: '提议中，尚未生效',
  pairingsCaption: (n) => `${n}对结对关系；下级结对列于上级之下`,
  partOfIt: '属于上一结对关系：',
  formerly: (donor, dates) => `${donor}（${dates}）`,
  matrixTitle: (donors, recipients) => `${donors}个支援方与${recipients}个受援方`,
  matrixCaption: '每列一个支援方，每行一个受援方；方块为一对结对关系，可打开其记录。下表列出全部。',
};
