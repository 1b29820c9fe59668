/** How many people all indicators say there are that are none of those to be protected, as far as they were published. */
import type { OtherCases } from '../../../core/disclosure/readings/otherCases.ts';
import { otherCasesOf } from '../../../core/disclosure/readings/otherCases.ts';
import type { ReadingsByKey, Withheld } from '../../../core/disclosure/readings/reading.ts';
import { keyOfReading } from '../../../core/disclosure/readings/reading.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { StoredPublicationEvent } from '../../../store/monitoring/publicationEvents.ts';
import { indicatorsOfVintages } from '../../../store/monitoring/vintages.ts';
import type { Audience } from '../../../store/monitoring/withheldCells.ts';
import { readWithheld } from '../../../store/monitoring/withheldCells.ts';
import type { Ledger } from '../../ledger.ts';
import type { ByPeriod, Published } from './publishedReadings.ts';

export type Group = ReadonlyMap<string, Indicator>;

/** By period, for each audience. */
export type CasesByPeriod = Map<number, Record<Audience, OtherCases[]>>;

interface Around {
  readonly where: Pick<Ledger, 'db' | 'ledgerId'>;
  readonly events: readonly StoredPublicationEvent[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

type PublishedOf = (indicators: readonly string[], news: ByPeriod) => Promise<ReadonlyMap<string, Published>>;

/** Read as far as it is asked for, once. */
export class OtherIndicators {
  private readonly around: Around;
  private readonly publishedOf: PublishedOf;
  private readonly casesOfOthers = new Map<string, CasesByPeriod>();
  private readonly hiding = new Map<string, ReadonlySet<number>>();
  private published: ReturnType<typeof indicatorsOfVintages> | null = null;

  constructor(around: Around, publishedOf: PublishedOf) {
    this.around = around;
    this.publishedOf = publishedOf;
  }

  /** Published indicators of the same kind of period that are none of these. */
  private async othersOf(group: Group): Promise<string[]> {
    const { where, events, indicators } = this.around;
    const [first] = group.values();
    this.published ??= indicatorsOfVintages(where.db, where.ledgerId, [
      ...new Set(events.map(({ dataset }) => dataset)),
    ]);
    return [...(await this.published)].filter((id) => !group.has(id) && indicators.get(id)?.period === first?.period);
  }

  /** Periods of which any of them withholds how many people there are: by sums of places these could tell it. */
  async periodsHiding(group: Group): Promise<ReadonlySet<number>> {
    const periods = new Set<number>();
    for (const id of await this.othersOf(group)) {
      const known = this.hiding.get(id) ?? (await this.periodsHiddenBy(id));
      this.hiding.set(id, known);
      for (const period of known) periods.add(period);
    }
    return periods;
  }

  private async periodsHiddenBy(indicator: string): Promise<ReadonlySet<number>> {
    const { where } = this.around;
    const fixed = [...(await readWithheld(where.db, where.ledgerId, indicator)).values()];
    const periods = new Set<number>();
    for (const of of fixed) {
      for (const [period, places] of of.get('public')?.cells ?? []) {
        if ([...places.values()].some((each) => each.denominator)) periods.add(period);
      }
    }
    return periods;
  }

  /** How many people all other indicators of the same kind of period say there are. */
  async cases(group: Group, news: ByPeriod): Promise<CasesByPeriod> {
    const found: CasesByPeriod = new Map();
    for (const id of await this.othersOf(group)) {
      const key = JSON.stringify([id, [...news.keys()]]);
      const theirs = this.casesOfOthers.get(key) ?? (await this.casesOf(id, news));
      this.casesOfOthers.set(key, theirs);
      for (const [period, cases] of theirs) found.set(period, joined(found.get(period), cases));
    }
    return found;
  }

  private async casesOf(id: string, news: ByPeriod): Promise<CasesByPeriod> {
    const found: CasesByPeriod = new Map();
    for (const { readings, withheld } of (await this.publishedOf([id], news)).values()) {
      for (const [period, all] of readings) {
        const told = (audience: Audience): ReadonlyMap<string, Withheld> =>
          new Map(
            [...(withheld.get(id)?.get(audience)?.cells.get(period) ?? [])].map(([place, each]) => [
              keyOfReading({ indicator: id, place }),
              each,
            ]),
          );
        const cases = casesOfReadings(this.around.indicators, all, { public: told('public'), inside: told('inside') });
        found.set(period, joined(found.get(period), cases));
      }
    }
    return found;
  }
}

export function casesOfReadings(
  indicators: Group,
  readings: ReadingsByKey,
  withheld: Readonly<Record<Audience, ReadonlyMap<string, Withheld>>>,
): Record<Audience, OtherCases[]> {
  return {
    public: otherCasesOf(indicators, readings, withheld.public),
    inside: otherCasesOf(indicators, readings, withheld.inside),
  };
}

export function joined(
  one: Record<Audience, OtherCases[]> | undefined,
  other: Record<Audience, OtherCases[]> | undefined,
): Record<Audience, OtherCases[]> {
  if (one === undefined || other === undefined) return one ?? other ?? { public: [], inside: [] };
  return { public: [...one.public, ...other.public], inside: [...one.inside, ...other.inside] };
}
