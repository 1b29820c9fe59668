/** Forms of records, in English. */
import { count } from '../count.ts';
import type { Lookup } from '../lookup.ts';

export const formEn = {
  /** By the English sentence of the field list; empty where it stands there in this language already. */
  help: {} as Lookup,
  /** By code of the problem; where there is none, the message is shown as it came. */
  needed: 'needed',
  whichOne: 'Which one is meant?',
  nameNotFound: (text: string): string => `“${text}” is not known here.`,
  nameAmbiguous: (text: string): string => `“${text}” may mean one of several.`,
  nameUnsure: (text: string): string => `“${text}” is not known exactly.`,
  nameRemedy: 'Choose one below, write it differently, or leave it empty for now.',
  nameRemedyWithout: 'Write it differently, or leave it empty for now.',
  amountOf: (label: string): string => `${label}: number`,
  currencyOf: (label: string): string => `${label}: currency`,
  currencyCode: 'CNY',
  dayForm: 'YYYY-MM-DD',
  dateForm: '2019, 2019-07 or 2019-07-14',
  percent: 'Percent',
  shareTarget: 'Name',
  document: 'Document',
  typeName: { claim: 'words or id', other: 'type a name' },
  claim: 'Claim',
  claimHelp: 'Words of a claim, or its id: the record then rests on it. The document follows from it.',
  quote: 'Words, exactly as in the document',
  note: 'Note',
  lineOf: (label: string, n: number): string => `${label}, line ${n}`,
  addLines: 'More lines',
  emptyLineIsDropped: 'Empty lines are left out.',
  pasteHint: 'You can paste rows from a spreadsheet into a line.',
  groups: {
    essentials: 'Essentials',
    parties: 'Who and where',
    amounts: 'When and how much',
    connections: 'Connected with',
    evidence: 'What it rests on',
    notes: 'Notes and identifier',
  },
  newRecord: (type: string): string => `New: ${type}`,
  editRecord: (title: string): string => `Edit: ${title}`,
  reviseRecord: (title: string): string => `Revise: ${title}`,
  formLead:
    'Save at any time: a draft may be incomplete. Only those who work on the same records and those who review or check them see a draft.',
  reviseLead: (version: number): string =>
    `Version ${version} stays as it is until the revision has been approved and published.`,
  saveDraft: 'Save draft',
  submitForReview: 'Save and submit for review',
  cancel: 'Back without saving',
  whyRevised: 'Why is it changed?',
  whyChanged: 'Why (if something needs explaining)',
  filledOf: (filled: number, of: number): string => `${filled} of ${of} fields filled in`,
  toMend: (n: number): string => `Not saved yet: ${count(n, 'thing', 'things')} to mend. Nothing you typed is lost.`,
  savedToMend: (n: number): string => `Saved as a draft, not submitted: ${count(n, 'thing', 'things')} to mend first.`,
  openPoints: (n: number): string => `Before it can be submitted: ${count(n, 'thing', 'things')} to mend.`,
  notSaved: 'Not saved. Nothing you typed is lost.',
  changedMeanwhile: 'Somebody else has saved this record in the meantime.',
  changedMeanwhileHelp:
    'Below is what they changed; your own entries are still in the form. Saving again puts yours in place of theirs.',
};
