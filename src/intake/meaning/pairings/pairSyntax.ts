import type { Span } from '../../../core/claims/span.ts';
import type { Gazetteer } from '../../../core/names/gazetteer.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Party } from '../names/party.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Pair } from './listedPairs.ts';

/** Words after which the giver stands. */
export const passive = / by$|^under the patronage of$/;
const between = / with$|^twinned to$|^sister city$|^counterpart of$/;
/** Words that tell many other things than pairings. */
export const generalVerbs = new Set([
  'supported by',
  'aided by',
  'assigned to',
  'adopted',
  'adopts',
  'adopt',
  'has adopted',
  'adopted by',
  'partnering with',
  '东西部协作',
  '东西部扶贫协作',
  '帮扶',
  '结对',
  '对口合作',
]);
const ranks: Readonly<Record<string, number>> = {
  country: 0,
  province: 1,
  region: 1,
  prefecture: 2,
  county: 3,
  city: 3,
  township: 4,
  village: 5,
  settlement: 5,
};

/** Parties that are somebody or somewhere in particular: sets count when they are numbered. */
export function located(members: readonly Party[]): Party[] {
  return members.filter((member) => member.kind !== 'group' || /\d/.test(member.name));
}

/** Who gives may be a set without a number (中央企业), except where the verb is a general one. */
function givers(members: readonly Party[], mark: Mark): Party[] {
  return generalVerbs.has(mark.word) ? located(members) : [...members];
}

/** How high a place stands in the hierarchy of places, 0 for a country; undefined for everything else. */
export function rankOf(party: Party | undefined, gazetteer: Gazetteer): number | undefined {
  if (!party?.id || party.kind !== 'place') return undefined;
  return ranks[gazetteer.entry(party.id)?.kind ?? ''];
}

/** Who stands lower in the hierarchy of places is at the receiving end of "A is paired with B". */
export function ordered(pair: Pair, gazetteer: Gazetteer): Pair {
  const [donor, recipient] = [rankOf(pair.donors[0], gazetteer), rankOf(pair.recipients[0], gazetteer)];
  return donor !== undefined && recipient !== undefined && donor > recipient
    ? { donors: pair.recipients, recipients: pair.donors }
    : pair;
}

/** "… the Chernihiv region, and Lithuania has taken": the list before a verb ends with that verb's subject. */
function lastSubject(group: PartyGroup | undefined, mark: Mark, gazetteer: Gazetteer): PartyGroup | null {
  if (!group || group.relation === 'bare' || mark.start - group.end > 12) return null;
  const lower = rankOf(group.members[0], gazetteer) ?? 1;
  const last = group.members.at(-1);
  const rank = rankOf(last, gazetteer);
  return last && rank !== undefined && rank < lower ? { ...group, members: [last], start: last.start } : null;
}

/** The pair that an English verb of pairing makes of the parties around it. */
export function pairLatin(groups: readonly PartyGroup[], mark: Mark, gazetteer: Gazetteer): Pair | null {
  const before = groups.findLast((group) => group.end <= mark.start && mark.start - group.end < 90);
  const subject =
    lastSubject(before, mark, gazetteer) ??
    groups.findLast((group) => group.end <= mark.start && group.relation === 'bare') ??
    before;
  const after = groups.find((group) => group.start >= mark.end && group.start - mark.end < 60);
  if (mark.roles.pairing === 'patronage')
    return after ? { donors: subject ? givers(subject.members, mark) : [], recipients: located(after.members) } : null;
  if (!before || !after) return null;
  if (passive.test(mark.word)) return { donors: givers(after.members, mark), recipients: located(before.members) };
  if (mark.word === 'assigned to')
    return { donors: givers((subject ?? before).members, mark), recipients: located(after.members) };
  const pair = { donors: givers((subject ?? before).members, mark), recipients: located(after.members) };
  return between.test(mark.word) ? ordered(pair, gazetteer) : pair;
}

const pairsUp = /^(?:.{0,2}|[^，。；、《]{0,6}(?:建立|结成|开展|确定|确立|形成|实行|之间|签订)[^，。；、《]{0,10})$/u;
const beforeVerb = /(?:将|已|继续|负责|长期|全面|开始|先后|主要|承担)+$/u;
const namesGiver = /^[\p{Script=Han}A-Za-z]{2,12}$/u;

/** 对口支援新疆工作会议: the pairing is part of a name. */
function isNominal({ text }: SentenceView, after: PartyGroup): boolean {
  return /^(?:工作|项目|资金|会议|座谈会|任务|干部|办公室|规划|政策)/u.test(text.slice(after.end, after.end + 4));
}

/** 中石油定点帮扶范县: what stands alone between the clause's head or date and the verb is who gives. */
function unlistedGiver(view: SentenceView, clause: Span, mark: Mark): Party | null {
  if (!/^(?:对口|定点)/u.test(mark.word)) return null;
  const dates = view.dates.filter((date) => date.start >= clause.start && date.end <= mark.start);
  const start = Math.max(clause.start, ...dates.map((date) => date.end));
  const name = view.text.slice(start, mark.start).replace(beforeVerb, '');
  if (!namesGiver.test(name) || /[年月日起来]$|^[以自从在由]|[是的了]|第.{1,3}[次届]|全国|两地|我们/u.test(name))
    return null;
  return { start, end: start + name.length, name, id: null, kind: 'body' };
}

/** The pair that a Chinese word of pairing makes of the parties in its clause. */
export function pairCjk(
  view: SentenceView,
  groups: readonly PartyGroup[],
  mark: Mark,
  gazetteer: Gazetteer,
): Pair | null {
  const clause = clauseAt(view, mark.start);
  const after = groups.find(
    (group) => group.start >= mark.end && group.start - mark.end <= 3 && group.end <= clause.end + 1,
  );
  const before = groups.filter((group) => group.end <= mark.start && group.start >= clause.start);
  const by = before.findLast((group) => group.relation === 'by');
  const bare = before.findLast((group) => group.relation === 'bare');
  const other = before.findLast((group) => group.relation === 'with' || group.relation === 'to');
  if (by && bare && !after) return { donors: givers(by.members, mark), recipients: located(bare.members) };
  if (after && (by ?? bare))
    return { donors: givers((by ?? bare)?.members ?? [], mark), recipients: located(after.members) };
  const unlisted = after && before.length === 0 && !isNominal(view, after) ? unlistedGiver(view, clause, mark) : null;
  if (after && unlisted) return { donors: [unlisted], recipients: located(after.members) };
  if (bare && other) return ordered({ donors: located(bare.members), recipients: located(other.members) }, gazetteer);
  // 确定福建与宁夏结对帮扶: two parties joined by 与 form one group.
  if (bare && bare.members.length === 2 && pairsUp.test(view.text.slice(bare.end, mark.start)))
    return ordered({ donors: bare.members.slice(0, 1), recipients: bare.members.slice(1) }, gazetteer);
  return null;
}
