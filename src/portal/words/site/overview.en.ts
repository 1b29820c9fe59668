/** The front page, in English. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const overviewEn = {
  tagline: 'An open ledger for paired assistance',
  overviewTitle: 'What was promised, what arrived, and which words say so',
  overviewLead: (n: { documents: Html; claims: Html; byHand: Html; reviewed: Html; drafts: Html }): Html =>
    html`The ledger holds ${n.claims} from ${n.documents}: ${n.byHand} entered by hand, ${n.reviewed} reviewed by
    people, ${n.drafts} waiting for review.`,
  enteredByHand: 'entered by hand',
  asTable: 'As a table, with the documents',
  fiveQuestions: 'Five questions',
  questionPaired: 'Who is paired with whom?',
  questionArrived: 'What was promised, what arrived?',
  questionSlipping: 'Which places are slipping back?',
  questionAgree: 'Which figures agree, which cannot all be true?',
  questionSource: 'Where does this number come from?',
  answerPaired: (n: number): string =>
    n === 0 ? 'No pairing has been read yet.' : `${count(n, 'pairing', 'pairings')} read from the documents.`,
  answerArrived: (n: number): string =>
    n === 0
      ? 'No figure yet.'
      : 'Figures by stage: pledged, committed, disbursed, spent. They are never added together.',
  answerSlipping:
    'Not answered yet: no readings of places are kept. What there is are claims about places put under supervision.',
  answerAgree: (n: number): string =>
    n === 0 ? 'No reports are known to differ.' : `Reports differ on ${count(n, 'quantity', 'quantities')}.`,
  answerSource: 'Press any number with a perforated line. Its stub has the words, the speaker and the document.',
  noPairings: 'No pairing has been read yet.',
  pairingsCaption: (n: number): string => `${count(n, 'pairing', 'pairings')}, as the documents state them`,
  flowsTitle: (n: number): string => `${count(n, 'pairing', 'pairings')}: donors on the left, recipients on the right`,
  flowsCaption: 'Donors on the left, recipients on the right. A band is a pairing; its width is no amount.',
  figuresCaption: 'Quantities with reports; most documents first',
  differingCaption: 'Quantities on which reports differ',
  noFigures: 'No figure has been read yet.',
  noDiffering: 'No reports are known to differ.',
  allFigures: 'All figures',
  allDiffering: 'All figures on which reports differ',
  stubExplained:
    'A counterfoil is the stub that stays in the cheque book: the proof of what was promised. Every number here has one. Press it to read the words it comes from, who said them in which office, in which document, and whether a person has checked the reading.',
  tryStub: 'Try it:',
  recentDocuments: 'Latest documents',
  allDocuments: 'All documents',
  noDocuments: 'There is no document yet.',
  stateOfReview: 'State of review',
  namesWaiting: 'names to link',
  reviewExplained: 'What a machine has read stays marked until a person has accepted, corrected or rejected it.',
};
