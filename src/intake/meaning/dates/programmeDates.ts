import type { Claim, Period } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { DateMention } from '../../quantities/quantity.ts';
import { datesSpeech, isDateline } from '../figures/datesOfSpeech.ts';
import { draftClaim } from '../draft.ts';
import type { EventSources } from '../events/events.ts';
import type { SentenceView } from '../sentenceView.ts';

type Edge = 'start' | 'end';

interface Undertaking {
  readonly what: string;
  readonly edge: Edge;
  /** Of the words that say it, noun to verb, in the order of the text. */
  readonly span: Span;
}

/** What may begin and end, by the words for it; the first that fits names the measure. */
const undertakings: readonly (readonly [RegExp, string])[] = [
  [/round|轮|輪/iu, 'round'],
  [/agreement|pact|accord|memorandum|协议|協議/iu, 'agreement'],
  [/program|scheme|initiative|campaign|计划|計劃|行动/iu, 'programme'],
  [/pairing|partnership|patronage|结对|結對/iu, 'pairing'],
  [/assistance|aid|support|支援|援助|帮扶|援疆|援藏|协作/iu, 'assistance'],
  [/reconstruction|重建/iu, 'reconstruction'],
  [/construction|works?\b|建设|建設/iu, 'construction'],
  [/phase|阶段|階段|期工程/iu, 'phase'],
  [/project|项目|項目|工程/iu, 'project'],
];

const nounLatin =
  '(?:programmes?|programs?|rounds?|projects?|agreements?|partnerships?|pairing|patronage|schemes?|initiatives?|campaigns?|reconstruction|construction|phases?|(?:counterpart|paired|pairing)\\s+(?:assistance|aid|support))';
const startVerb =
  '(?:began|begins?|started|starts?|(?:was|were|been|is|be)\\s+(?:first\\s+|officially\\s+|formally\\s+)?(?:launched|started|initiated|established|signed\\s+off)|launched|kicked\\s+off|entered\\s+into\\s+force|took\\s+effect|got\\s+under\\s+way|opened)';
const endVerb =
  '(?:ended|ends?|expired|expires?|concluded|concludes?|(?:was|were|be|been)\\s+(?:completed|concluded|terminated)|runs?\\s+(?:out|until)|will\\s+(?:end|expire|conclude|run\\s+until|be\\s+completed))';
const said = new RegExp(`\\b${nounLatin}\\b(?:[^.;!?]|[.](?=\\d)){0,80}?\\b(?:${startVerb}|(${endVerb}))\\b`, 'iu');
const alsoEnds = new RegExp(`(?:\\band|,)\\s+(?:will\\s+|is\\s+to\\s+)?(${endVerb})\\b`, 'iu');
const saidCjk =
  /(?:项目|項目|工程|计划|計劃|新一轮|新一輪|第[一二三四五六七八九十]+轮|协议|協議|对口支援|對口支援|结对帮扶|东西部协作|东西部扶贫协作|灾后重建|援建|援疆|援藏|行动)[^，。；]{0,24}?(?:(?:启动|啟動|开始|開始|开工|開工|开展|拉开|实施以来|生效)|(结束|結束|到期|竣工|完工|收官|届满|終止|终止))/u;

/** Cheap look at a sentence with a date: whether it may say when something began or ended. */
export function mayDateUndertaking(text: string, cjk: boolean): boolean {
  return (cjk ? saidCjk : said).test(text);
}

function measureOf(words: string): string {
  return undertakings.find(([pattern]) => pattern.test(words))?.[1] ?? 'programme';
}

function found(view: SentenceView): Undertaking[] {
  const text = view.text.slice(view.span.start, view.span.end);
  const match = (view.cjk ? saidCjk : said).exec(text);
  if (!match) return [];
  const start = view.span.start + match.index;
  const end = start + match[0].length;
  const noun = view.cjk ? match[0] : (new RegExp(nounLatin, 'iu').exec(match[0])?.[0] ?? match[0]);
  const what = measureOf(noun);
  const list: Undertaking[] = [{ what, edge: match[1] === undefined ? 'start' : 'end', span: { start, end } }];
  const later = view.cjk || match[1] !== undefined ? null : alsoEnds.exec(text.slice(match.index + match[0].length));
  if (later)
    list.push({ what, edge: 'end', span: { start: end + later.index, end: end + later.index + later[0].length } });
  return list;
}

const gapLimit = { cjk: 20, latin: 45 };

/** The date right after the words, else the one that leads up to them. */
function dateBeside(view: SentenceView, { start, end }: Span, usable: readonly DateMention[]): DateMention | null {
  const limit = view.cjk ? gapLimit.cjk : gapLimit.latin;
  const after = usable.find((date) => date.start >= end && date.start - end < limit);
  if (after && !/[,;，；]/u.test(view.text.slice(end, after.start))) return after;
  const inside = usable.find((date) => date.start >= start && date.end <= end);
  return inside ?? usable.findLast((date) => date.end <= start && start - date.end < limit) ?? null;
}

/** The day, month or year that a date names, as precise as the words are. */
function isoOf({ period, grain }: DateMention, edge: Edge): string | null {
  const day = edge === 'start' ? (period.start ?? period.end) : (period.end ?? period.start);
  if (day === null) return null;
  if (grain === 'day') return day;
  return grain === 'month' ? day.slice(0, 7) : day.slice(0, 4);
}

function periodOf({ period, grain }: DateMention, value: string): Period {
  return grain === 'year' ? { start: `${value}-01-01`, end: `${value}-12-31` } : period;
}

/** When a programme, round, project or agreement began or ended, as a sentence says it. */
export function* programmeDates(sources: EventSources): Generator<Claim, void> {
  const { view, document, attribute, reports } = sources;
  if (view.dates.length === 0) return;
  for (const { what, edge, span } of found(view)) {
    const usable = view.dates.filter(
      (date) => date.resolved && date.grain !== 'years' && !isDateline(view, date) && !datesSpeech(reports, date, span),
    );
    const date = dateBeside(view, span, usable);
    const value = date && isoOf(date, edge);
    if (!date || value === null) continue;
    const quoted = { start: Math.min(date.start, span.start), end: Math.max(date.end, span.end) };
    yield draftClaim(view, document, quoted, {
      kind: 'date',
      measure: `${edge} of ${what}`,
      value,
      period: periodOf(date, value),
      attribution: attribute(span),
      score: 0.6,
    });
  }
}
