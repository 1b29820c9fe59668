import type { Mark } from '../lexicon/scan.ts';
import type { Party } from './party.ts';
import type { Run } from './properNames.ts';
import type { Token } from './tokens.ts';
import type { Span } from '../../../core/claims/span.ts';

const tails = new Set([
  'delegation',
  'government',
  'governments',
  'authorities',
  'committee',
  'commission',
  'ministry',
  'department',
  'office',
  'bureau',
  'agency',
  'administration',
  'council',
  'team',
  'group',
  'headquarters',
  'federation',
  'association',
  'parliament',
  'company',
  'bank',
  'university',
  'hospital',
  'foundation',
  'embassy',
]);
const openers = new Set([
  'ministry',
  'department',
  'office',
  'committee',
  'bureau',
  'bank',
  'university',
  'board',
  'commission',
  'school',
  'institute',
  'council',
]);
const inside = new Set([
  'party',
  'and',
  'provincial',
  'municipal',
  'state',
  'county',
  'city',
  'prefecture',
  'prefectural',
  'regional',
  'national',
  'central',
  'local',
  'health',
  'education',
  'foreign',
  'affairs',
  'finance',
  'development',
  'poverty',
  'alleviation',
  'defence',
  'defense',
  'interior',
  'official',
  'trade',
  'police',
  'energy',
  'cooperation',
  'federal',
  'standing',
  'work',
  'working',
  'aid',
  'support',
  'reform',
  'labour',
  'labor',
  'transport',
  'housing',
  'water',
  'statistics',
  'business',
  'medical',
]);

/** Lower-case words after a capitalised run that complete a body's name: "Haibei prefecture government". */
function tailEnd(words: readonly Token[], run: Run): number {
  for (let at = run.to; at < words.length && at - run.to < 6; at += 1) {
    const token = words[at];
    if (token?.kind !== 'word') break;
    if (tails.has(token.lower)) return ofEnd(words, tails.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1);
    if (!inside.has(token.lower) && !token.capital) break;
  }
  return run.to;
}

/** "Ministry of foreign affairs": the words after "of" that complete a name which translation left in lower case. */
function complementEnd(words: readonly Token[], run: Run): number {
  if (!openers.has(words[run.to - 1]?.lower ?? '') || words[run.to]?.lower !== 'of') return run.to;
  let to = run.to + 1;
  while (to - run.to < 5 && inside.has(words[to]?.lower ?? '') && words[to]?.lower !== 'and') to += 1;
  return to > run.to + 1 ? to : run.to;
}

/** "… Department of Human Resources and Social Security": what follows "of" in capitals belongs to the name. */
function ofEnd(words: readonly Token[], to: number): number {
  if (words[to]?.lower !== 'of' || !words[to + 1]?.capital) return to;
  let at = to + 1;
  while (words[at]?.capital || (words[at]?.lower === 'and' && words[at + 1]?.capital)) at += 1;
  return at;
}

/** "Party committee and government of Fujian": both bodies act as one, and their place comes last. */
function leadStart(words: readonly Token[], run: Run): number {
  let at = run.from - 1;
  if (words[at]?.lower === 'the') at -= 1;
  for (const word of ['of', 'government', 'and', 'committee']) {
    if (words[at]?.lower !== word && !(word === 'government' && words[at]?.lower === 'governments')) return run.from;
    at -= 1;
  }
  return words[at]?.lower === 'party' ? at : at + 1;
}

/** Bodies by their first or last word, in English. */
export function bodiesLatin(
  text: string,
  words: readonly Token[],
  runs: readonly Run[],
  marks: readonly Mark[],
): Party[] {
  const bodyEnds = new Set(marks.filter((mark) => mark.roles.body).map((mark) => mark.end));
  const found: Party[] = [];
  for (const run of runs) {
    const to = Math.max(tailEnd(words, run), complementEnd(words, run));
    const from = leadStart(words, run);
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last) continue;
    const named =
      from < run.from ||
      to > run.to ||
      words.slice(run.from, to).some((token) => bodyEnds.has(token.end) && token.capital);
    if (!named || (to - from === 1 && last.text !== last.text.toUpperCase())) continue;
    found.push({ start: first.start, end: last.end, name: text.slice(first.start, last.end), id: null, kind: 'body' });
  }
  return found;
}

const suffix =
  /(?:(?:人力资源和社会保障|人力资源社会保障|住房和城乡建设|住房城乡建设|文化和旅游|工业和信息化|发展和改革|发展改革|农业农村|交通运输|自然资源|生态环境|乡村振兴|退役军人事务|科学技术|科技|水利|公安|司法|商务|卫生健康|市场监督管理|扶贫开发)(?:厅|局|部|委员会|委|办公室)|集团|集團|有限公司|公司|银行|銀行|基金会|基金會|办公室|辦公室|委员会|委員會|指挥部|指揮部|前方指挥部|工作队|工作隊|协会|協會|大学|大學|学院|學院|医院|醫院|教育局|公安局|统计局|統計局|财政局|財政局|财政厅|財政廳|教育厅|教育廳|扶贫办|扶貧辦|商务部|外交部|财政部|財政部|教育部|国防部|國防部|卫健委|发改委|卫生健康委|发展改革委|乡村振兴局|代表团|代表團|政府|中央社|新华社|新華社|通讯社|通訊社|日报|日報|晚报|电视台|電視台|统计署|審計署|审计署|研究院|研究所|红十字会|紅十字會|党委|省委|市委|县委|联合国|聯合國|总工会|气象局|气象台|水利局|民政局|民政厅|卫生局|應急管理局|应急管理部|国务院|工商联)/gu;
const opensClause = /(?:接受|援引|转引|引述|采访)/gu;
const edge = /[\s，。、：；！？“”「」『』（）()《》,.:;]|[由从向对在据與与和及是的了被给為为把将將因從對]/u;

/** Bodies by their last word, in Chinese; the name begins at the nearest edge or verb to the left. */
export function bodiesCjk(text: string, sentence: Span, marks: readonly Mark[]): Party[] {
  const found: Party[] = [];
  const source = text.slice(sentence.start, sentence.end);
  for (const match of source.matchAll(suffix)) {
    const end = sentence.start + match.index + match[0].length;
    let start = sentence.start + match.index;
    const floor = Math.max(
      sentence.start,
      start - 16,
      ...marks
        .filter(
          (mark) =>
            mark.end <= start &&
            (mark.roles.speech ||
              mark.roles.receive ||
              mark.roles.holds ||
              (mark.roles.event && mark.word.length > 1) ||
              mark.roles.basis),
        )
        .map((mark) => mark.end),
    );
    while (
      start > floor &&
      !edge.test(text.charAt(start - 1)) &&
      !/(?:\d|(?<=[\d一二三四五六七八九十])[年月日])$/u.test(text.slice(Math.max(0, start - 2), start))
    )
      start -= 1;
    const opened = [...text.slice(start, sentence.start + match.index).matchAll(opensClause)].at(-1);
    if (opened) start += opened.index + opened[0].length;
    const previous = found.at(-1);
    if (previous && start < previous.end) {
      // 国务院扶贫开发领导小组办公室: a body's name may hold another's.
      if (previous.end < end && start <= previous.start) found.pop();
      else start = previous.end;
    }
    const counted =
      /[\d多余几数]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[家所个名支位]/u.test(text.charAt(start));
    if (end - start >= 3 && !counted) found.push({ start, end, name: text.slice(start, end), id: null, kind: 'body' });
  }
  return found;
}
