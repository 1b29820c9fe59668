/** A cheap look at a stretch before any real reading: most sentences hold neither number nor date. */
import type { Span } from '../../core/claims/span.ts';

const sign =
  /[\d０-９%％‰$£€¥￥₹½¼¾〇零一二三四五六七八九十百千万亿兩两廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兆半]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|dozens?|halv(?:ed|ing)|scores|tens|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarters?|fifth|tenth|twice|thrice|doubl\w{1,3}|tripl\w{1,3}|quadrupl\w{1,3}|trebled|\w{3,6}fold|couple|ago|earlier|today|yesterday|tomorrow|year|month|week|decade|century|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[年月日]|去|今|昨|明/i;

/** Whether a reader may find anything in the stretch; true too often rather than too seldom. */
export function mayHoldQuantity(text: string, { start, end }: Span): boolean {
  return sign.test(text.slice(start, end));
}
