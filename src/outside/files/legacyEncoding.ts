/** Text from before Unicode says nothing of its encoding. The reading that looks like language wins, if one does. */

interface Candidate {
  readonly encoding: string;
  /** Share, from 0 to 1, of the non-ASCII text that is usual in the languages this encoding was made for. */
  readonly plausibility: (foreign: string, text: string) => number;
}

// The most frequent characters of running text, with those that reports of money and places add.
const simplified = new Set(
  '的一是不了在人有我他这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学' +
    '之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因' +
    '很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全' +
    '信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许稜先口由死安写性马光白或' +
    '住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金' +
    '快原吃妈变通师立象数四失满战远格士音轻目条呢' +
    '亿元省市县区村镇乡州府政党委员会议投资项目援助支持建设发展经济社会农业扶贫脱困帮扶计划完成实施达增长率企业单位对口百千零二五六七八九月日号局部处级副书记长主席表示指出强调据报道新华社北京疆藏' +
    // Headers of tables, which are all that is foreign in many of them.
    '代码编号指标数值名称序合计注释季度期末人口户均收入率比占累同增减总额情况表类型城镇居民可支配饮水住房危教育辍医疗保险就业务工低保户源统局省旗盟族',
);
const traditional = new Set(
  '的一是不了在人有我他這個上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學' +
    '之都好看起發當沒成只如事把還用第樣道想作種開美總從無情己面最女但現前些所同日手又行意動方期它頭經長兒回位分愛老因' +
    '很給名法間知世什兩次使身者被高已親其進此話常與活正感見明問力理爾點文幾定本公特做外孩相西果走將月十實向聲車全' +
    '信重三機工物氣每並別真打太新比才便夫再書部水像眼等體卻加電主界門利海受聽表德少克代員許先口由死安寫性馬光白或' +
    '住難望教命花結樂色更拉東神記處讓母父應直字場平報友關放至張認接告入內英軍候民歲往何度山覺路帶萬男邊風解叫任金' +
    '億元省市縣區村鎮鄉州府政黨委會議投資項目援助支持建設發展經濟農業計劃完成實施達增企業單位對口百千零二五六七八九號局級副席表示指出強調據報導臺灣',
);
const cjkPunctuation = new Set('，。、；：？！“”‘’（）《》「」『』【】—…·％　０１２３４５６７８９');

const candidates: readonly Candidate[] = [
  { encoding: 'gb18030', plausibility: (foreign) => usual(foreign, (c) => simplified.has(c) || cjkPunctuation.has(c)) },
  { encoding: 'big5', plausibility: (foreign) => usual(foreign, (c) => traditional.has(c) || cjkPunctuation.has(c)) },
  { encoding: 'shift_jis', plausibility: (foreign) => usual(foreign, (c) => /[\u3041-\u30FC、。]/.test(c)) },
  { encoding: 'euc-kr', plausibility: korean },
  { encoding: 'windows-1251', plausibility: cyrillic },
  { encoding: 'windows-1252', plausibility: western },
];

/** Below this share the reading is noise: wrong readings of real texts score under 0.15, right ones over 0.4. */
const ACCEPTED = 0.3;
const SAMPLE_BYTES = 131_072;

/** The legacy encoding that makes language of the bytes, with the text; null when none does. */
export function guessLegacyEncoding(bytes: Uint8Array): { text: string; encoding: string } | null {
  let best: { encoding: string; score: number } | null = null;
  for (const { encoding, plausibility } of candidates) {
    const sample = decode(bytes.subarray(0, SAMPLE_BYTES), encoding, bytes.length > SAMPLE_BYTES);
    if (sample === null) continue;
    // oxlint-disable-next-line no-control-regex -- ASCII is what is taken out
    const foreign = sample.replace(/[\0-\x7F]+/g, '');
    const score = plausibility(foreign, sample);
    if (score >= ACCEPTED && score > (best?.score ?? 0)) best = { encoding, score };
  }
  if (!best) return null;
  const text = decode(bytes, best.encoding, false);
  return text === null ? null : { text, encoding: best.encoding };
}

/** `cut` allows the last character to be incomplete. */
function decode(bytes: Uint8Array, encoding: string, cut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

function usual(foreign: string, test: (character: string) => boolean): number {
  let count = 0;
  let length = 0;
  for (const character of foreign) {
    length += 1;
    if (test(character)) count += 1;
  }
  return length === 0 ? 0 : count / length;
}

// The most frequent syllables of running text, and those of headers of tables.
const usualKorean = new Set(
  '이다의는을에가고한하지기로도서사를은인자대시정리그어일아나스수부제만해장보구여국원전면주라있년월일적과동성소비조공상관계용안유선중' +
    '위치오들으것와았었며거게니까지역행구군읍면명값합단위총율률코드이름표지',
);

/** Chinese that is read as Korean is Hangul as well, but of syllables that hardly occur. */
function korean(foreign: string): number {
  const hangul = usual(foreign, (c) => /[\uAC00-\uD7A3]/.test(c));
  return hangul * (usual(foreign, (c) => usualKorean.has(c)) >= 0.2 ? 0.9 : 0.4);
}

/** Cyrillic words are lower-case inside; other scripts misread as Cyrillic mix cases and signs. */
function cyrillic(foreign: string): number {
  const words = foreign.length === 0 ? 0 : usual(foreign, (c) => /[а-яёіїєґ]/.test(c));
  return words < 0.6 ? 0 : words;
}

/** In Western text accented letters are few and stand among plain ones, and the rest is typographic punctuation. */
function western(foreign: string, text: string): number {
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (foreign.length > letters * 0.25) return 0;
  return usual(foreign, (c) => /[à-öø-ÿœš‘’“”–—…«»€£§°©®\u00A0ÉÈÀÇÖÄÜß·•×½]/.test(c)) * 0.8;
}
