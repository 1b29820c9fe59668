/**
 * What is to be withheld of a dataset, for the public and for people inside, against everything that was ever published.
 * Nothing that was withheld is opened again.
 */
import { setImmediate } from 'node:timers/promises';
import type { DisclosureParameters } from '../../../core/disclosure/parameters.ts';
import { strictest } from '../../../core/disclosure/parameters.ts';
import type { ProtectedReadings, ReadingsToProtect } from '../../../core/disclosure/readings/protectReadings.ts';
import { protectReadings } from '../../../core/disclosure/readings/protectReadings.ts';
import type { ReadingsByKey, Withheld } from '../../../core/disclosure/readings/reading.ts';
import type { OtherCases } from '../../../core/disclosure/readings/otherCases.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Period } from '../../../core/monitoring/period.ts';
import { lastDayOf, periodText } from '../../../core/monitoring/period.ts';
import { relatedIndicators } from '../../../core/monitoring/relatedIndicators.ts';
import { loadDisclosure } from '../../../outside/files/loadDisclosure.ts';
import type { StoredPublicationEvent } from '../../../store/monitoring/publicationEvents.ts';
import { listPublicationEvents } from '../../../store/monitoring/publicationEvents.ts';
import type { VintageChunk } from '../../../store/monitoring/vintages.ts';
import { listVintages, readVintageChunks } from '../../../store/monitoring/vintages.ts';
import type { Audience, FixedCells, WithheldOf } from '../../../store/monitoring/withheldCells.ts';
import { readWithheld } from '../../../store/monitoring/withheldCells.ts';
import type { Ledger } from '../../ledger.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { DISCLOSURE_REFUSED } from './errors.ts';
import type { CasesByPeriod, Group } from './otherIndicators.ts';
import { casesOfReadings, joined, OtherIndicators } from './otherIndicators.ts';
import type { PlaceTrees } from './placeTree.ts';
import { placeTrees } from './placeTree.ts';
import type { ByPeriod, Published } from './publishedReadings.ts';
import { byPeriodOf, eventsOf, parametersOf } from './publishedReadings.ts';

/** Places of which the dataset would tell too much, by indicator and period. */
export interface Exposure {
  readonly indicators: readonly string[];
  readonly period: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

export interface DatasetProtection {
  readonly readings: number;
  readonly withheld: readonly WithheldOf[];
  /** None, or nothing may be published. */
  readonly exposed: readonly Exposure[];
}

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

/** Throws DISCLOSURE_REFUSED where nothing is known of an indicator, and DISCLOSURE_VALUE_UNREADABLE at what is no count. */
export async function protectionOf(where: Where, datasetId: string): Promise<DatasetProtection> {
  const { db, ledgerId } = where;
  const own = await readVintageChunks(db, ledgerId, { datasets: [datasetId] });
  const readings = own.reduce((sum, { columns }) => sum + columns.values.length, 0);
  const [indicators, places, vintages, events] = await Promise.all([
    watchedIndicators(where),
    registeredPlaces(where),
    listVintages(db, ledgerId),
    listPublicationEvents(db, ledgerId),
  ]);
  const ids = [...new Set(own.map(({ indicator }) => indicator))];
  const unknown = ids.find((id) => !indicators.has(id));
  if (unknown !== undefined) {
    throw new CounterfoilError(
      DISCLOSURE_REFUSED,
      `nothing is known of the indicator ${unknown}, so it cannot be protected`,
    );
  }
  const ranks = new Map(vintages.map(({ id }, at) => [id, at]));
  const rank = ranks.get(datasetId) ?? vintages.length;
  const others = events.filter(({ dataset }) => dataset !== datasetId);
  const work = new Work({ where, ranks, rank, events: others, indicators, trees: placeTrees(places) });
  for (const group of relatedIndicators(ids, indicators)) {
    const chunks = own.filter(({ indicator }) => group.has(indicator));
    await work.protect(group, byPeriodOf(chunks));
  }
  return { readings, withheld: work.withheld, exposed: work.exposed };
}

interface Around {
  readonly where: Where;
  readonly ranks: ReadonlyMap<string, number>;
  readonly rank: number;
  readonly events: readonly StoredPublicationEvent[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly trees: PlaceTrees;
}

interface Protection {
  readonly open: ProtectedReadings;
  readonly inside: ReadonlyMap<string, Withheld>;
  readonly parameters: Readonly<Record<Audience, DisclosureParameters>>;
}

/** One group of related indicators after the other. */
class Work {
  readonly withheld: WithheldOf[] = [];
  readonly exposed: Exposure[] = [];
  private readonly around: Around;
  private readonly settings = loadDisclosure();
  /** Of the groups before, by kind of period. */
  private readonly cases = new Map<string, CasesByPeriod>();
  private readonly others: OtherIndicators;

  constructor(around: Around) {
    this.around = around;
    this.others = new OtherIndicators(around, (ids, news) => this.publishedOf(ids, news));
  }

