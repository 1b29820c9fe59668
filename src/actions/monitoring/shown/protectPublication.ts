/**
 * Fixes what is withheld of a dataset before it is published, for the public and for people inside, against everything
 * that was ever published. Nothing that was withheld is opened again.
 */
import type { EarlierReadings, Withheld } from '../../../core/disclosure/readings/protectReadings.ts';
import { protectReadings } from '../../../core/disclosure/readings/protectReadings.ts';
import type { PlaceReading } from '../../../core/disclosure/readings/readingCells.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import { lastDayOf, periodText } from '../../../core/monitoring/period.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { loadDisclosure } from '../../../outside/files/loadDisclosure.ts';
import type { VintageChunk } from '../../../store/monitoring/vintages.ts';
import { listVintages, readVintageChunks } from '../../../store/monitoring/vintages.ts';
import type { Audience, WithheldOf } from '../../../store/monitoring/withheldCells.ts';
import { insertWithheld, isProtected, readWithheld } from '../../../store/monitoring/withheldCells.ts';
import type { LedgerTransaction } from '../../../store/tables.ts';
import type { Ledger } from '../../ledger.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { DISCLOSURE_REFUSED } from './errors.ts';

export interface ProtectionReport {
  readonly readings: number;
  /** Of the public: values that are withheld. */
  readonly withheld: number;
}

/** By period, then by place. */
type ByPeriod = Map<number, Map<string, PlaceReading>>;

/** What was published of one indicator by one dataset. */
interface Earlier {
  readonly dataset: string;
  readonly readings: ByPeriod;
  readonly withheld: ReadonlyMap<Audience, ReadonlyMap<number, ReadonlyMap<string, Withheld>>>;
}

/**
 * Within the transaction that publishes. Throws DISCLOSURE_REFUSED where what was published before tells a reading that
 * would have to be withheld, and DISCLOSURE_VALUE_UNREADABLE at what is no count; then nothing may be published.
 */
export async function protectPublication(
  ledger: Ledger,
  transaction: LedgerTransaction,
  datasetId: string,
): Promise<ProtectionReport> {
  const { ledgerId } = ledger;
  const within = { db: transaction, ledgerId };
  const own = await readVintageChunks(transaction, ledgerId, { datasets: [datasetId] });
  const readings = own.reduce((sum, { columns }) => sum + columns.values.length, 0);
  if (await isProtected(transaction, ledgerId, datasetId)) return { readings, withheld: 0 };
  const [indicators, places, vintages] = await Promise.all([
    watchedIndicators(within),
    registeredPlaces(within),
    listVintages(transaction, ledgerId),
  ]);
  const published = vintages.filter(({ id, wasPublished }) => wasPublished && id !== datasetId).map(({ id }) => id);
  const tree = treeOf(places);
  const all: WithheldOf[] = [];
  for (const [id, chunks] of Map.groupBy(own, ({ indicator }) => indicator)) {
    const indicator = indicators.get(id);
    if (indicator === undefined) {
      throw new CounterfoilError(
        DISCLOSURE_REFUSED,
        `nothing is known of the indicator ${id}, so it cannot be protected`,
      );
    }
    const news = byPeriodOf(chunks);
    const earlier = await earlierOf(transaction, ledgerId, indicator, published, news);
    all.push(...protectedFor({ indicator, news, earlier, tree }));
  }
  await insertWithheld(transaction, ledgerId, datasetId, all);
  let withheld = 0;
  for (const { audience, cells } of all) {
    if (audience !== 'public') continue;
    for (const places of cells.values()) for (const { value } of places.values()) if (value) withheld += 1;
  }
  return { readings, withheld };
}

interface Work {
  readonly indicator: Indicator;
  readonly news: ByPeriod;
  readonly earlier: readonly Earlier[];
  readonly tree: Tree;
}

