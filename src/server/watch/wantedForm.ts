/** Reads what somebody wants to be told from a form; names of places become ids. */
import type { Ledger } from '../../actions/ledger.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { CaseInterest, Pace, Wanted } from '../../core/monitoring/notices/subscription.ts';
import { caseInterests, paces } from '../../core/monitoring/notices/subscription.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { TypedSubscription } from '../../portal/portal.ts';
import { kindOfOpenName } from '../records/errors.ts';
import { findByName } from '../records/nameLookup.ts';

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
      themes: linesOf(form, 'themes'),
      leastSeverity: oneOf(severities, form.get('severity'), 'low'),
      alerts: form.has('alerts'),
      cases: oneOf<CaseInterest>(caseInterests, form.get('cases'), 'none'),
      lists: lists === 'some' ? linesOf(form, 'list-ids') : lists,
      pace: oneOf<Pace>(paces, form.get('pace'), 'at once'),
      language: oneOf(['en', 'zh'], form.get('language'), 'en'),
    },
  };
}

const mostPlaces = 100;

/** With the ids of its places. Throws NAME_UNKNOWN or NAME_AMBIGUOUS. */
export async function wantedOf(ledger: Ledger, { places, wanted }: TypedSubscription): Promise<Wanted> {
  const ids: string[] = [];
  for (const name of places.split('\n').slice(0, mostPlaces)) {
    if (name === '') continue;
    const { exact, candidates } = await findByName(ledger, { kind: 'place' }, name);
    if (exact === null) {
      const named = candidates.map((each) => `${each.name} [${each.id}]`).join(', ');
      const said = named === '' ? 'is not registered' : `may be ${named}`;
      throw new CounterfoilError(kindOfOpenName(candidates), `places: "${name.slice(0, 60)}" ${said}`);
    }
    ids.push(exact.id);
  }
  return { ...wanted, places: ids };
}
