/** Folds the characters that readers of figures look at: traditional, financial and full-width forms, one for one. */

const pairs =
  '萬万億亿兩两餘余約约後后個个為为戶户鎮镇鄉乡縣县貧贫國国歲岁歐欧鎊镑韓韩幣币圓圆項项條条臺台輛辆棟栋幢幢間间張张艘艘種种類类畝亩頃顷噸吨倍倍數数幾几達达過过將将從从於于與与億亿' +
  '學学師师幹干醫医員员業业應应農农產产場场車车橋桥書书車车計计劃划規规時时鐘钟週周點点號号屆届級级層层樓楼線线團团軍军隊队門门廳厅東东區区會会議议萬万' +
  '單单機机構构組组織织銀银園园館馆飛飞貸贷災灾遊游錢钱塊块隻只雙双顆颗輪轮筆笔佔占僅仅來来進进資资導导設设鐵铁電电網网廠厂證证標标準准處处檢检測测盤盘補补貼贴價价費费質质績绩' +
  '增增長长減减漲涨跌跌擴扩縮缩開开據据實实際际總总額额勞劳務务動动傷伤調调' +
  '峽峡寶宝龍龙華华島岛帶带樣样邊边體体貫贯舉举經经並并攬揽無无統统專专識识維维護护嚴严碼码亞亚衆众貨货別别裏里節节氣气戰战穩稳糧粮溝沟嶺岭離离彈弹決决賽赛權权寧宁對对絲丝獨独說说極极釐厘納纳侖仑攝摄鍾钟紀纪馬马茲兹晝昼幀帧劑剂針针貝贝籃篮環环' +
  '羣群職职黨党兒儿頭头盞盏頂顶牀床則则頁页強强獎奖爲为許许莊庄願愿術术記记選选運运畢毕衛卫庫库溫温廣广圖图劇剧鋪铺訪访問问崗岗協协題题銅铜腦脑備备藥药課课訓训論论視视頻频風风溼湿療疗範范養养豬猪雞鸡樹树試试領领賬账訂订債债傳传難难碩硕帳帐礎础' +
  '檔档內内還还這这沒没夠够讓让給给隨随脫脱現现參参遷迁幫帮啓启駐驻蓋盖獲获採采結结籤签報报確确診诊掛挂撥拨發发續续趕赶蹤踪營营關关閉闭緊紧剛刚濟济驗验繼继屬属預预遠远滿满飆飙貶贬壓压驟骤銳锐蘭兰麥麦紐纽盧卢銖铢爾尔堅坚帥帅飯饭徑径潤润當当' +
  '階阶殲歼轟轰滬沪羅罗蘇苏編编郵邮眾众裡里啟启説说衞卫濕湿鋭锐' +
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
