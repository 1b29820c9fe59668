/** Articles for measuring, made from templates and word lists of our own with a seed: the same seed, the same text. */

export interface MadeArticle {
  readonly language: 'en' | 'zh';
  readonly text: string;
}

type Random = () => number;
type Template = (random: Random) => string;

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const english = {
  donor:
    'Jiangxi,Zhejiang,Guangdong,Shandong,Beijing,Tianjin,Hunan,Hubei,the province,the ministry,nineteen provinces and cities,the partner regions,Denmark,Estonia,the foundation,two state enterprises,the city of Ningbo,the development bank'.split(
      ',',
    ),
  place:
    'Akto,Hotan,Kashgar,Aksu,Kizilsu,Payzawat,Mykolaiv,Zhytomyr,the county,the prefecture,the southern townships,the old mining district,the river villages,Yecheng,Wenchuan,the border counties'.split(
      ',',
    ),
  thing:
    'schools,clinics,bridges,greenhouses,water pipes,buses,teachers,doctors,training courses,textbooks,wells,village roads,workshops,solar panels,ambulances,cold stores,nursery places,apartments,tractors,libraries'.split(
      ',',
    ),
  verb: 'sent,paid,provided,pledged,allocated,invested,committed,spent,transferred,set aside'.split(','),
  adjective: 'quiet,new,careful,local,shared,broad,early,useful,modest,steady,open,practical'.split(','),
  noun: 'harvest,plan,road,meeting,season,office,market,orchard,training,hospital,report,visit,question,valley,winter,workshop,council,survey,promise,signature'.split(
    ',',
  ),
  money: 'yuan,dollars,euros,US dollars,pounds,RMB'.split(','),
  month: 'January,March,April,June,July,September,October,December'.split(','),
  head: 'deputy director of the development office,head of the county government,spokeswoman of the ministry,governor,vice mayor,party secretary of the prefecture'.split(
    ',',
  ),
};
const chinese = {
  donor:
    '江西省,浙江省,广东省,山东省,北京市,天津市,湖南省,湖北省,19个援疆省市,中央企业,对口支援省份,宁波市,有关部门,基金会'.split(
      ',',
    ),
  place: '阿克陶县,和田地区,喀什地区,阿克苏地区,克州,伽师县,叶城县,汶川县,该县,南疆四地州,边境乡镇,贫困村'.split(','),
  thing:
    '学校,医院,桥梁,大棚,安居房,供水工程,教师,医生,培训班,乡村道路,扶贫车间,光伏电站,救护车,产业园区,就业岗位,援建项目'.split(
      ',',
    ),
  classifier: '所,个,座,名,项,套,期'.split(','),
  verb: '投入,安排,拨付,落实,提供,捐赠,筹集'.split(','),
  noun: '规划,会议,道路,市场,果园,培训,调研,任务,机制,成效,群众,产业,教育,医疗,生态'.split(','),
  adjective: '扎实,稳步,积极,认真,持续,深入,全面,有序'.split(','),
};

function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('an empty list has nothing to pick');
  return item;
}

const whole = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low));

function englishFigure(random: Random): string {
  const value = (random() * 900 + 1).toFixed(whole(random, 0, 3));
  return pick(random, [
    () =>
      `${pick(random, ['', 'nearly ', 'more than ', 'about ', 'at least '])}${value} ${pick(random, ['million', 'billion'])} ${pick(random, english.money)}`,
    () =>
      `${whole(random, 2, 40)},${String(whole(random, 0, 1000)).padStart(3, '0')} ${pick(random, english.money)} per household`,
    () => `$${value} million`,
    () => `between ${whole(random, 2, 50)} and ${whole(random, 51, 99)} million ${pick(random, english.money)}`,
  ])();
}

const englishFigures: readonly Template[] = [
  (r) =>
    `In ${whole(r, 2008, 2021)}, ${pick(r, english.donor)} ${pick(r, english.verb)} ${englishFigure(r)} to ${pick(r, english.place)} for ${pick(r, english.thing)}.`,
  (r) =>
    `By the end of ${pick(r, english.month)}, ${whole(r, 3, 2400)} ${pick(r, english.thing)} in ${pick(r, english.place)} had been finished, ${whole(r, 2, 60)} percent more than a year before.`,
  (r) =>
    `The ${pick(r, english.head)} said that ${pick(r, english.donor)} would help ${pick(r, english.place)} with ${englishFigure(r)} until ${whole(r, 2019, 2030)}.`,
  (r) =>
    `From ${pick(r, english.month)} ${whole(r, 1, 15)} to ${whole(r, 16, 28)}, a delegation from ${pick(r, english.place)} looked at ${pick(r, english.thing)} and ${pick(r, english.thing)}.`,
  (r) => `Document No. ${whole(r, 3, 90)} names ${whole(r, 2, 60)} counties; ${pick(r, english.place)} is among them.`,
];
const englishProse: readonly Template[] = [
  (r) =>
    `The ${pick(r, english.adjective)} ${pick(r, english.noun)} brought the ${pick(r, english.noun)} and the ${pick(r, english.noun)} closer to ${pick(r, english.place)}, people there recalled.`,
  (r) =>
    `Nobody asked whether the ${pick(r, english.noun)} was ${pick(r, english.adjective)}; the ${pick(r, english.noun)} simply went on, and with it a ${pick(r, english.adjective)} ${pick(r, english.noun)}.`,
  (r) =>
    `"We have a ${pick(r, english.adjective)} ${pick(r, english.noun)}," the ${pick(r, english.head)} said, adding that the ${pick(r, english.noun)} of ${pick(r, english.place)} came first.`,
  (r) =>
    `It was a ${pick(r, english.adjective)} ${pick(r, english.noun)}, and ${pick(r, english.donor)} had prepared a ${pick(r, english.adjective)} ${pick(r, english.noun)} for it.`,
  (r) =>
    `When the ${pick(r, english.noun)} reached ${pick(r, english.place)}, the ${pick(r, english.noun)} had long been talked about, and a ${pick(r, english.adjective)} ${pick(r, english.noun)} was what most of those who had come to the ${pick(r, english.noun)} hoped for.`,
  (r) =>
    `Between the ${pick(r, english.noun)} and the ${pick(r, english.noun)} lies a ${pick(r, english.adjective)} ${pick(r, english.noun)} that ${pick(r, english.donor)} knows well.`,
  (r) =>
    `Whoever has seen a ${pick(r, english.adjective)} ${pick(r, english.noun)} in ${pick(r, english.place)} will remember the ${pick(r, english.noun)}, the ${pick(r, english.noun)} and the ${pick(r, english.adjective)} ${pick(r, english.noun)} that followed.`,
  (r) =>
    `The ${pick(r, english.noun)} is not finished, and no ${pick(r, english.noun)} can replace it, as those who keep the ${pick(r, english.noun)} know.`,
];

