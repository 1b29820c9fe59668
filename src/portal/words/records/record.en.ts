/** A record’s page, in English. */
import type { RecordType } from '../../../core/records/recordTypes.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';

/** Gives the value of a field as it is shown (`counted`: a quantity with its unit), and whether there is one. */
export interface Teller {
  readonly of: (field: string) => Part;
  readonly has: (field: string) => boolean;
}

type Leads = Readonly<Partial<Record<RecordType, (teller: Teller) => Html>>>;

export const recordEn = {
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
    completeness: ({ of, has }) =>
      html`${of('declaredBy')} declared on ${of('declaredOn')}: everything at the stage ${of('stage')} in
      ${of('currency')}, reported as ${of('side')}, ${has('donors') ? html`by ${of('donors')}` : 'by whoever gave'}
      ${has('recipients') ? html`for ${of('recipients')}` : 'for all places'}${has('sectors') && html` (${of('sectors')})`},
      ${has('start') ? html`from ${of('start')} ` : ''}until ${of('end')}, is recorded.`,
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
