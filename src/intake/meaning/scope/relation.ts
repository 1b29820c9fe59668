import type { Span } from '../../../core/claims/span.ts';
import type { Party } from '../names/party.ts';
import type { Token } from '../names/tokens.ts';
import { isPossessive } from '../names/tokens.ts';
import type { SentenceView } from '../sentenceView.ts';

/** How a group of parties hangs in its sentence, by the word before it. `bare` may be a subject. */
export type Relation = 'to' | 'in' | 'by' | 'from' | 'of' | 'with' | 'owner' | 'object' | 'bare';

/** Parties joined by commas and "and"; they share one relation. */
export interface PartyGroup extends Span {
  readonly members: readonly Party[];
  readonly relation: Relation;
}

const prepositions: Readonly<Record<string, Relation>> = {
  to: 'to',
  for: 'to',
  towards: 'to',
  toward: 'to',
  helping: 'object',
  help: 'object',
  benefiting: 'to',
  into: 'to',
  over: 'to',
  in: 'in',
  across: 'in',
  throughout: 'in',
  within: 'in',
  inside: 'in',
  around: 'in',
  at: 'in',
  near: 'in',
  outside: 'in',
  involving: 'in',
  covering: 'in',
  including: 'in',
  by: 'by',
  from: 'from',
  of: 'of',
  with: 'with',
  against: 'of',
  between: 'with',
  among: 'of',
  than: 'of',
  like: 'of',
  under: 'of',
  via: 'of',
  through: 'of',
  on: 'of',
  about: 'of',
};

const transparent = new Set([
  'the',
  'a',
  'an',
  'all',
  'some',
  'neighbouring',
  'neighboring',
  'southern',
  'northern',
  'eastern',
  'western',
  'central',
  'remote',
  'whole',
  'its',
  'their',
  'our',
  'so-called',
  'new',
  'war-torn',
  'besieged',
  'occupied',
  'listed',
  'assisted',
  'poor',
  'his',
  'her',
]);
const placeNouns = new Set([
  'county',
  'counties',
  'city',
  'cities',
  'region',
  'regions',
  'prefecture',
  'province',
  'district',
  'town',
  'towns',
  'village',
  'villages',
  'republic',
  'municipality',
  'oblast',
  'state',
  'governorate',
  'port',
  'island',
  'people',
  'government',
  'parts',
]);

const aidGoods =
  '(?:funds?|funding|money|projects?|provinces?|cadres?|officials?|work|command|headquarters|teams?|doctors?|teachers?|office)';
