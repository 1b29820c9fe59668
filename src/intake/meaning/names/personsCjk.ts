import type { Mark } from '../lexicon/scan.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Person } from './person.ts';
import { isCjk } from '../../sentences/paragraphs.ts';

/** Common surnames, simplified and traditional; they open a personal name of two or three characters. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤阿买艾達陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣餘葉蘇呂盧鐘譚陸範賈韋鄒龍賀顧龔萬錢嚴張劉習习温溫栗尚翟车車娄婁庞龐樊兰蘭殷施洪安颜顏倪牛芦季俞章鲁葛伍申尤毕聂丛焦柳邢路岳齐齊梅庄莊辛管祝左涂谷祁时舒耿牟卜詹关苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強魯连連關巴热克华褚廉岑滕邬卞康狄贝臧茅蓝麻刁骆虞房裘缪宗宣郁杭诸吉钮荣荀惠封芮储松巫宫仇栾厉祖符束幸蒲卓蔺屠蒙池阴胥闻莘党贡劳姬冉雍桑濮寿边扈燕冀浦农柴瞿阎慕茹宦容古易戈庾暨衡满弘匡寇巩晁敖冷阚那简饶沙鞠丰巢蒯荆竺权盖桓華畢貝藍駱榮儲農閻鞏聶饒',
);
const compound = /^(?:欧阳|司马|上官|诸葛|歐陽|諸葛|尉迟|令狐)/u;
/** Characters that end a name because they begin what follows. */
const stop =
  /[\s，。、：；！？“”「」『』（）()《》,.:;]|[更亦仍再却则即在向对就率与和为当日今也还都到从赴等带同曾将是会前说称並對與為還從帶將會說稱]/u;
const longestOffice = 30;

/** 阿不都热西提·吐尔逊: names of other languages, whatever characters they hold; the last part ends before a verb of speech. */
const dottedAt = /^\p{Script=Han}{1,8}[·‧・]\p{Script=Han}{1,6}?(?=[，。：、（说說称稱表指强強介告在向对對]|$)/u;

/** The name that starts at `start`, at most four characters (more with ·), or null. */
function nameAt(text: string, start: number, limit: number, marks: readonly Mark[]): Span | null {
  const dottedName = dottedAt.exec(text.slice(start, Math.min(limit, start + 20)))?.[0];
  if (dottedName) return { start, end: start + dottedName.length };
  let end = start;
  const next = marks.find(
    (mark) =>
      mark.start >= start &&
      (mark.roles.speech ??
        mark.roles.holds ??
        mark.roles.event ??
        mark.roles.give ??
        mark.roles.stage ??
        mark.roles.office ??
        mark.roles.future),
  );
  const stopAt = Math.min(limit, next?.start ?? limit, start + 16);
  let dotted = false;
  while (end < stopAt) {
    const char = text.charAt(end);
    if (char === '·' || char === '‧' || char === '・') dotted = true;
    else if (!isCjk(char.charCodeAt(0)) || (end > start && stop.test(char))) break;
    end += 1;
  }
  const length = end - start;
  if (dotted) return length >= 3 ? { start, end } : null;
  if (length < 2 || length > 5) return null;
  const known = surnames.has(text.charAt(start)) || compound.test(text.slice(start, start + 2));
  if (length <= 3) return known ? { start, end } : null;
  // Longer names without a dot are names of other languages; the following character must be a verb of speech then.
  return next?.start === end || compound.test(text.slice(start, start + 2)) ? { start, end } : null;
}

/** The office phrase that ends with `mark`: back to a mark of punctuation or a verb. */
function officeStart(text: string, mark: Mark, limit: number, marks: readonly Mark[]): number {
  const floor = Math.max(
    limit,
    mark.start - longestOffice,
    ...marks
      .filter((other) => other.end <= mark.start && (other.roles.speech || other.roles.holds || other.roles.event))
      .map((other) => other.end),
  );
  let at = mark.start;
  while (at > floor && !/[\s，。、：；！？“”「」（）()的由对向日时，對]/u.test(text.charAt(at - 1))) at -= 1;
  // 省长易炼红与自治区党委书记陈全国: what joins two persons belongs to neither.
  return at === limit && at < mark.start && /[与與和同及]/u.test(text.charAt(at)) ? at + 1 : at;
}

function personAfter(text: string, mark: Mark, sentence: Span, marks: readonly Mark[]): Person | null {
  const name = nameAt(text, mark.end, sentence.end, marks);
  if (!name) return null;
  const start = officeStart(text, mark, sentence.start, marks);
  return {
    ...name,
    name: text.slice(name.start, name.end),
    office: text.slice(start, mark.end),
    whole: { start, end: name.end },
  };
}

/** 李明副主任强调: a name at a clause's head, then the title, then what the person does. */
function personBefore(text: string, mark: Mark, sentence: Span): Person | null {
  let start = mark.start;
  while (
    start > sentence.start &&
    mark.start - start < 3 &&
    isCjk(text.charCodeAt(start - 1)) &&
    !stop.test(text.charAt(start - 1))
  )
    start -= 1;
  const before = start > sentence.start ? text.charAt(start - 1) : '。';
  if (!/[，。、：；！？“”「」（）\s]/u.test(before) || mark.start - start < 2 || !surnames.has(text.charAt(start)))
    return null;
  return {
    start,
    end: mark.start,
    name: text.slice(start, mark.start),
    office: text.slice(mark.start, mark.end),
    whole: { start, end: mark.end },
  };
}

/** Office-holders named in a Chinese sentence, left to right. */
export function personsCjk(text: string, sentence: Span, marks: readonly Mark[]): Person[] {
  const persons: Person[] = [];
  for (const mark of marks) {
    if (
      !mark.roles.office ||
      !isCjk(text.charCodeAt(mark.start)) ||
      persons.some((known) => mark.start < known.whole.end)
    )
      continue;
    const found =
      personAfter(text, mark, { start: persons.at(-1)?.whole.end ?? sentence.start, end: sentence.end }, marks) ??
      personBefore(text, mark, sentence);
    if (found) persons.push(found);
  }
  return persons;
}
