import { overlaps } from '../../core/claims/span.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Mark } from './lexicon/scan.ts';
import { clauseAt } from './sentenceView.ts';
import type { SentenceView } from './sentenceView.ts';

/** How far back the words may stand that make a figure somebody's own. Bounded, so that long lines stay cheap. */
const reach = 120;

const ownLatin =
  /\b(?:his|her|my|their family['’]s|her family['’]s|the family['’]s|the couple['’]s)\s+(?:\w+\s+){0,3}(?:income|salary|wage|wages|pension|earnings|savings|rent|debt|debts|bill|bills|loan|account)\b|\b(?:he|she|i)\s+(?:now\s+|also\s+|only\s+)?(?:earn|earns|earned|saved|borrowed|owes|owed|weighs)\b/i;
const relativesLatin =
  /\b(?:wife|husband|son|daughter|mother|father|brother|sister|neighbou?r|family|parents|grandmother|grandfather)['’]?s['’]?\s+(?:\w+\s+){0,2}(?:income|salary|wage|wages|pension|earnings|savings|rent|debt|debts)\b/i;
const ownCjk = /(?:他|她|我)(?:家|们家|一家|每月|每年|一年|的(?:月|年)?收入|说自己)|自家|自己家/u;
const spendsLatin = /\b(?:he|she|i) (?:now |still )?(?:pays?|paid|spends?|makes?)\s*$/i;
const periodically = /^.{0,12}\b(?:a|per|each|every) (?:day|week|month|year)\b/;
const parentOf = /\b(?:mother|father|parent|grandmother|grandfather)\s+of\s*$/i;

const ageAfter = /^[\s-]*(?:year|years)[\s-]old|^岁|^歲/u;
const ageBefore = /(?:\baged|\bage(?: of)?|\p{Lu}\p{L}{1,20},)\s*$/u;
/** "a 12-year-old bridge": things grow old too. */
/** "The striker, 24, joined": a described person; totals and the like are no persons. */
const describedBefore =
  /\b(?:the|a|an|his|her|their)\s+(?:[\p{Ll}-]+\s+){0,3}(?!(?:total|number|figure|sum|score|result|count|record|tally|average|toll|rest|latter)\b)\p{Ll}+,\s*$/iu;
const goesOnAfterAge = /^,\s+(?:who|has|had|was|is|joined|said|told|\p{Ll}+ed)\b/u;
const oldThing =
  /^[\s-]*years?[\s-]old\s+(?:\p{L}+\s+)?(?:bridge|building|school|house|church|company|firm|dam|road|plant|factory|hospital|programme|program|project|contract|agreement|deal|conflict|war|ban|law|tradition|tree|car|ship|vessel|aircraft|plane|club|system|dispute|case|railway|line|station|pipeline|network|record|treaty|tower|town|city|village|market)s?\b/iu;

/** "Ilya Petrenko, 61, earns …", 张三，58岁，… and 43岁的王某: one person's sentence, all of its figures included. */
const personWithAge =
  /\p{Lu}\p{L}{1,20} \p{Lu}\p{L}{1,20}, \d{1,3},|(?:^|[，。；\s])[\p{Script=Han}·]{2,5}，(?:[男女]，)?\d{1,3}[岁歲]|\d{1,3}[岁歲]的[\p{Script=Han}·]{2,10}|\b\d{1,3}-year-old (?:\p{Ll}+ ){0,3}\p{Lu}\p{L}+ (?:now |has |also )?(?:earn|own|live|pay|owe|receiv|grow|rais|borrow|sav)\p{L}*/u;

/** What a private person may own: counts of it are theirs. */
const possessions =
  /^(?:mu|hectare|acre|sheep|cow|goat|pig|head|kilogram|room|child|son|daughter|亩|头|只|间|个孩子|孩子|斤|公斤)$/u;

const namedCjk =
  /^(?:[\p{Script=Han}]某[\p{Script=Han}]?|[\p{Script=Han}·]{2,4}(?:家|说|告诉|的|一家|，|表示|今年|每|靠|通过))/u;
const countedCjk = /[的名位个万多]$/u;
const namedLatin = /^\s+\p{Lu}[\p{L}'’-]+/u;
const singleLatin = /(?:^|\s)(?:a|an|one|the|former|local|single|retired)\s+(?:[\w-]+\s+){0,2}$/i;
const actsLatin = /^,?\s+(?:who|said|earn|whose|from|in|paid|pays|of|now|has|had)/i;

/** One described or named private person: "farmer Abdul Karim", 村民王某, "a mother of three from …". */
function isOnePerson(view: SentenceView, mark: Mark): boolean {
  const after = view.text.slice(mark.end, mark.end + 30);
  if (view.cjk)
    return (
      namedCjk.test(after.slice(0, 6)) &&
      !countedCjk.test(view.text.slice(Math.max(view.span.start, mark.start - 1), mark.start))
    );
  if (mark.word.endsWith('s') || mark.word === 'fishermen') return false;
  const before = view.text.slice(Math.max(view.span.start, mark.start - 30), mark.start);
  return namedLatin.test(after) || (singleLatin.test(before) && actsLatin.test(after));
}

function isAge(view: SentenceView, figure: Quantity): boolean {
  if (figure.kind !== 'count') return false;
  const after = view.text.slice(figure.number.end, figure.number.end + 40);
  if (ageAfter.test(after)) {
    const officeHolder = view.persons.some(
      (person) => person.office && overlaps(clauseAt(view, figure.start), person.whole),
    );
    return !officeHolder && !oldThing.test(after);
  }
  const before = view.text.slice(Math.max(view.span.start, figure.start - 40), figure.start);
  if (figure.unitSpan !== null || !(Number(figure.value) < 120)) return false;
  if (/^\s*[,)]/u.test(after) && ageBefore.test(before)) return true;
  return goesOnAfterAge.test(after) && describedBefore.test(before);
}

/**
 * Whether figures of a sentence are a private person's own: age, income, debts, what they have. Looks at the sentence once
 * and returns the test for its figures.
 */
export function privateFigures(view: SentenceView): (figure: Quantity) => boolean {
  const persons = view.marks.filter((mark) => mark.roles.privatePerson && isOnePerson(view, mark));
  const head = view.text.slice(view.span.start, Math.min(view.span.end, view.span.start + 200));
  const aboutOne = !view.persons.some((person) => person.office) && personWithAge.test(head);
  const ownedBySomeone = (figure: Quantity): boolean =>
    (figure.kind === 'money' || possessions.test(figure.unit ?? '')) &&
    persons.some((mark) => mark.start < figure.start && figure.start - mark.end <= reach);
  return (figure) => {
    if (aboutOne || isAge(view, figure) || ownedBySomeone(figure)) return true;
    const before = view.text.slice(Math.max(view.span.start, figure.start - reach), figure.start);
    if (view.cjk) return ownCjk.test(before);
    return (
      ownLatin.test(before) ||
      relativesLatin.test(before) ||
      parentOf.test(before) ||
      (spendsLatin.test(before) && periodically.test(view.text.slice(figure.end, figure.end + 24)))
    );
  };
}
