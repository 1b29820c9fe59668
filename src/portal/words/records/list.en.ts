/** Lists of records, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';

export const listEn = {
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
};
