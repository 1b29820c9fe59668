import type { Quantity } from '../quantities/quantity.ts';
import { overlaps } from '../../core/claims/span.ts';
import type { Mark } from './lexicon/scan.ts';
import { clauseAt } from './sentenceView.ts';
import type { SentenceView } from './sentenceView.ts';

export type NotCollectedReason = 'ethnicity' | 'religion' | 'individual';

/** "Uygur Autonomous Region", "Christian Democrats", 宗教事务局: the word is part of a name. */
function isPartOfName(view: SentenceView, mark: Mark): boolean {
  if (view.parties.some((party) => overlaps(party, mark) && party.end - party.start > mark.end - mark.start))
    return true;
  return /^\s*(?:autonomous|democrat|自治|事务|language|语)/i.test(view.text.slice(mark.end, mark.end + 14));
}

const groupNoun = /\b(?:population|number|minority|community|people|share|proportion|total)\b|人口|人数|比例/u;

/**
 * Whether a figure counts or shares out the people or buildings that a sensitive word names. News that only mentions one
 * ("an attack on a church killed 20 people") is no such figure.
 */
function isAbout(view: SentenceView, figure: Quantity, mark: Mark): boolean {
  if (overlaps(mark, figure)) return true;
  const gap = view.text.slice(Math.min(mark.end, figure.end), Math.max(mark.start, figure.start));
  if (figure.kind === 'percentage') return gap.length <= (view.cjk ? 8 : 45);
  if (mark.start > figure.start) return gap.length <= (view.cjk ? 2 : 14) && !/[,.;，。；]/u.test(gap);
  return gap.length <= (view.cjk ? 4 : 40) && (view.cjk || groupNoun.test(gap));
}

function sensitive(view: SentenceView, figure: Quantity): NotCollectedReason | null {
  const clause = clauseAt(view, figure.start);
  for (const mark of view.marks) {
    const reason = mark.roles.sensitive;
    if (!reason || mark.end <= clause.start || mark.start >= clause.end) continue;
    if (!isPartOfName(view, mark) && isAbout(view, figure, mark)) return reason;
  }
  return null;
}

const personalLatin =
  /\b(?:his|her|my|their family's|her family's|the family's|the couple's)\s+(?:\w+\s+){0,3}(?:income|salary|wage|wages|pension|earnings|savings|rent|debt|debts|bill|bills|loan|account)\b|\b(?:he|she|i)\s+(?:now\s+|also\s+|only\s+)?(?:earn|earns|earned|saved|borrowed|owes|owed|weighs)\b/i;
const relativesLatin =
  /\b(?:wife|husband|son|daughter|mother|father|brother|sister|neighbou?r|family|parents|grandmother|grandfather)['’]?s['’]?\s+(?:\w+\s+){0,2}(?:income|salary|wage|wages|pension|earnings|savings|rent|debt|debts)\b/i;
const personalCjk = /(?:他|她|我)(?:家|们家|一家|每月|每年|一年|的(?:月|年)?收入|说自己)|自家|自己家/u;
const ageAfter = /^[\s-]*(?:year|years)[\s-]old|^岁|^歲/u;
const ageBefore = /(?:\baged|\bage(?: of)?|\p{Lu}\p{L}+,)\s*$/u;

/** What a private person may own: counts of it are theirs. */
const possessions =
  /^(?:mu|hectare|acre|sheep|cow|goat|pig|head|kilogram|room|child|son|daughter|亩|头|只|间|个孩子|孩子|斤|公斤)$/u;

/** One described or named private person: "farmer Abdul Karim, 52", 村民王某, "a mother of three from …". */
function privateSubject(view: SentenceView, figure: Quantity): boolean {
  if (figure.kind !== 'money' && !possessions.test(figure.unit ?? '')) return false;
  return view.marks.some((mark) => {
    if (!mark.roles.privatePerson || mark.start >= figure.start || figure.start - mark.end > 120) return false;
    if (view.cjk)
      return (
        /^[\p{Script=Han}]{2,4}(?:家|说|告诉|的|一家|，|表示|今年|每|靠|通过)/u.test(
          view.text.slice(mark.end, mark.end + 6),
        ) &&
        /[^的名位个万多]$/u.test(view.text.slice(Math.max(0, mark.start - 1), mark.start)) &&
        !/[名位个万多]$/u.test(view.text.slice(mark.start - 1, mark.start))
      );
    const named = /^\s+\p{Lu}[\p{L}'’-]+/u.test(view.text.slice(mark.end, mark.end + 30)) && !mark.word.endsWith('s');
    const single =
      /(?:^|\s)(?:a|an|one|the|former|local|single|retired)\s+(?:[\w-]+\s+){0,2}$/i.test(
        view.text.slice(Math.max(view.span.start, mark.start - 30), mark.start),
      ) &&
      !mark.word.endsWith('s') &&
      mark.word !== 'fishermen';
    return (
      named ||
      (single &&
        /^,?\s+(?:who|said|earn|whose|from|in|paid|pays|of|now|has|had)/i.test(
          view.text.slice(mark.end, mark.end + 12),
        ))
    );
  });
}

/** "Ilya Petrenko, 61, earns …", 张三，58岁，…: one person's sentence, all of its figures included. */
const personWithAge =
  /\p{Lu}\p{L}+ \p{Lu}\p{L}+, \d{1,3},|(?:^|[，。；\s])[\p{Script=Han}·]{2,5}，(?:[男女]，)?\d{1,3}[岁歲]/u;
const parentOf = /\b(?:mother|father|parent|grandmother|grandfather)\s+of\s*$/i;

const periodically = /^.{0,12}\b(?:a|per|each|every) (?:day|week|month|year)\b/;

function individual(view: SentenceView, figure: Quantity): boolean {
  const before = view.text.slice(Math.max(view.span.start, figure.start - 160), figure.start);
  const after = view.text.slice(figure.number.end, figure.number.end + 12);
  if (ageAfter.test(after) && figure.kind === 'count')
    return !view.persons.some((person) => person.office && overlaps(clauseAt(view, figure.start), person.whole));
  const nextMark = /^\s*[,)]/u.test(view.text.slice(figure.number.end, figure.number.end + 4));
  if (
    ageBefore.test(before) &&
    nextMark &&
    figure.kind === 'count' &&
    Number(figure.value) < 120 &&
    figure.unit === null
  )
    return true;
  if ((view.cjk ? personalCjk : personalLatin).test(before.slice(-120))) return true;
  if (parentOf.test(before)) return true;
  if (
    /\b(?:he|she|i) (?:now |still )?(?:pays?|paid|spends?|makes?)\s*$/i.test(before) &&
    periodically.test(view.text.slice(figure.end, figure.end + 24))
  )
    return true;
  if (
    !view.persons.some((person) => person.office) &&
    personWithAge.test(view.text.slice(view.span.start, Math.min(view.span.end, view.span.start + 200)))
  )
    return true;
  if (!view.cjk && relativesLatin.test(before.slice(-120))) return true;
  return privateSubject(view, figure);
}

/** Why a figure must not be drafted, or null. What is not drafted is only counted. */
export function notCollectedReason(view: SentenceView, figure: Quantity): NotCollectedReason | null {
  return sensitive(view, figure) ?? (individual(view, figure) ? 'individual' : null);
}
