/** Reads what somebody wants to be told from a form; names of places become ids. */
import { entriesInOrder } from '../../actions/listEntries.ts';
import type { Ledger } from '../../actions/ledger.ts';
import type { Carrier, CaseInterest, Pace, Wanted } from '../../core/monitoring/notices/subscription.ts';
import { carriers, caseInterests, paces } from '../../core/monitoring/notices/subscription.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { Locale, OpenName, TypedSubscription } from '../../portal/portal.ts';
import { findByName } from '../records/nameLookup.ts';

function oneOf<T extends string>(values: readonly T[], value: string | null, otherwise: T): T {
  return values.find((each) => each === value) ?? otherwise;
}

const mostPlaces = 100;

function textsOf(form: URLSearchParams, name: string): string[] {
  const texts = form.getAll(name).map((text) => text.trim().slice(0, 300));
  return texts.filter((text) => text !== '').slice(0, mostPlaces);
}

export function carrierOf(form: URLSearchParams): Carrier {
  return oneOf(carriers, form.get('carrier'), 'email');
}

export function addressOf(form: URLSearchParams): string {
  return (form.get('address') ?? '').trim().slice(0, 4000);
}

/** All but the places. Lists that are ticked are wanted, also where somebody left "no lists" above them. */
function wantedOf(form: URLSearchParams): Omit<Wanted, 'places'> {
  const ticked = form.getAll('list');
  const lists = oneOf(['none', 'all', 'some'], form.get('lists'), 'none');
  return {
    themes: form.getAll('theme'),
    leastSeverity: oneOf(severities, form.get('severity'), 'low'),
    alerts: form.has('alerts'),
    cases: oneOf<CaseInterest>(caseInterests, form.get('cases'), 'none'),
    lists: lists === 'all' ? 'all' : lists === 'some' || ticked.length > 0 ? ticked : 'none',
    pace: oneOf<Pace>(paces, form.get('pace'), 'at once'),
    language: oneOf(['en', 'zh'], form.get('language'), 'en'),
  };
}

/** As typed, so that it can be shown again where some name is open. */
export async function typedSubscription(
  ledger: Ledger,
  form: URLSearchParams,
  locale: Locale,
): Promise<TypedSubscription> {
  const chosen = new Set(textsOf(form, 'placeId'));
  const openNames: OpenName[] = [];
  for (const typed of textsOf(form, 'asked')) {
    const { candidates } = await findByName(ledger, { kind: 'place' }, typed, locale);
    if (!candidates.some(({ id }) => chosen.has(id))) openNames.push({ typed, candidates });
  }
  for (const typed of textsOf(form, 'place')) {
    const { exact, candidates } = await findByName(ledger, { kind: 'place' }, typed, locale);
    if (exact === null) openNames.push({ typed, candidates });
    else chosen.add(exact.id);
  }
  const places = [...chosen].slice(0, mostPlaces + 1);
  const entries = await entriesInOrder(ledger, places);
  const names = new Map(entries.map(({ id, name, localName }) => [id, (locale === 'zh' ? localName : null) ?? name]));
  return {
    carrier: carrierOf(form),
    address: addressOf(form),
    places: places.map((id) => ({ id, name: names.get(id) ?? id })),
    openNames,
    wanted: { ...wantedOf(form), places },
  };
}