function chineseFigure(random: Random): string {
  return pick(random, [
    () =>
      `${pick(random, ['', '近', '超过', '约'])}${(random() * 300 + 1).toFixed(whole(random, 0, 3))}${pick(random, ['亿元', '万元', '亿美元'])}`,
    () => `${pick(random, ['三', '五', '十二', '二十'])}${pick(random, ['亿', '千万', '百万'])}元`,
    () => `${whole(random, 2, 40)}亿${whole(random, 1000, 9999)}万元`,
  ])();
}

const chineseFigures: readonly Template[] = [
  (r) =>
    `${whole(r, 2010, 2021)}年，${pick(r, chinese.donor)}${pick(r, chinese.verb)}资金${chineseFigure(r)}，支援${pick(r, chinese.place)}建设${pick(r, chinese.thing)}${whole(r, 2, 600)}${pick(r, chinese.classifier)}。`,
  (r) =>
    `截至${whole(r, 1, 13)}月底，${pick(r, chinese.place)}已建成${pick(r, chinese.thing)}${whole(r, 2, 2000)}${pick(r, chinese.classifier)}，同比增长${(r() * 40).toFixed(1)}%。`,
  (r) =>
    `${whole(r, 1, 13)}月${whole(r, 1, 15)}日至${whole(r, 16, 28)}日，调研组在${pick(r, chinese.place)}了解${pick(r, chinese.thing)}的情况。`,
];
const chineseProse: readonly Template[] = [
  (r) =>
    `${pick(r, chinese.donor)}${pick(r, chinese.adjective)}推进${pick(r, chinese.noun)}和${pick(r, chinese.noun)}，${pick(r, chinese.place)}的${pick(r, chinese.noun)}不断改善。`,
  (r) =>
    `据报道，${pick(r, chinese.donor)}与${pick(r, chinese.place)}${pick(r, chinese.adjective)}对接${pick(r, chinese.noun)}，研究${pick(r, chinese.noun)}。`,
  (r) =>
    `走进${pick(r, chinese.place)}，${pick(r, chinese.noun)}的变化随处可见，${pick(r, chinese.noun)}和${pick(r, chinese.noun)}让当地的${pick(r, chinese.noun)}更有底气。`,
  (r) =>
    `会议强调，要${pick(r, chinese.adjective)}做好${pick(r, chinese.noun)}工作，把${pick(r, chinese.noun)}同${pick(r, chinese.noun)}结合起来，推动${pick(r, chinese.place)}的${pick(r, chinese.noun)}再上台阶。`,
  (r) =>
    `${pick(r, chinese.place)}的${pick(r, chinese.noun)}并不容易，但${pick(r, chinese.donor)}没有停下脚步，${pick(r, chinese.noun)}一直在${pick(r, chinese.adjective)}进行。`,
];

/** Two sentences in five hold figures, as in the press reports that this is for. */
const SHARE_WITH_FIGURES = 0.4;

/** One article of 2 to 12 KB. Six in ten are English. */
function makeArticle(seed: number): MadeArticle {
  const random = seeded(seed);
  const language = random() < 0.6 ? 'en' : 'zh';
  const [figures, prose] = language === 'en' ? [englishFigures, englishProse] : [chineseFigures, chineseProse];
  const paragraphs = Array.from({ length: whole(random, 6, 24) }, () => {
    const sentences = Array.from({ length: whole(random, 2, 7) }, () =>
      pick(random, random() < SHARE_WITH_FIGURES ? figures : prose)(random),
    );
    return sentences.join(language === 'en' ? ' ' : '');
  });
  return { language, text: `${paragraphs.join('\n\n')}\n` };
}

/** Articles that together have at least so many UTF-8 bytes. */
export function* makeArticles(bytes: number, firstSeed = 1): Generator<MadeArticle, void> {
  let made = 0;
  for (let seed = firstSeed; made < bytes; seed += 1) {
    const article = makeArticle(seed);
    made += Buffer.byteLength(article.text);
    yield article;
  }
}
