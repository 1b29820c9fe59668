/** Forms of characters that fonts in PDF files stand for, and the usual characters that everything else looks for. */

/** CJK radicals (U+2E80–2EFF) that Unicode gives no mapping for but that PDF producers write for whole ideographs. */
const radicals = new Map(
  [
    '⺁厂', '⺅亻', '⺌小', '⺍小', '⺎兀', '⺏尣', '⺐尢', '⺑尣', '⺒巳', '⺓幺', '⺔彑', '⺖忄', '⺘扌', '⺙攵', '⺛旡', '⺝月',
    '⺟母', '⺠民', '⺡氵', '⺢氺', '⺣灬', '⺤爫', '⺥爫', '⺨犭', '⺩王', '⺫罒', '⺬示', '⺭礻', '⺮竹', '⺯糹', '⺰纟', '⺲罒',
    '⺷羊', '⺹耂', '⺻聿', '⺼月', '⺽臼', '⺾艹', '⻁虎', '⻂衤', '⻃覀', '⻄西', '⻅见', '⻆角', '⻇角', '⻈讠', '⻉贝', '⻊足',
    '⻋车', '⻌辶', '⻎辶', '⻏阝', '⻐钅', '⻑長', '⻒镸', '⻓长', '⻔门', '⻖阝', '⻗雨', '⻘青', '⻙韦', '⻚页', '⻛风', '⻜飞',
    '⻝食', '⻟飠', '⻠饣', '⻡首', '⻢马', '⻣骨', '⻤鬼', '⻥鱼', '⻦鸟', '⻧卤', '⻨麦', '⻩黄', '⻪黾', '⻫斉', '⻬齐', '⻭歯',
    '⻮齿', '⻯竜', '⻰龙', '⻱龜', '⻲亀', '⻳龟',
  ].map((pair) => [pair.charAt(0), pair.charAt(1)] as const), // oxfmt-ignore
);

const repairable = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\u00AD\u00A0\u2002-\u200A\u202F]/g;

/**
 * Radicals and compatibility ideographs become the ideographs they look like, ligatures their letters, the many blanks
 * one kind of blank. Full-width figures stay: they are what was written.
 */
export function repairGlyphs(text: string): string {
  return text.replace(repairable, (character) => {
    if (character === '\u00AD') return '-';
    return radicals.get(character) ?? character.normalize('NFKC');
  });
}
