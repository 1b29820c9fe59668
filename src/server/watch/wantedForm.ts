/** Reads what somebody wants to be told from a form; names of places become ids. */
import type { Ledger } from '../../actions/ledger.ts';
import type { CaseInterest, Pace, Wanted } from '../../core/monitoring/notices/subscription.ts';
import { caseInterests, paces } from '../../core/monitoring/notices/subscription.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { TypedSubscription } from '../../portal/portal.ts';
import { namedEntry } from './namedEntry.ts';

function oneOf<T extends string>(values: readonly T[], value: string | null, otherwise: T): T {
  return values.find((each) => each === value) ?? otherwise;
}

function linesOf(form: URLSearchParams, name: string): string[] {
  const lines = (form.get(name) ?? '').slice(0, 20_000).split(/[\n;；]/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** As typed, so that it can be shown again; the places are still names. */
export function typedSubscription(form: URLSearchParams): TypedSubscription {
  const lists = oneOf(['none', 'all', 'some'], form.get('lists'), 'none');
  return {
    carrier: oneOf(['email', 'webhook'], form.get('carrier'), 'email'),
    address: (form.get('address') ?? '').trim().slice(0, 4000),
    places: linesOf(form, 'places').join('\n'),
    wanted: {
      places: [],
      themes: form.getAll('theme'),
      leastSeverity: oneOf(severities, form.get('severity'), 'low'),
      alerts: form.has('alerts'),
      cases: oneOf<CaseInterest>(caseInterests, form.get('cases'), 'none'),
      lists: lists === 'some' ? form.getAll('list') : lists,
      pace: oneOf<Pace>(paces, form.get('pace'), 'at once'),
      language: oneOf(['en', 'zh'], form.get('language'), 'en'),
    },
  };
}

const mostPlaces = 100;

/** With the ids of its places. Throws like {@link namedEntry}. */
export async function wantedOf(ledger: Ledger, { places, wanted }: TypedSubscription): Promise<Wanted> {
  const ids: string[] = [];
  for (const name of places.split('\n').slice(0, mostPlaces)) {
    const id = await namedEntry(ledger, { kind: 'place', field: 'places', typed: name });
    if (id !== null) ids.push(id);
  }
  return { ...wanted, places: ids };
}
