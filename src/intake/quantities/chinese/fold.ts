/** Folds the characters that readers of figures look at: traditional, financial and full-width forms, one for one. */

const pairs =
  '萬万億亿兩两餘余約约後后個个為为戶户鎮镇鄉乡縣县貧贫國国歲岁歐欧鎊镑韓韩幣币圓圆項项條条臺台輛辆棟栋幢幢間间張张艘艘種种類类畝亩頃顷噸吨倍倍數数幾几達达過过將将從从於于與与億亿' +
  '學学師师幹干醫医員员業业應应農农產产場场車车橋桥書书車车計计劃划規规時时鐘钟週周點点號号屆届級级層层樓楼線线團团軍军隊队門门廳厅東东區区會会議议萬万' +
  '單单機机構构組组織织銀银園园館馆飛飞貸贷災灾遊游錢钱塊块隻只雙双顆颗輪轮筆笔佔占僅仅來来進进資资導导設设鐵铁電电網网廠厂證证標标準准處处檢检測测盤盘補补貼贴價价費费質质績绩' +
  '增增長长減减漲涨跌跌擴扩縮缩開开據据實实際际總总額额勞劳務务動动傷伤調调' +
  '壹一贰二貳二弍二叁三叄三柒七捌八玖九佰百仟千〇零廿廿卅卅' +
  '０0１1２2３3４4５5６6７7８8９9．.％%／/－-～~＄$￥¥（(）)：:—-–-';

const folds: ReadonlyMap<string, string> = new Map(
  pairs
    .split('')
    .flatMap((char, at, all): [string, string][] =>
      at % 2 === 0 && char !== all[at + 1] ? [[char, all[at + 1] ?? char]] : [],
    ),
);

/** Financial numerals that are ordinary characters too (大陆, 队伍, 收拾): numerals only beside another numeral. */
const financial: ReadonlyMap<string, string> = new Map([
  ['肆', '四'],
  ['伍', '五'],
  ['陆', '六'],
  ['陸', '六'],
  ['拾', '十'],
]);
const besideFinancial = '壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓整零〇';

/** The stretch with every character folded; offsets stay the same. */
export function foldChinese(stretch: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < stretch.length; at += 1) {
    const other =
      stretch.charCodeAt(at) < 0x2013 ? undefined : (folds.get(stretch.charAt(at)) ?? financialAt(stretch, at));
    if (other === undefined) continue;
    folded += stretch.slice(from, at) + other;
    from = at + 1;
  }
  return folded === '' ? stretch : folded + stretch.slice(from);
}

function financialAt(stretch: string, at: number): string | undefined {
  const numeral = financial.get(stretch.charAt(at));
  if (numeral === undefined) return undefined;
  const beside = (char: string): boolean => char !== '' && besideFinancial.includes(char);
  return beside(stretch.charAt(at - 1)) || beside(stretch.charAt(at + 1)) ? numeral : undefined;
}
