/**
 * The one place by which readings leave the system: pages, grid, peers, exports, the API, and values in alerts and notices
 * all ask here. The public sees published datasets without what is withheld; people inside all that was not withdrawn,
 * within their limits, without what is withheld inside.
 */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { decide } from '../../../core/access/decide.ts';
import { loadDisclosure } from '../../../outside/files/loadDisclosure.ts';
import type { Vintage } from '../../../store/monitoring/vintages.ts';
import { lastDatasetChange, listVintages, readVintageChunks } from '../../../store/monitoring/vintages.ts';
import type { Audience } from '../../../store/monitoring/withheldCells.ts';
import { readWithheld } from '../../../store/monitoring/withheldCells.ts';
import type { Ledger } from '../../ledger.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { DISCLOSURE_MISSING } from './errors.ts';
import { keptTable } from './keptTables.ts';
import type { ShownCell } from './shownTable.ts';
import { ShownTable } from './shownTable.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

export interface ShownReadings {
  readonly audience: Audience;
  /** Datasets that the reader may know of, by id. */
  readonly vintages: ReadonlyMap<string, Vintage>;
  /** As far as this reader may see it. */
  at(indicator: string, place: string, period: number): ShownCell | null;
  /** Whether a value of it is withheld from this reader, or was. */
  isHidden(indicator: string, place: string, period: number): boolean;
  /** First and last period of an indicator that anything is known of; null where nothing is. */
  span(indicator: string): readonly [first: number, last: number] | null;
  /** Places that anything was ever known of. */
  places(indicator: string): ReadonlySet<string>;
}

export function audienceOf({ actor }: Pick<Ledger, 'actor'>): Audience {
  return decide(actor, 'see watched places').allowed ? 'inside' : 'public';
}

export async function shownReadings(ledger: Ledger, indicators: readonly Indicator[]): Promise<ShownReadings> {
  const { actor } = ledger;
  const audience = audienceOf(ledger);
  const [change, vintages, places] = await knownNow(ledger);
  const byId = new Map(places.map((place) => [place.id, place]));
  const tables = new Map<string, Readonly<Record<Audience, ShownTable>>>();
  const make = (indicator: Indicator, whose: Audience): Promise<ShownTable> =>
    tableOf(ledger, indicator, { change, audience: whose, vintages, places: byId });
  for (const indicator of indicators) {
    const open = await make(indicator, 'public');
    tables.set(indicator.id, { public: open, inside: audience === 'inside' ? await make(indicator, 'inside') : open });
  }
  const seesAll = audience === 'public' || actor.limits === undefined;
  const audiences = new Map<string, Audience>();
  const audienceAt = (place: string): Audience => {
    if (seesAll) return audience;
    const known = audiences.get(place);
    if (known !== undefined) return known;
    const isWithin = decide(actor, 'see watched places', { place: withAbove(place, byId) }).allowed;
    audiences.set(place, isWithin ? 'inside' : 'public');
    return isWithin ? 'inside' : 'public';
  };
  return {
    audience,
    vintages: new Map(vintages.filter((one) => sees(one, audience)).map((one) => [one.id, one])),
    at: (indicator, place, period) => tables.get(indicator)?.[audienceAt(place)].at(place, period) ?? null,
    isHidden: (indicator, place, period) => tables.get(indicator)?.[audienceAt(place)].isHidden(place, period) === true,
    span: (indicator) => {
      const table = tables.get(indicator)?.[audience];
      return table === undefined || table.last < table.first ? null : [table.first, table.last];
    },
    places: (indicator) => new Set(tables.get(indicator)?.[audience].places()),
  };
}

/**
 * The newest change is asked for first: tables are kept under it, and one of older states would stay until the next change. What
 * is newer than its key does no harm.
 */
async function knownNow(ledger: Where) {
  const { db, ledgerId } = ledger;
  const change = await lastDatasetChange(db, ledgerId);
  const [vintages, places] = await Promise.all([listVintages(db, ledgerId), registeredPlaces(ledger)]);
  return [change, vintages, places] as const;
}

/** An indicator as people inside, or all, know it: for the program itself, whoever asks. */
export async function tableFor(ledger: Where, indicator: Indicator, audience: Audience): Promise<ShownTable> {
  const [change, vintages, places] = await knownNow(ledger);
  const byId = new Map(places.map((place) => [place.id, place]));
  return tableOf(ledger, indicator, { change, audience, vintages, places: byId });
}

/** Ids of the datasets that everybody may see. */
export async function publishedDatasets({ db, ledgerId }: Ledger): Promise<ReadonlySet<string>> {
  const vintages = await listVintages(db, ledgerId);
  return new Set(vintages.flatMap(({ id, state }) => (state === 'published' ? [id] : [])));
}

/** Datasets that the reader may know of, the earliest known first. */
export async function seenVintages(ledger: Ledger): Promise<Vintage[]> {
  const audience = audienceOf(ledger);
  return (await listVintages(ledger.db, ledger.ledgerId)).filter((one) => sees(one, audience));
}

function sees({ state }: Vintage, audience: Audience): boolean {
  return audience === 'public' ? state === 'published' : state !== 'withdrawn';
}

/** A place and all above it. */
export function withAbove(place: string, places: ReadonlyMap<string, MonitoredPlace>): string[] {
  const found: string[] = [];
  for (let at: string | null = place; at !== null && !found.includes(at); at = places.get(at)?.parent ?? null) {
    found.push(at);
  }
  return found;
}

interface Around {
  readonly audience: Audience;
  readonly vintages: readonly Vintage[];
  readonly places: ReadonlyMap<string, MonitoredPlace>;
}

/** Kept until a dataset is taken in or moved. */
function tableOf(
  ledger: Where,
  indicator: Indicator,
  { change, ...around }: Around & { readonly change: string | null },
): Promise<ShownTable> {
  return keptTable(JSON.stringify([ledger.ledgerId, change, around.audience, indicator]), () =>
    madeTable(ledger, indicator, around),
  );
}

async function madeTable(
  { db, ledgerId }: Where,
  indicator: Indicator,
  { audience, vintages, places }: Around,
): Promise<ShownTable> {
  const settings = loadDisclosure();
  const seen = vintages.filter((one) => sees(one, audience));
  const [chunks, all] = await Promise.all([
    readVintageChunks(db, ledgerId, { indicator: indicator.id, datasets: seen.map(({ id }) => id) }),
    readWithheld(db, ledgerId, indicator.id),
  ]);
  const withheld = new Map(
    [...all].flatMap(([id, of]) => {
      const fixed = of.get(audience);
      return fixed === undefined ? [] : [[id, fixed.cells]];
    }),
  );
  const open = new Set(chunks.map(({ dataset }) => dataset));
  const bare = seen.find(({ id, state }) => open.has(id) && state === 'published' && !withheld.has(id));
  if (bare !== undefined) {
    throw new CounterfoilError(DISCLOSURE_MISSING, `nothing was fixed on what is withheld of the dataset ${bare.id}`);
  }
  const large = new Set(settings.largeTiers);
  return new ShownTable({
    indicator,
    vintages: seen,
    chunks,
    withheld,
    parameters: settings[audience],
    isLarge: (place) => large.has(places.get(place)?.tier ?? ''),
  });
}
