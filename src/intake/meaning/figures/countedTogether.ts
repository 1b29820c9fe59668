import type { Quantity } from '../../quantities/quantity.ts';
import type { SentenceView } from '../sentenceView.ts';
import { countNouns } from './countNouns.ts';

const joinedNouns =
  /^((?:,\s+\p{Ll}[\p{Ll}-]+s)*,?\s+(?:and|or)\s+(?:\p{Ll}[\p{Ll}-]+\s+)?\p{Ll}[\p{Ll}-]+s)(?![\p{L}-])/u;
/** What may follow a noun that closes a list; after a verb ("built 20 schools and trains teachers") its object follows. */
const afterNoun =
  /^\s*(?:$|[,.;:)!?]|(?:in|for|to|from|with|at|of|by|on|across|throughout|there|here|were|was|are|is|have|has|had|will|that|which|who|and|under|nationwide|worldwide|respectively|over|since|during|through|into|within|among|between|as|need|needed|lack|lacked|remain|remained|still|must|should)\b)/i;
const listedCjk = /((?:[\p{Script=Han}]{2,8}[、和及与]){1,4}[\p{Script=Han}]{2,8}?)(?:共计?|等|合计)?\s*$/u;
const leadingVerb =
  /^.*?(?:新建|改扩建|扩建|改建|建成|建设|建設|修建|援建|捐赠|捐贈|捐建|购置|配备|培训|培訓|派出|选派|安排|实施|完成|提供|资助|以及|累计|先后|共)(?:了)?/u;

/** "6,500 hospitals and schools": the further nouns that a figure counts together with its own, as plural words. */
export function nounsAfter(view: SentenceView, figure: Quantity): string {
  const rest = view.text.slice(figure.end, Math.min(view.span.end, figure.end + 80));
  const joined = joinedNouns.exec(rest)?.[1];
  return joined !== undefined && afterNoun.test(rest.slice(joined.length)) ? joined : '';
}

/** 学校、医院和养老院1.2万所: nouns listed before a figure that has only a classifier of its own; null when none are. */
export function nounsBefore(view: SentenceView, figure: Quantity): string | null {
  const before = view.text.slice(Math.max(view.span.start, figure.start - 40), figure.start);
  const listed = listedCjk.exec(before)?.[1]?.replace(leadingVerb, '');
  if (listed === undefined || !/[、和及与]/u.test(listed)) return null;
  const nouns = listed.split(/[、和及与]/u).map((noun) => countNouns.get(noun) ?? noun);
  return nouns.every((noun) => noun.length > 1)
    ? nouns.join(nouns.some((noun) => /\w/.test(noun)) ? ', ' : '、')
    : null;
}