function protectedFor(work: Work): WithheldOf[] {
  const { indicator, news, tree } = work;
  const settings = loadDisclosure();
  const large = new Set(settings.largeTiers);
  const found = {
    public: new Map<number, ReadonlyMap<string, Withheld>>(),
    inside: new Map<number, ReadonlyMap<string, Withheld>>(),
  };
  for (const [period, readings] of news) {
    const end = lastDayOf({ kind: indicator.period, number: period });
    const context = {
      indicator,
      readings: [...readings.values()],
      below: (place: string) => tree.below(place, end),
      isLarge: (place: string) => large.has(tree.tierOf(place)),
    };
    const open = releases(work.earlier, period, ['public']);
    const { withheld, exposed } = protectReadings({ ...context, earlier: open, parameters: settings.public });
    if (exposed.length > 0)
      throw refusal(
        indicator,
        period,
        exposed.map((place) => tree.nameOf(place)),
      );
    if (withheld.size > 0) found.public.set(period, withheld);
    // Readers inside see what the public sees, too.
    const now: EarlierReadings = { name: 'now, public', readings: context.readings, withheld, binds: false };
    const known = [...releases(work.earlier, period, ['public', 'inside']), now];
    const inside = protectReadings({ ...context, earlier: known, parameters: settings.inside }).withheld;
    const hidden = new Map([...inside].filter(([place]) => withheld.has(place)));
    if (hidden.size > 0) found.inside.set(period, hidden);
  }
  return (['public', 'inside'] as const).map((audience) => ({
    indicator: indicator.id,
    audience,
    cells: found[audience],
  }));
}

function releases(earlier: readonly Earlier[], period: number, audiences: readonly Audience[]): EarlierReadings[] {
  return earlier.flatMap(({ dataset, readings, withheld }) => {
    const known = [...(readings.get(period)?.values() ?? [])];
    if (known.length === 0) return [];
    return audiences.map((audience) => ({
      name: `${dataset}, ${audience}`,
      readings: known,
      withheld: withheld.get(audience)?.get(period) ?? new Map<string, Withheld>(),
      binds: audience === audiences.at(-1),
    }));
  });
}

const MOST_NAMED = 3;

function refusal(indicator: Indicator, period: number, places: readonly string[]): CounterfoilError {
  const named = [...places.slice(0, MOST_NAMED), ...(places.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const when = periodText({ kind: indicator.period, number: period });
  return new CounterfoilError(
    DISCLOSURE_REFUSED,
    `readings of ${indicator.id} for ${when} would tell too much of ${named}, whatever else is withheld`,
  );
}

async function earlierOf(
  transaction: LedgerTransaction,
  ledgerId: string,
  indicator: Indicator,
  datasets: readonly string[],
  news: ByPeriod,
): Promise<Earlier[]> {
  const periods = [...news.keys()];
  const chunks = await readVintageChunks(transaction, ledgerId, {
    indicator: indicator.id,
    datasets,
    periods: [Math.min(...periods), Math.max(...periods)],
  });
  const withheld = await readWithheld(transaction, ledgerId, indicator.id);
  const byDataset = Map.groupBy(chunks, ({ dataset }) => dataset);
  return datasets.flatMap((dataset) => {
    const own = byDataset.get(dataset);
    if (own === undefined) return [];
    return [{ dataset, readings: byPeriodOf(own, new Set(periods)), withheld: withheld.get(dataset) ?? new Map() }];
  });
}

/** What is taken back tells nothing; of two readings in one dataset the later counts. */
function byPeriodOf(chunks: readonly VintageChunk[], only: ReadonlySet<number> | null = null): ByPeriod {
  const found: ByPeriod = new Map();
  for (const { columns } of chunks) {
    const { values, denominators, places, periods, placeIds } = columns;
    for (const [index, value] of values.entries()) {
      const period = periods[index] ?? 0;
      if (Number.isNaN(value) || only?.has(period) === false) continue;
      const of = found.get(period) ?? new Map<string, PlaceReading>();
      found.set(period, of);
      const place = placeIds[places[index] ?? 0] ?? '';
      const denominator = denominators?.[index] ?? Number.NaN;
      of.set(place, { place, value, denominator: Number.isNaN(denominator) ? null : denominator });
    }
  }
  return found;
}

interface Tree {
  /** Places right below one that existed on a day (a day number). */
  below(place: string, day: number): readonly string[];
  tierOf(place: string): string;
  nameOf(place: string): string;
}

function treeOf(places: readonly MonitoredPlace[]): Tree {
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = Map.groupBy(places, ({ parent }) => parent);
  const isThere = ({ from, to }: MonitoredPlace, day: number): boolean =>
    (from === null || dayNumber(from) <= day) && (to === null || dayNumber(to) >= day);
  return {
    below: (place, day) => (children.get(place) ?? []).filter((one) => isThere(one, day)).map(({ id }) => id),
    tierOf: (place) => byId.get(place)?.tier ?? '',
    nameOf: (place) => byId.get(place)?.title['en'] ?? place,
  };
}
