import { nouns, verbs } from './roles.ts';
import type { WordTable } from './roles.ts';

/** Words of events, pairings and targets. */
export const eventWords: WordTable = [
  [{ event: 'visit' }, [...verbs('visit', 'tour'), 'went to', 'goes to', 'paid a visit', 'arrived in', 'led a delegation', 'official visit', 'working visit', 'state visit', 'went for', 'travelled to', 'traveled to', 'among those who went', '访问', '到访', '率团', '抵达', '走访', '赴', '看望', '出访']],
  [{ event: 'survey' }, ['survey in', 'survey of', 'a survey', 'inspected', 'inspects', 'inspection tour', 'inspection trip', 'an inspection', 'investigation', 'field research', 'research trip', 'fact-finding', '调研', '考察', '视察', '督导', '调研考察', '实地调研']],
  [{ event: 'talks' }, ['talks', 'working talks', 'symposium', 'symposiums', 'symposia', 'held discussions', 'round table', 'negotiations', '座谈', '座谈会', '会谈', '会见', '会晤', '对接会']],
  [
    { event: 'meeting', eventNeedsVerb: true },
    [...nouns('meeting', 'conference', 'summit', 'forum', 'session', 'seminar', 'congress', 'assembly', 'workshop meeting', 'press conference'), '会议', '大会', '推进会', '发布会', '论坛', '峰会', '联席会议', '工作会', '部署会', '现场会', '博览会', '动员会'],
  ],
  [{ event: 'signing', stage: 'commitment' }, ['signing ceremony', 'signed an agreement', 'signed a', 'signed an', 'signed the', 'signed agreements', 'have signed', 'memorandum of understanding', 'signed contracts', 'signed cooperation', 'sign a', 'sign an', '签署', '签约', '签订', '签约仪式', '签定']],
  [{ event: 'ceremony', eventNeedsVerb: true }, ['ceremony', 'inauguration', 'groundbreaking', '仪式', '揭牌', '启动仪式', '开工仪式']],
  [{ holds: true }, ['held', 'hold', 'holds', 'holding', 'convened', 'convene', 'hosted', 'hosts', 'attended', 'attends', 'attending', 'attend', 'took place', 'takes place', 'opened', 'opens', 'addressed', 'chaired', 'presided over', 'kicked off', 'concluded', 'gathered', 'participated in', 'launched', '举行', '召开', '举办', '出席', '参加', '主持', '开幕', '闭幕']],
  [{ pairing: 'forward' }, ['twinned with', 'paired with', 'paired up with', 'partnered with', 'matched with', 'adopted', 'adopts', 'adopt', 'has adopted', 'assisted by', 'supported by', 'aided by', 'assigned to', 'responsible for assisting', 'will be paired with', 'counterpart of', 'pairing with', 'paired assistance to', 'pairs with',
    '对口支援', '对口帮扶', '对口援建', '结对帮扶', '对口协作', '结对', '对口合作', '定点帮扶', '结对共建', '包县', '帮扶']],
  [{ pairing: 'patronage' }, ['patronage over', 'patronage of', 'took patronage', 'take patronage', 'takes patronage', 'taking patronage', 'sister city', 'under the patronage of']],
  [{ target: true, punctual: true }, ['as scheduled', 'on schedule', 'on time', 'ahead of schedule', '如期', '按期', '按时']],
  [{ target: true }, ['should', 'must', 'aims to', 'aim to', 'aiming to', 'target', 'targets', 'targeted', 'goal', 'goals', 'strive to', 'ensure', 'ensure that', 'deadline', 'plans to', 'is expected to', 'by the end of', '目标', '确保', '力争', '实现', '达到', '全面建成', '规划到', '要在', '完成']],
];

export const sectorWords: WordTable = (
  [
    ['education', ['education', 'school', 'schools', 'teachers', 'students', 'classrooms', 'kindergarten', 'university', 'vocational', '教育', '学校', '教师', '学生', '幼儿园', '职业教育', '学位']],
    ['health', ['health', 'hospital', 'hospitals', 'clinics', 'clinic', 'medical', 'doctors', 'patients', 'healthcare', 'medicines', '医疗', '医院', '卫生', '医生', '诊所', '健康', '患者']],
    ['housing', ['housing', 'homes', 'houses', 'apartments', 'dwellings', 'flats', '住房', '安居', '危房', '房屋', '搬迁']],
    ['water', ['water', 'drinking water', 'sewage', 'irrigation', 'sanitation', 'taps', '饮水', '供水', '水利', '自来水', '污水', '灌溉', '用水']],
    ['transport', ['road', 'roads', 'railway', 'railways', 'bridge', 'bridges', 'highway', 'transport', 'airport', 'port', '公路', '道路', '铁路', '交通', '桥', '高速', '机场']],
    ['agriculture', ['agriculture', 'agricultural', 'farming', 'crops', 'livestock', 'greenhouses', 'farmland', 'orchards', '农业', '种植', '养殖', '大棚', '畜牧', '温室', '农产品', '果园']],
    ['industry', ['industry', 'industrial', 'factory', 'factories', 'industrial park', 'workshops', 'manufacturing', 'enterprises', '产业', '工业', '园区', '工厂', '车间', '产业园', '扶贫车间']],
    ['employment', ['employment', 'jobs', 'job', 'laborers', 'labourers', 'workers', '就业', '务工', '岗位', '劳动力', '劳务']],
    ['energy', ['energy', 'electricity', 'power plant', 'power grid', 'heating', 'solar', 'transformers', 'generators', '能源', '电力', '供暖', '光伏', '电网', '供电']],
    ['security', ['security', 'military', 'weapons', 'defence', 'defense', 'demining', 'ammunition', 'air defence', '安全', '国防', '军事', '反恐', '排雷']],
    ['culture', ['culture', 'cultural', 'museum', 'tourism', '文化', '旅游', '博物馆']],
    ['livelihood', ['livelihood', 'livelihoods', 'peoples livelihood', "people's livelihood", 'social protection', 'pensions', '民生', '社保', '养老']],
    ['poverty reduction', ['poverty', 'poverty alleviation', 'poverty reduction', '扶贫', '脱贫', '贫困']],
    ['humanitarian', ['humanitarian', 'relief', 'emergency', 'refugees', '救灾', '救助', '赈灾', '难民']],
  ] as const
).map(([sector, words]) => [{ sector }, words]);