  async protect(group: Group, news: ByPeriod): Promise<void> {
    const [first] = group.values();
    if (first === undefined) return;
    const kind = first.period;
    const ids = [...group.keys()];
    const published = await this.publishedOf(ids, news);
    const own = this.cases.get(kind) ?? (new Map() as CasesByPeriod);
    this.cases.set(kind, own);
    let others: CasesByPeriod | null = null;
    const othersHide = await this.others.periodsHiding(group);
    const found = new Map<string, Record<Audience, Map<number, Map<string, Withheld>>>>();
    const used: Record<Audience, DisclosureParameters[]> = { public: [], inside: [] };
    for (const [period, readings] of news) {
      // Pages have their turn in between.
      await setImmediate();
      const ask = { group, published, period, readings };
      let protection = this.protectionFor(ask, own.get(period));
      if (othersHide.has(period) || tellsOfCases(protection.open, readings)) {
        others ??= await this.others.cases(group, news);
        protection = this.protectionFor(ask, joined(own.get(period), others.get(period)));
      }
      const { open, inside, parameters } = protection;
      if (open.exposed.length > 0) this.exposed.push(this.exposure(ids, { kind, number: period }, open.exposed));
      for (const audience of ['public', 'inside'] as const) {
        used[audience].push(parameters[audience]);
        for (const [key, each] of audience === 'public' ? open.withheld : inside) {
          const reading = readings.get(key);
          if (reading === undefined) continue;
          const of = found.get(reading.indicator) ?? { public: new Map(), inside: new Map() };
          found.set(reading.indicator, of);
          const places = of[audience].get(period) ?? new Map<string, Withheld>();
          of[audience].set(period, places.set(reading.place, each));
        }
      }
      own.set(period, joined(own.get(period), casesOfReadings(group, readings, { public: open.withheld, inside })));
    }
    for (const indicator of indicatorsIn(news)) {
      for (const audience of ['public', 'inside'] as const) {
        const [one = this.settings[audience], ...more] = used[audience];
        const cells = found.get(indicator)?.[audience] ?? new Map<number, Map<string, Withheld>>();
        this.withheld.push({ indicator, audience, cells, parameters: strictest([one, ...more]) });
      }
    }
  }

  private protectionFor(ask: Asked, cases: Record<Audience, OtherCases[]> | undefined): Protection {
    const { group, published, period, readings } = ask;
    const [first] = group.values();
    const large = new Set(this.settings.largeTiers);
    const { trees, events, rank } = this.around;
    const parameters = (audience: Audience): DisclosureParameters =>
      strictest([this.settings[audience], ...parametersOf(published.values(), { period, audience })]);
    const used = { public: parameters('public'), inside: parameters('inside') };
    const common = {
      indicators: group,
      readings,
      rank,
      tree: trees.on(lastDayOf({ kind: first?.period ?? 'year', number: period })),
      isLarge: (place: string) => large.has(trees.tierOf(place)),
    };
    const of = (audience: Audience): Pick<ReadingsToProtect, 'earlier' | 'otherCases' | 'parameters'> => ({
      earlier: eventsOf(published, events, { period, audience }),
      otherCases: cases?.[audience] ?? [],
      parameters: used[audience],
    });
    const open = protectReadings({ ...common, ...of('public') });
    if (open.withheld.size === 0) return { open, inside: open.withheld, parameters: used };
    // Readers inside see what the public sees, too.
    const { withheld } = protectReadings({ ...common, ...of('inside'), withheldFromAll: open.withheld });
    const inside = new Map<string, Withheld>();
    for (const [key, each] of withheld) {
      const all = open.withheld.get(key);
      if (all === undefined) continue;
      inside.set(key, { value: each.value && all.value, denominator: each.denominator && all.denominator });
    }
    return { open, inside, parameters: used };
  }

  private async publishedOf(ids: readonly string[], news: ByPeriod): Promise<Map<string, Published>> {
    const { where, events, ranks } = this.around;
    const datasets = [...new Set(events.map(({ dataset }) => dataset))];
    const periods = new Set(news.keys());
    const found = new Map<string, Published>();
    if (periods.size === 0) return found;
    const span = [Math.min(...periods), Math.max(...periods)] as const;
    const withheld = new Map<string, Map<string, ReadonlyMap<Audience, FixedCells>>>();
    const chunks: VintageChunk[] = [];
    for (const indicator of ids) {
      chunks.push(...(await readVintageChunks(where.db, where.ledgerId, { indicator, datasets, periods: span })));
      for (const [dataset, of] of await readWithheld(where.db, where.ledgerId, indicator)) {
        withheld.set(dataset, (withheld.get(dataset) ?? new Map()).set(indicator, of));
      }
    }
    for (const [dataset, own] of Map.groupBy(chunks, (chunk) => chunk.dataset)) {
      const readings = byPeriodOf(own, periods);
      found.set(dataset, {
        dataset,
        readings,
        withheld: withheld.get(dataset) ?? new Map(),
        rank: ranks.get(dataset) ?? 0,
      });
    }
    return found;
  }

  private exposure(indicators: readonly string[], period: Period, places: readonly string[]): Exposure {
    const { trees } = this.around;
    return { indicators, period: periodText(period), places: places.map((id) => ({ id, name: trees.nameOf(id) })) };
  }
}

interface Asked {
  readonly group: Group;
  readonly published: ReadonlyMap<string, Published>;
  readonly period: number;
  readonly readings: ReadingsByKey;
}

function indicatorsIn(news: ByPeriod): Set<string> {
  return new Set([...news.values()].flatMap((readings) => [...readings.values()].map(({ indicator }) => indicator)));
}

/** Whether numbers of people are withheld, which other indicators may tell or have to withhold as well. */
function tellsOfCases({ withheld }: ProtectedReadings, readings: ReadingsByKey): boolean {
  return [...withheld].some(([key, { denominator }]) => denominator && readings.get(key)?.denominator !== null);
}
