import { nouns, verbs } from './roles.ts';
import type { WordTable } from './roles.ts';

/** Words that report what somebody says, and voices that have no name. */
export const speechWords: WordTable = [
  [
    { speech: 'verb' },
    [...verbs('stress', 'mention', 'announce', 'note', 'state', 'declare', 'explain', 'confirm', 'claim', 'estimate', 'reveal', 'disclose',
      'emphasize', 'emphasise', 'remark', 'argue', 'insist', 'acknowledge', 'warn', 'predict', 'observe', 'tweet', 'introduce', 'comment', 'conclude', 'highlight',
      'reiterate', 'believe', 'suggest', 'propose', 'urge', 'pledge to', 'recall'),
      'said', 'says', 'saying', 'told', 'tells', 'telling', 'pointed out', 'points out', 'put it', 'wrote', 'writes', 'adds that', 'added that', 'added', 'made clear', 'reported', 'reports that',
      'according to data from', 'promised that', 'called on', 'calls for', 'called for', 'agreed that', 'admitted', 'admits', 'thinks', 'showed that', 'shows that', 'found that',
      '表示', '指出', '强调', '说', '称', '介绍', '透露', '认为', '宣布', '报道', '提到', '谈到', '坦言', '告诉记者', '直言', '解释', '补充', '回应', '建议', '呼吁', '要求', '写道', '披露', '公布', '通报', '显示', '提出', '明确', '报导', '警告', '预测', '估计'],
  ],
  [
    { speech: 'verb', contest: true },
    [...verbs('condemn', 'accuse', 'deny', 'reject', 'denounce', 'criticize', 'criticise', 'oppose', 'dispute', 'allege', 'protest', 'threaten', 'refute', 'blame'),
      '谴责', '指责', '否认', '反对', '驳斥', '批评', '抗议', '控诉', '指控', '反驳', '质疑'],
  ],
  [
    { speech: 'unnamed' },
    ['it was revealed', 'it is revealed', 'it was reported', 'it is reported', 'it has been reported', 'it is understood', 'it was learned', 'it is learned', 'it was learnt', 'it was announced', 'it is said',
      'it was disclosed', 'reportedly', 'reporters learned', 'the reporter learned', '据悉', '据了解', '据报道', '据介绍', '据透露', '据统计', '据报导', '据测算', '据估算'],
  ],
  [{ speech: 'according' }, ['according to', 'as reported by', 'quoted by', '据', '根据', '获悉', '了解到']],
  [{ speech: 'according' }, ['citing', 'cited by']],
  [
    { voice: 'speaker' },
    [...nouns('official', 'officer', 'politician', 'analyst', 'expert', 'economist', 'spokesman', 'spokesperson', 'spokeswoman', 'lawmaker', 'researcher', 'scientist', 'organiser', 'organizer', 'diplomat', 'critic', 'observer',
      'ministry', 'government', 'company', 'agency', 'bank', 'court', 'union', 'firm', 'commission', 'committee', 'council', 'authority', 'bureau', 'department', 'group', 'organisation', 'organization', 'party', 'prosecutor', 'regulator', 'municipality', 'carrier', 'operator', 'foundation', 'association'),
      'police', 'the white house', 'the kremlin', 'beijing', 'moscow', 'kyiv', 'kiev', 'washington', 'brussels', 'person in charge', 'responsible person', 'parliament', 'embassy', 'secretariat', 'leaders', 'ministers',
      '有关负责人', '相关负责人', '负责人', '政府', '专家', '官员', '外交部', '当局', '发言人', '警方', '会议', '站方', '校方', '厂方', '业内人士'],
  ],
  [{ voice: 'reporter' }, ['media', 'newspaper', 'newspapers', 'news agency', 'broadcaster', 'reports', 'media reports', 'press', 'local media', 'state media', 'daily', '媒体', '记者', '官媒', '有报道']],
  [
    { voice: 'text' },
    [...nouns('report', 'study', 'survey', 'statement', 'document', 'census', 'poll', 'analysis', 'estimate', 'assessment', 'notice', 'audit', 'bulletin', 'white paper'), 'data', 'figures', 'statistics', 'results', 'official data',
      '数据', '报告', '统计', '公报', '白皮书', '调查', '公告', '文件', '通知', '方案', '规划', '规划纲要', '协议', '监测'],
  ],
  [
    { matter: true },
    [...nouns('bill', 'law', 'policy', 'resolution', 'accusation', 'allegation', 'sanction', 'treaty', 'decree', 'tariff', 'referendum', 'charge', 'ban'), 'act', 'legislation', '法案', '法律', '决议', '制裁', '指控', '条约', '禁令', '条例', '关税', '政策'],
  ],
];
