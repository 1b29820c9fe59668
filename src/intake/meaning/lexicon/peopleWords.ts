import { nouns } from './roles.ts';
import type { WordTable } from './roles.ts';

/** Offices, bodies, generic sets of donors and recipients, and people that the ledger leaves alone. */
export const peopleWords: WordTable = [
  [
    { office: true },
    ['secretary', 'deputy secretary', 'party secretary', 'general secretary', 'acting secretary general', 'secretary general', 'secretary-general', 'governor', 'vice governor', 'deputy governor', 'lieutenant governor',
      'mayor', 'vice mayor', 'deputy mayor', 'chairman', 'chairwoman', 'chairperson', 'vice chairman', 'executive vice chairman', 'president', 'vice president', 'premier', 'vice premier', 'prime minister', 'deputy prime minister', 'foreign minister', 'finance minister',
      'defence minister', 'defense minister', 'minister', 'vice minister', 'deputy minister', 'director', 'deputy director', 'director general', 'director-general', 'managing director', 'executive director', 'head', 'deputy head', 'commissioner', 'high commissioner', 'commander', 'deputy commander',
      'spokesman', 'spokeswoman', 'spokesperson', 'ambassador', 'envoy', 'special envoy', 'chief', 'chief executive', 'chief executive officer', 'ceo', 'chief economist', 'chief financial officer', 'cfo', 'county head', 'magistrate', 'member', 'senator', 'congressman', 'congresswoman', 'chancellor', 'king', 'queen', 'pope', 'judge', 'representative', 'coordinator', 'attorney general', 'prosecutor general',
      'speaker', 'commissioner general', 'state councilor', 'deputy', 'analyst', 'economist', 'professor', 'researcher', 'founder', 'general manager', 'manager', 'administrator', 'undersecretary', 'under-secretary-general', 'sheriff', 'police chief', 'lawmaker', 'official', 'captain', 'general', 'colonel', 'strategist', 'partner at', 'editor', 'coach', 'rector', 'dean', 'principal',
      '书记', '副书记', '党委书记', '省委书记', '市委书记', '县委书记', '主席', '副主席', '省长', '副省长', '市长', '副市长', '县长', '副县长', '区长', '州长', '镇长', '乡长', '部长', '副部长', '主任', '副主任', '局长', '副局长', '厅长', '副厅长', '处长', '司长', '副司长', '发言人', '新闻发言人',
      '总理', '副总理', '总统', '总书记', '国务委员', '院长', '副院长', '校长', '行长', '副行长', '委员', '常委', '代表', '董事长', '总经理', '总裁', '会长', '秘书长', '副秘书长', '总指挥', '指挥长', '负责人', '大使', '领事', '外长', '防长', '首相', '国王', '议员', '教授', '研究员', '分析师', '经济学家', '首席执行官', '队长', '领队', '组长', '司令员', '理事长', '站长', '支书', '党支部书记'],
  ],
  [
    { body: true },
    ['committee', 'commission', 'ministry', 'department', 'office', 'bureau', 'agency', 'administration', 'authority', 'council', 'bank', 'fund', 'foundation', 'group', 'company', 'corporation', 'corp', 'co', 'ltd', 'inc', 'plc', 'university', 'institute', 'association', 'federation', 'union', 'society', 'academy', 'hospital', 'court', 'parliament', 'congress',
      'organization', 'organisation', 'school', 'college', 'trust', 'alliance', 'league', 'board', 'center', 'centre', 'enterprises', 'holdings', 'airlines', 'airways', 'motors', 'industries', 'partners', 'capital', 'watch', 'international', 'times', 'post', 'daily', 'news', 'programme', 'program', 'mission', 'delegation', 'government', 'corps', 'system', 'party', 'service', 'senate', 'house', 'network', 'forum', 'nations', 'securities', 'technologies', 'energy', 'systems', 'media', 'research', 'police', 'command', 'front', 'initiative', 'exchange', 'secretariat', 'club', 'embassy', 'conference', 'working group', 'headquarters', 'command headquarters', 'charity', 'cooperative', 'economics'],
  ],
  [
    { group: 'head' },
    ['provinces and cities', 'provinces and municipalities', 'provinces', 'cities', 'municipalities', 'regions', 'countries', 'nations', 'states', 'member states', 'allies', 'partners', 'donors', 'governments', 'enterprises', 'state-owned enterprises', 'companies', 'organs', 'ministries', 'departments', 'agencies', 'organizations', 'organisations',
      'banks', 'universities', 'hospitals', 'units', 'institutions', 'foundations', 'creditors', 'investors', 'lenders', 'charities', 'counties', 'townships', 'villages', 'districts', 'prefectures', 'businesses', 'firms', 'councils', 'politicians', 'associations',
      '省市', '省', '省份', '省区', '中央企业', '中央单位', '中央国家机关', '中央和国家机关', '国家机关', '央企', '援疆省市', '支援省市', '支援方', '民营企业', '社会组织', '企业', '中央财政', '省级财政', '财政', '各地', '社会各界'],
  ],
  [
    { group: 'modifier' },
    ['counterpart', 'central', 'state', 'state-owned', 'partner', 'donor', 'member', 'eastern', 'western', 'developed', 'local', 'private', 'social', 'foreign', 'international', 'supporting', 'paired', 'european', 'western', 'other', 'several', 'many', 'some', 'all', 'major', 'leading', 'chinese', 'american', 'domestic', 'assisting', 'non-governmental', 'public', 'national', 'industrialised', 'industrialized', 'wealthy', 'coastal', 'allied', 'poverty-stricken', 'poor', 'assisted', 'listed', 'recipient', 'rural', 'different', 'party',
      '对口支援', '对口援疆', '援疆', '援藏', '支援', '东部', '中央', '国家', '协作', '对口', '各', '有关', '民营'],
  ],
  [{ supervise: true }, ['supervise', 'supervised', 'supervises', 'supervising', 'under supervision', 'supervision', 'duzhan', '督战', '挂牌督战', '挂牌', '督办']],
  [{ posts: true }, ['posted', 'sent', 'dispatched', 'dispatches', 'seconded', 'deployed', 'assigned', '选派', '派出', '派遣', '派', '派驻', '互派', '派去']],
  [
    { sensitive: 'ethnicity' },
    ['ethnic', 'ethnicity', 'ethnicities', 'ethnic minority', 'ethnic minorities', 'ethnic group', 'ethnic groups', 'minorities', 'nationalities', 'uyghur', 'uyghurs', 'uighur', 'uighurs', 'uygur', 'uygurs', 'han', 'han chinese', 'tibetans', 'kazakhs', 'hui', 'hui people', 'kirgiz people', 'mongols', 'tajiks people', 'roma', 'rohingya', 'kurds', 'hutu', 'tutsi', 'tatars', 'crimean tatars', 'ethnic russians', 'ethnic kazakhs',
      '少数民族', '各民族', '各族', '民族', '汉族', '维吾尔族', '维族', '回族', '藏族', '蒙古族', '哈萨克族', '柯尔克孜族', '苗族', '彝族', '壮族', '族群', '土家族', '满族', '塔吉克族'],
  ],
  [
    { sensitive: 'religion' },
    ['mosque', 'mosques', 'church', 'churches', 'temple', 'temples', 'monastery', 'monasteries', 'religious', 'religion', 'believers', 'worshippers', 'worshipers', 'muslim', 'muslims', 'christian', 'christians', 'catholics', 'buddhists', 'imam', 'imams', 'monks', 'nuns', 'clergy', 'pilgrims', 'parishioners', 'protestants', 'hindus', 'jews', 'sikhs', 'madrasa', 'madrasas', 'synagogues',
      '清真寺', '教堂', '寺庙', '寺院', '信徒', '教徒', '信众', '穆斯林', '基督徒', '僧人', '僧尼', '阿訇', '宗教', '教职人员', '伊玛目', '信教'],
  ],
  [
    { privatePerson: true },
    [...nouns('farmer', 'villager', 'herder', 'shepherd', 'resident', 'worker', 'teacher', 'nurse', 'student', 'pensioner', 'shopkeeper', 'widow', 'mother', 'father', 'grandmother', 'grandfather', 'pupil', 'girl', 'boy', 'driver', 'housewife', 'beneficiary', 'patient', 'migrant', 'trader', 'vendor', 'fisherman', 'homeowner', 'tenant'), 'shop owner', 'stall owner', 'market trader', 'street vendor', 'woman', 'man', 'fishermen', 'year-old',
      '村民', '农民', '贫困户', '居民', '牧民', '农户', '老人', '工人', '学生', '女士', '先生', '大爷', '大妈', '大娘', '阿姨', '患者', '网友', '市民', '岁的'],
  ],
];
