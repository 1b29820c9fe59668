/** Words of forms, record pages and the work room, in English. `records.zh.ts` has the same keys. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';

/** Gives the value of a field as it is shown (`counted`: a quantity with its unit), and whether there is one. */
export interface Teller {
  readonly of: (field: string) => Part;
  readonly has: (field: string) => boolean;
}
export type Leads = Readonly<Partial<Record<RecordType, (teller: Teller) => Html>>>;

type Lookup = Readonly<Record<string, string>>;

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const form = {
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

const list = {
  listLead: (n: Part, type: { one: string; many: string }, total: number, filtered: boolean): Html =>
    html`${n} ${(total === 1 ? type.one : type.many).toLowerCase()}
    ${filtered ? (total === 1 ? 'fits what is asked for.' : 'fit what is asked for.') : total === 1 ? 'is in the ledger.' : 'are in the ledger.'}`,
  moreThan: (n: Part): Html => html`More than ${n}`,
  listEmptyLead: (type: string): string => `No ${type.toLowerCase()} are here yet.`,
  nothingMatches: 'Nothing fits these filters.',
  recordName: 'Record',
  addRecord: (type: string): string => `Add: ${type.toLowerCase()}`,
  importRecords: 'Import from a spreadsheet',
  download: 'Download:',
  filterText: 'Words',
  filterState: 'State',
  filterPlace: 'Place',
  filterActor: 'Donor or other party',
  filterProgramme: 'Programme',
  filterView: 'Shown',
  filterAt: 'As the ledger stood on',
  /** By what the time of a type means: when it happened, while it lasts, when it is due. */
  filterTime: {
    dated: { from: 'Dated from', to: 'Dated to' },
    lasting: { from: 'In force from', to: 'In force to' },
    due: { from: 'Due from', to: 'Due to' },
  },
  viewWorking: 'newest versions',
  viewPublished: 'what the public sees',
  notGiven: 'not given',
  notGivenFields: (labels: readonly string[]): string => `Not given: ${labels.join(', ')}.`,
  because: (act: string, why: Part): Html => html`${act}: ${why}`,
  notPublished: 'not published',
  unknownShares: 'shares unknown',
  nameUnknown: (text: string): string =>
    `“${text}” is no place or party of the registry, so the list is not narrowed by it.`,
  andMore: (n: number): string => `and ${n} more`,
  lines: (n: number): string => count(n, 'line', 'lines'),
};

const record = {
  states: {
    draft: 'draft',
    submitted: 'submitted',
    returned: 'returned',
    approved: 'approved',
    published: 'published',
    withdrawn: 'withdrawn',
  },
  /** The sentence that opens a record's page, by type; a type without one gets `leadOfOther`. */
  leads: {
    transaction: ({ of }) =>
      html`${of('providers')} → ${of('recipients')}: ${of('amount')} (${of('stage')}), ${of('date')}. Reported as:
      ${of('side')}.`,
    contribution: ({ of }) =>
      html`${of('providers')} → ${of('recipients')}: ${of('counted')}, from ${of('date')}. Reported as: ${of('side')}.`,
    pairing: ({ of, has }) =>
      html`${of('donor')} is paired with ${of('recipient')} from
      ${of('start')}${has('end') ? html` until ${of('end')}` : ', without a stated end'}. Status: ${of('status')}.`,
    obligation: ({ of }) =>
      html`${of('by')} promised to ${of('to')}: ${of('what')} – due: ${of('due')}; status: ${of('status')}.`,
    listing: ({ of, has }) =>
      html`${of('place')} was put on the list ${of('list')}
      (${of('listedOn')})${has('exitedOn') ? html` and left it (${of('exitedOn')})` : '; nothing says that it has left it'}.`,
    agreement: ({ of }) =>
      html`${of('parties')}: ${of('kind')}. Signed: ${of('signed')}. Amount agreed: ${of('amount')}.`,
    project: ({ of, has }) =>
      html`${of('donors')} → ${of('recipients')}. Status:
      ${of('status')}.${has('plannedEnd') && html` Planned end: ${of('plannedEnd')}.`}${has('end') && html` Finished: ${of('end')}.`}`,
    engagement: ({ of, has }) =>
      html`${of('kind')}, ${of('start')}${has('end') && html` to ${of('end')}`}. Where: ${of('places')}. Programme:
      ${of('programme')}.`,
    finding: ({ of }) =>
      html`${of('kind')}: ${of('words')} Who must act: ${of('responsible')}. Due: ${of('due')}. Status: ${of('status')}.`,
  } as Leads,
  leadOfOther: (type: string, told: readonly Part[]): Html =>
    html`${type}${told.length > 0 && html` – ${joined(told, '; ')}`}.`,
  enteredBy: (name: Part, when: Part): Html => html`Written by ${name}, version of ${when}.`,
  fieldsTitle: 'What is recorded',
  fieldsFilled: (filled: number, of: number): string => `${filled} of ${of} fields are filled in.`,
  evidenceTitle: 'What it rests on',
  noEvidence: (name: string): string => `No document is attached. It rests on what ${name} entered.`,
  seeClaim: 'The claim with these words',
  relatedTitle: 'Records that belong to it',
  noRelated: 'No other record names this one.',
  shownOf: (shown: number, all: number): string => `${shown} of ${all} shown.`,
  historyTitle: 'What happened to it',
  fullHistory: 'All versions, with differences',
  possibilities: 'What you can do',
  notPossible: 'What cannot be done now, and why',
  newerDraft: (state: string): Html =>
    html`The public sees an earlier version. What you see here is newer and is ${state}.`,
  seePublished: 'See the published version',
  oldVersion: (version: number, newest: Part): Html => html`This is version ${version}, not the newest. ${newest}`,
  asOfDay: (day: string): string => `As the ledger stood on ${day}.`,
  newest: 'Go to the newest version',
  problemsTitle: 'What is still missing or wrong',
  acts: {
    submit: 'Submit for review',
    return: 'Return',
    approve: 'Approve',
    publish: 'Publish',
    withdraw: 'Withdraw',
    edit: 'Edit',
    revise: 'Revise',
    restore: 'Restore an earlier version',
    'report action': 'Report what was done',
    recheck: 'Record the re-check',
  },
  reasonFor: {
    return: 'What must be mended (its author reads this)',
    withdraw: 'Why it is withdrawn (stays in the history)',
  },
  actionTaken: 'What was done',
  actionOn: 'On which day',
  recheckWords: 'What the re-check found',
  recheckSettled: 'Settled',
  recheckNotSettled: 'Not settled',
  differencesToPublished: 'What this changes in the published version',
  firstSubmission: 'Nothing of this record has been published yet: all of it is new.',
  composedPage: 'Its page with everything that belongs to it',
  addToThis: 'Add to it:',
  seeImport: 'Came with an import',
  seeCorrection: 'Corrected together with others',
  termsOfRound: 'What its terms come to, beside what is recorded',
  permalink: 'Link to this version',
};

const history = {
  historyOf: (title: string): string => `History: ${title}`,
  historyLead: (n: number): string =>
    `${count(n, 'version', 'versions')}, newest first. Nothing in it can be changed later.`,
  version: (n: number): string => `Version ${n}`,
  versionHeading: 'Version',
  versionsTitle: 'All versions',
  what: 'What',
  when: 'When',
  by: 'By',
  why: 'Why',
  noReason: 'none given',
  changes: {
    entered: 'entered',
    changed: 'changed',
    revised: 'revised',
    restored: 'restored',
    imported: 'imported',
    submitted: 'submitted',
    returned: 'returned',
    approved: 'approved',
    published: 'published',
    withdrawn: 'withdrawn',
    'action reported': 'action reported',
    're-checked': 're-checked',
    'published again': 'published again',
    'withdrawn from publication': 'withdrawn from publication',
    'import undone': 'import undone',
    'import undone, published again': 'import undone, back to an earlier version',
    'import undone, withdrawn from publication': 'import undone, withdrawn from publication',
  } as Lookup,
  onlyState: 'Only the state changed.',
  differences: 'Differences',
  field: 'Field',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
  compareTitle: 'Compare two versions',
  compareFrom: 'From',
  compareTo: 'To',
  compare: 'Compare',
  comparison: (from: number, to: number): string => `Version ${from} beside version ${to}`,
  noDifference: 'Their content is the same.',
  asOfTitle: 'As of a day or instant',
  asOfLabel: 'Day, or instant such as 2026-01-31T12:00:00Z',
  show: 'Show',
  restoreThis: (n: number): string => `Restore version ${n}`,
  restoreWhy: 'Why',
  restoreHelp: 'Makes a new draft with the content of that version. Nothing is overwritten.',
};

const work = {
  navProgrammes: 'Programmes',
  navWork: 'Work',
  workTitle: 'Your work',
  workLead: (n: Part, total: number): Html =>
    html`${n} ${total === 1 ? 'record waits' : 'records wait'} for something you can do.`,
  workLeadNone: 'Nothing waits for you.',
  lists: {
    returned: 'Returned to you',
    drafts: 'Your drafts',
    toReview: 'Waiting for your review',
    toPublish: 'Ready to publish',
    toAct: 'Findings that ask you to act',
    toRecheck: 'Findings to check again',
    waiting: 'Yours, waiting for others',
  },
  listsEmpty: {
    returned: 'Nothing was returned to you.',
    drafts: 'You have no drafts.',
    toReview: 'Nothing waits for your review.',
    toPublish: 'Nothing is ready to publish.',
    toAct: 'No finding asks you to act.',
    toRecheck: 'No reported action waits for a re-check.',
    waiting: 'Nothing of yours waits for others.',
  },
  whyReturned: 'What to mend',
  since: 'Since',
  author: 'Author',
  type: 'Type',
  state: 'State',
  draftsToRead: 'Claims that were read from documents and wait for review',
  enter: 'Enter something new',
  recordsOfEntry: 'Records',
  noRecordsOfEntry: 'No record names it.',
  claimOrRecord: 'Claim or record',
  documentOrChange: 'Document, or what changed',
};

interface Corrected {
  readonly published: number;
  readonly withdrawn: number;
}

const records = (n: number): string => count(n, 'published record', 'published records');

const corrections = {
  correctedTogether: 'corrected together',
  movedTogether: ({ published, withdrawn }: Corrected): string =>
    [
      ...(published > 0 ? [`${records(published)} replaced by newer versions`] : []),
      ...(withdrawn > 0 ? [`${records(withdrawn)} withdrawn`] : []),
    ].join(', '),
  undoneTogether: (what: Corrected & { readonly day: string; readonly versions: number }): string =>
    `Import of ${count(what.versions, 'record', 'records')} on ${what.day} undone: ${[
      ...(what.withdrawn > 0 ? [`${records(what.withdrawn)} withdrawn`] : []),
      ...(what.published > 0 ? [`${records(what.published)} back to an earlier version`] : []),
    ].join(', ')}`,
  recordsCorrected: 'Records that were corrected',
  whatChanged: 'What changed',
  linkOfHistory: 'Entry of the history',
  numberOfRecord: 'Number of a record or claim',
  notCorrected: 'Nothing under this number has been corrected.',
  correctionsOfOne: (n: number): string => `${count(n, 'entry', 'entries')} about this number.`,
};

export const recordsEn = { ...form, ...list, ...record, ...history, ...work, ...corrections };

export type RecordWords = typeof recordsEn;
