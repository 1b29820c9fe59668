/** What the pages on reckoning say, in English. `reckoning.zh.ts` has the same keys. */
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const reckoningEn = {
  whatIsAllowed: 'What all statements together allow',
  between: (low: Part, high: Part): Html =>
    html`Taken together, the statements leave between <strong>${low}</strong> and <strong>${high}</strong>.`,
  exactly: (value: Part): Html => html`Taken together, the statements leave exactly <strong>${value}</strong>.`,
  atLeast: (low: Part): Html =>
    html`Taken together, the statements leave at least <strong>${low}</strong>. Nothing that was stated limits it above.`,
  atMost: (high: Part): Html =>
    html`Taken together, the statements leave at most <strong>${high}</strong>. Nothing that was stated keeps it from
      being nothing at all.`,
  nothingLimits: 'Nothing that was stated limits this sum.',
  excluded: 'The end itself is excluded.',
  ownOnly: 'It rests on reports of this very figure; other statements narrow it no further.',
  othersToo: 'It rests on statements of other scopes too: sums that lie within this one, or hold it.',
  repaired:
    'Not all of these statements can be true. So their ends were moved, by as little as possible in total, before anything was added up:',
  relaxedLow: (by: Part): Html => html`its lower end by up to ${by} downward`,
  relaxedHigh: (by: Part): Html => html`its upper end by up to ${by} upward`,
  howItComes: 'How it comes about',
  howLow: 'How the lower end comes about',
  howHigh: 'How the upper end comes about',
  proofExplained: 'Each line is a statement, counted so many times; the lines add up to the end.',
  statement: 'Statement',
  its: 'Its end',
  times: 'Times',
  gives: 'Gives',
  lowerEnd: 'lower',
  upperEnd: 'upper',
  askNext: 'What to ask for next',
  asking: (what: Part, known: Part, leaves: Part | null): Html =>
    html`One more figure would narrow it most: <strong>${what}</strong>, of which is known so far:
      ${known}.${leaves !== null && html` Whatever it turned out to be, at most ${leaves} would stay open.`}`,
  openEnded: (low: Part): Html => html`at least ${low}`,
  fromTo: (low: Part, high: Part): Html => html`${low} to ${high}`,
  allowedOnLine: 'The shaded band is what all statements together allow.',
  takesNoPart: 'These reports take part in no sum',
  because: {
    'not a sum': 'what they state is no sum of money, things or places',
    'no figure': 'they state no figure',
    'change or rate': 'they state a change or a rate and not an amount',
    'no unit': 'they state no unit',
    'basis not said': 'they do not say over which time the figure was added up',
    'no day of the stock': 'they do not say as of which day',
    'only an upper bound, period not said': 'they give only a most, and no period',
    'period not said in full':
      'they do not say from when, or as of when, so that they count only as the least of wider sums',
  },
  whichConflict: 'Which of them cannot all be true?',
  conflicts: 'Conflicts',
  conflictsOf: (count: number): string => (count === 1 ? 'A conflict' : `${count} conflicts`),
  conflictsLead: (conflicts: Part, claims: Part, statements: number): Html =>
    html`${conflicts} among ${claims} and the ${many(statements, 'sum', 'sums')} that they state.`,
  conflictsUnit: (count: number): string => (count === 1 ? ' conflict' : ' conflicts'),
  noConflictsLead: (claims: Part, statements: number): Html =>
    html`No conflict among ${claims} and the ${many(statements, 'sum', 'sums')} that they state: all of them can be
    true.`,
  claimsUnit: (count: number): string => (count === 1 ? ' claim' : ' claims'),
  conflictsExplained:
    'A conflict is a set of statements that cannot all be true, although without any one of them the others can. It says nothing of which is wrong: a figure may have been rounded, revised, translated or understood in another sense. Each statement is shown with its words and its speaker.',
  notCompared: (count: number): string => `${many(count, 'claim is', 'claims are')} not compared`,
  notComparedReason: (count: number, reason: string): string => `${many(count, 'claim', 'claims')}: ${reason}`,
  cannotAll: (count: number): string =>
    count === 1 ? 'This statement cannot be true by itself.' : `These ${count} statements cannot all be true.`,
  allows: (range: Part): Html => html`allows ${range}`,
  voices: (claims: number, origins: number): string =>
    claims === 1 ? '' : `${claims} reports, ${many(origins, 'origin', 'origins')}`,
  theyWouldFit: 'They would fit',
  leastChange: (amount: Part): Html => html`if ends were moved by ${amount} in all;`,
  leastChangeNone: 'if ends that are excluded now were let in;',
  ifMore: (words: Part, value: Part): Html => html`if ${words} meant ${value} or more;`,
  ifLess: (words: Part, value: Part): Html => html`if ${words} meant ${value} or less;`,
  pastIt: 'not quite that value, but past it',
  noValue: (words: Part): Html => html`but with no other value of ${words} alone.`,
  labels: {
    'one text': 'All of them stand in one document: a slip in its arithmetic, or figures meant in different senses.',
    revision: 'One speaker made them at different times: a later statement may revise an earlier one.',
    'one origin': 'All of them go back to one source.',
    'not said': 'They leave donors or recipients unsaid, and are taken to mean the same ones.',
    contradict: 'Their speakers differ.',
  },
  conflictLink: 'This conflict by itself',
  inConflicts: (count: number): string =>
    count === 1 ? 'What it states is part of a conflict.' : `What it states is part of ${count} conflicts.`,
  allConflicts: 'All conflicts',
  figurePage: 'All reports of this figure',
};

export type ReckoningWords = typeof reckoningEn;