const beforeHelped = new RegExp(`\\b(?:aid(?:ing)?|assist(?:ing)?|support(?:ing)?)[ -]$`, 'i');
const afterHelped = new RegExp(`^[ -](?:counterpart )?(?:aid|assistance|support)[ -]${aidGoods}\\b`, 'i');
const afterHelper = /^(?:['’]s)?[ ](?:counterpart )?(?:aid(?:ing)?|assist(?:ing)?|support(?:ing)?)[ -]\p{Lu}/u;

/** "Zhejiang aid-Xinjiang funds", "Xinjiang aid funds": who helps and who is helped, in the order translation left them. */
function aidRelation(view: SentenceView, start: number, end: number): Relation | null {
  const after = view.text.slice(end, end + 40);
  if (afterHelper.test(after)) return 'bare';
  const before = view.text.slice(Math.max(view.span.start, start - 14), start);
  return beforeHelped.test(before) || afterHelped.test(after) ? 'object' : null;
}

/** "destroyed by Russia": who did harm gave nothing. */
const harm =
  /^(?:destroyed|damaged|occupied|invaded|attacked|hit|caused|ruined|devastated|affected|seized|captured|annexed|shelled|bombed|stolen|inflicted)$/;

function relationLatin(view: SentenceView, start: number, end: number): Relation {
  const { tokens } = view;
  let at = tokens.findIndex((token) => token.start >= start) - 1;
  if (at < -1) at = tokens.length - 1;
  const after = tokens.find((token) => token.start >= end);
  if (isPossessive(after) && after?.start === end) return 'owner';
  const word = (index: number): Token | undefined => tokens[index];
  const aid = aidRelation(view, start, end);
  if (aid) return aid;
  while (transparent.has(word(at)?.lower ?? '') || placeNouns.has(word(at)?.lower ?? '')) at -= 1;
  if (word(at)?.lower === 'of' && placeNouns.has(word(at - 1)?.lower ?? '')) {
    at -= 2;
    while (transparent.has(word(at)?.lower ?? '')) at -= 1;
  }
  const before = word(at);
  if (!before) return 'bare';
  if (before.lower === 'by' && harm.test(word(at - 1)?.lower ?? '')) return 'of';
  const preposition = prepositions[before.lower];
  if (preposition) return preposition;
  const mark = view.marks.find((other) => other.end === before.end && other.start <= before.start);
  if (mark && (mark.roles.give === 'verb' || mark.roles.pairing)) return 'object';
  return 'bare';
}

const cjkBefore: readonly (readonly [RegExp, Relation])[] = [
  [/(?:对口支援|支援|援助|帮扶|幫扶|援建|帮助|幫助|助力|支持|惠及|投向|用于|用於|资助|資助)(?:了|的)?$/u, 'object'],
  [/(?:抵达|抵達|前往|来到|到访|访问|走访|考察|调研|视察)了?$/u, 'to'],
  [/(?:由|被)$/u, 'by'],
  [/(?:来自|來自|从|從|自)$/u, 'from'],
  [/(?:在|位于|位於|于|於|驻|駐|涉及|包括)$/u, 'in'],
  [/(?:向|对|對|给|給|为|為|赴|往|到|进|進|援)$/u, 'to'],
  [/(?:与|與|同|跟|和)$/u, 'with'],
];

function relationCjk(view: SentenceView, start: number): Relation {
  const first = view.text.charAt(start);
  if (first === '援') return 'object';
  if (/[赴进入驻]/u.test(first)) return 'to';
  const before = view.text.slice(Math.max(view.span.start, start - 6), start);
  return cjkBefore.find(([pattern]) => pattern.test(before))?.[1] ?? 'bare';
}

const joint = /^(?:\s*(?:,|、|，)?\s*(?:and|as well as|及|以及|和|与|與)?\s*(?:the\s+)?)$/u;

/** Whether a verb follows directly, so that the party opens a clause of its own instead of closing a list. */
function opensClause(view: SentenceView, party: Party): boolean {
  return view.marks.some(
    (mark) =>
      mark.start >= party.end &&
      mark.start - party.end <= 5 &&
      (mark.roles.give === 'verb' || mark.roles.receive || mark.roles.speech || mark.roles.future),
  );
}

/** "…, and Zhejiang with Aksu": what follows belongs to this party alone. */
function withNext(view: SentenceView, party: Party): boolean {
  return !view.cjk && /^\s+(?:with|to)\s+(?:the\s+)?\p{Lu}/u.test(view.text.slice(party.end, party.end + 14));
}

/** Groups of coordinated parties with their relations, left to right. */
export function partyGroups(view: SentenceView): PartyGroup[] {
  const groups: { members: Party[]; relation: Relation; start: number; end: number }[] = [];
  for (const party of view.parties) {
    const last = groups.at(-1);
    const from = party.from ?? party.start;
    const gap = last ? view.text.slice(last.end, from) : '';
    // 兵团第三师图木舒克市: a division of the corps and its city stand side by side.
    const division = gap === '' && last?.members.at(-1)?.id?.startsWith('CN-XPCC') === true;
    const joined =
      last !== undefined &&
      (gap.length > 0 || division) &&
      gap.length < 14 &&
      joint.test(gap) &&
      !gap.includes('，') &&
      !withNext(view, party);
    if (joined && !(last.relation !== 'bare' && /^[,，]\s*$/u.test(gap) && opensClause(view, party))) {
      last.members.push(party);
      last.end = party.end;
      continue;
    }
    const relation = view.cjk
      ? relationCjk(view, from)
      : party.gives
        ? 'owner'
        : relationLatin(view, party.start, party.end);
    groups.push({ members: [party], relation, start: from, end: party.end });
  }
  return groups;
}
