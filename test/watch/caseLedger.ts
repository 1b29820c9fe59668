/** A ledger with a rule that makes cases, for whoever works on them. */
import { addDocument } from '../../src/actions/addDocument.ts';
import type { CaseAnswer } from '../../src/actions/caseAnswers.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { getCase } from '../../src/actions/monitoring/cases/getCase.ts';
import { listCases } from '../../src/actions/monitoring/cases/listCases.ts';
import { documentOf } from '../contract/fixtures.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

export interface CaseLedger {
  readonly watched: WatchedLedger;
  /** A reviewer, Bea. */
  readonly office: Ledger;
  /** An archived document that says what became of twelve wells. */
  readonly document: string;
  /** The cases of a place, the newest last. */
  readonly casesAt: (place: string) => Promise<CaseAnswer[]>;
  readonly newestAt: (place: string) => Promise<CaseAnswer>;
}

export async function caseLedger(): Promise<CaseLedger> {
  const watched = await watchedLedger();
  const office = watched.as('reviewer', 'Bea');
  const text = 'By 31 March all twelve wells of the village gave safe water.';
  const { document } = await addDocument(watched.as('administrator'), documentOf(text, []));
  const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } } };
  await watched.switchOn('over-line', { ...line, severity: 'medium', theme: 'income' });
  const casesAt: CaseLedger['casesAt'] = async (place) => {
    const { columns } = await listCases(office, { within: place });
    const lines = columns.flatMap(({ items }) => items).toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
    return Promise.all(lines.map(({ id }) => getCase(office, { id })));
  };
  return {
    watched,
    office,
    document: document.id,
    casesAt,
    newestAt: async (place) => {
      const found = (await casesAt(place)).at(-1);
      if (found === undefined) throw new Error(`no case at ${place}`);
      return found;
    },
  };
}

export function seen({ id, version }: CaseAnswer): { readonly id: string; readonly version: number } {
  return { id, version };
}
