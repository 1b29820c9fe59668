/**
 * Traditional forms of the characters that the word tables use, position by position under their simplified forms. One
 * character stands for one, so offsets stay; names are left to the registry, which knows both scripts.
 */
const traditionalForms =
  '萬與專業東兩嚴個爲為舉喬鄉書爭於虧產億從儀們價衆眾會體餘債兒黨關養內寫軍農馮決準劃劉辦務動勞區醫華協單盧衛衞廠廳縣參發葉號籲後呂啓啟吳員團園國場壇壯處備復頭媽孫學寧實對導將爾歲崗峯師幫廣莊應廟開張強當總戰戶執報擬撥掛揮損據數時顯機條來楊標橋漢汙湯測濟潤溫遊灣滿災點爺獻瑪現電療監確種祕積稱稅籤約級紀純綱組織紹經結給統續維網羅罰羣職聯脫蘇範獲營蕭薩蔣補見規視覽計訂認議記許論設訪評訴診話該說説請諾調談謝譚譴負財責賬質貧貼貸貿費賀賈資賑賴贈趙車轉邊達遷過運還這進遠連選鄧鄒鄭釋裏裡鍾錢鐵銷鎮長閆閉問間聞隊陸陳陝難韓項順顧預領顏額飲館馬駁駐黃齊龍佈侷傢剋卽噹嚮囌墰壜孃嵗懞敎曏査濛牴産眞睏矇穫箇簽糰纍罈罎舘蓆蔘衕製複覈註迴鈡錶鎭鐘閤顔髮麪麫麵齣';
const simplifiedForms =
  '万与专业东两严个为为举乔乡书争于亏产亿从仪们价众众会体余债儿党关养内写军农冯决准划刘办务动劳区医华协单卢卫卫厂厅县参发叶号吁后吕启启吴员团园国场坛壮处备复头妈孙学宁实对导将尔岁岗峰师帮广庄应庙开张强当总战户执报拟拨挂挥损据数时显机条来杨标桥汉污汤测济润温游湾满灾点爷献玛现电疗监确种秘积称税签约级纪纯纲组织绍经结给统续维网罗罚群职联脱苏范获营萧萨蒋补见规视览计订认议记许论设访评诉诊话该说说请诺调谈谢谭谴负财责账质贫贴贷贸费贺贾资赈赖赠赵车转边达迁过运还这进远连选邓邹郑释里里钟钱铁销镇长闫闭问间闻队陆陈陕难韩项顺顾预领颜额饮馆马驳驻黄齐龙布局家克即当向苏坛坛娘岁蒙教向查蒙抵产真困蒙获个签团累坛坛馆席参同制复核注回钟表镇钟合颜发面面面出';

const map = new Map<number, number>();
for (let at = 0; at < traditionalForms.length; at += 1)
  map.set(traditionalForms.charCodeAt(at), simplifiedForms.charCodeAt(at));

/** The simplified form of a character that the word tables use; any other character is itself. */
export function simplified(code: number): number {
  return map.get(code) ?? code;
}
