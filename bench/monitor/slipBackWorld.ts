/**
 * Places that slip back, made up: proportions of poor people by month, with season, correlated noise, chance by the size of
 * the place, values missing at random and in runs, regional shocks, and villages that are split. The last two years are
 * watched; before them nothing happens. Our own simulation: there are no published figures to compare with.
 */
import type { Episode } from '../../src/core/monitoring/backtest/measures.ts';
import type { Indicator } from '../../src/core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../src/core/monitoring/place.ts';
import { dayText, lastDayOf } from '../../src/core/monitoring/period.ts';
import type { Lineage } from '../../src/core/monitoring/series/lineage.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import type { VintageLog } from '../../src/core/monitoring/series/vintageLog.ts';
import { madeUpIndicator } from './madeUpIndicator.ts';
import type { Random } from './random.ts';
import { betaBinomial, normal, randomOf } from './random.ts';

export const months = 72;
export const watchedFrom = 48;
const start = 2015 * 12;
const villagesOfCounty = 20;
const [season, correlation, deviation, overlap] = [0.15, 0.5, 0.1, 0.002];
const sizes = [50, 500, 20_000] as const;

/** What happens to a place: how much worse in the end, in logits, and in how many months it gets there. */
const events = {
  'step of 0.3': { by: 0.3, over: 1 },
  'step of 0.6': { by: 0.6, over: 1 },
  'ramp to 0.3': { by: 0.3, over: 12 },
  'ramp to 0.6': { by: 0.6, over: 12 },
} as const;
export type Kind = keyof typeof events | 'regional shock' | 'split, then ramp to 0.6';
export const kinds: readonly Kind[] = [
  'step of 0.3',
  'step of 0.6',
  'ramp to 0.3',
  'ramp to 0.6',
  'split, then ramp to 0.6',
  'regional shock',
];

export interface SlipBackWorld {
  readonly lineage: Lineage;
  readonly log: VintageLog;
  readonly indicator: Indicator;
  /** Of villages, by what happened to them; those of a regional shock are apart. */
  readonly episodes: ReadonlyMap<Kind, readonly (Episode & { readonly size: number })[]>;
  /** Of counties: the regional shocks. */
  readonly counties: readonly Episode[];
  /** Day numbers of the runs. */
  readonly days: readonly number[];
}

export const numberOf = (month: number): number => start + month;
const endOf = (month: number): number => lastDayOf({ kind: 'month', number: numberOf(month) });

interface Village {
  readonly row: number;
  readonly size: number;
  readonly kind: Kind | null;
  readonly onset: number;
  readonly from: number;
  readonly to: number;
}

/** Counties of twenty villages: one in four has a shock, in the others each fourth village slips by itself. */
export function slipBackWorld(seed: number, counties: number): SlipBackWorld {
  const random = randomOf(seed);
  const places: MonitoredPlace[] = [];
  const villages: Village[] = [];
  const add = (id: string, more: Partial<MonitoredPlace>): number => {
    const nothing = { parent: null, tier: 'village', from: null, to: null, predecessors: [], lists: [] };
    return places.push({ id, title: { en: id, zh: id }, ...nothing, ...more }) - 1;
  };
  const split = 36;
  for (let county = 0; county < counties; county += 1) {
    const parent = `c${county}`;
    const isShocked = county % 4 === 3;
    const shock = watchedFrom + Math.floor(random() * 12);
    villages.push({
      row: add(parent, { tier: 'county' }),
      size: 20_000,
      kind: isShocked ? 'regional shock' : null,
      onset: shock,
      from: 0,
      to: months,
    });
    for (let village = 0; village < villagesOfCounty; village += 1) {
      const id = `${parent}v${village}`;
      const size = sizes[(county + village) % sizes.length] ?? 50;
      const onset = isShocked ? shock : watchedFrom + Math.floor(random() * 12);
      const kind = isShocked ? 'regional shock' : village % 4 === 0 ? (kinds[Math.floor(random() * 5)] ?? null) : null;
      const base = { size, onset };
      if (kind !== 'split, then ramp to 0.6') {
        villages.push({ ...base, row: add(id, { parent }), kind, from: 0, to: months });
        continue;
      }
      villages.push({
        ...base,
        row: add(id, { parent, to: dayText(endOf(split - 1)) }),
        kind: null,
        from: 0,
        to: split,
      });
      for (const part of ['a', 'b']) {
        const row = add(`${id}${part}`, {
          parent,
          from: dayText(endOf(split - 1) + 1),
          predecessors: [{ place: id, share: 0.5 }],
        });
        villages.push({ ...base, row, kind: part === 'a' ? kind : null, from: split, to: months });
      }
    }
  }
  return {
    lineage: lineageOf(places),
    log: logOf(villages, random),
    indicator,
    ...episodesOf(villages, places),
    days: Array.from({ length: months - watchedFrom + 1 }, (_, at) => endOf(watchedFrom - 1 + at)),
  };
}

const indicator = madeUpIndicator('poor', { en: 'Share of the poor', zh: '贫困比例' });

function effectOf({ kind, onset }: Village, month: number): number {
  if (kind === null || month < onset) return 0;
  if (kind === 'regional shock') return 0.6;
  const { by, over } = events[kind === 'split, then ramp to 0.6' ? 'ramp to 0.6' : kind];
  return by * Math.min(1, (month - onset + 1) / over);
}

/** Villages share the season, and the shocks of their county; noise and chance are each one's own. */
function logOf(villages: readonly Village[], random: Random): VintageLog {
  const [rows, periods, values, denominators, recorded]: number[][] = [[], [], [], [], []];
  const states = villages.map(() => ({ level: Math.log(0.05 / 0.95) + 0.3 * normal(random), noise: 0, missing: 0 }));
  for (let month = 0; month < months; month += 1) {
    for (const [at, village] of villages.entries()) {
      const state = states[at];
      if (state === undefined || month < village.from || month >= village.to) continue;
      state.noise = correlation * state.noise + deviation * Math.sqrt(1 - correlation ** 2) * normal(random);
      if (state.missing > 0) state.missing -= 1;
      else if (random() < 0.01) state.missing = 6;
      const logit =
        state.level + season * Math.sin((2 * Math.PI * month) / 12) + state.noise + effectOf(village, month);
      const hits = betaBinomial(village.size, 1 / (1 + Math.exp(-logit)), overlap, random);
      if (state.missing > 0 || random() < 0.1) continue;
      rows?.push(village.row);
      periods?.push(numberOf(month));
      values?.push((100 * hits) / village.size);
      denominators?.push(village.size);
      recorded?.push(endOf(month));
    }
  }
  return {
    rows: Int32Array.from(rows ?? []),
    periods: Int32Array.from(periods ?? []),
    values: Float64Array.from(values ?? []),
    denominators: Float64Array.from(denominators ?? []),
    recorded: Int32Array.from(recorded ?? []),
    sources: new Int32Array(rows?.length ?? 0).fill(-1),
  };
}

function episodesOf(
  villages: readonly Village[],
  places: readonly MonitoredPlace[],
): Pick<SlipBackWorld, 'episodes' | 'counties'> {
  const episodes = new Map<Kind, (Episode & { size: number })[]>(kinds.map((kind) => [kind, []]));
  const counties: Episode[] = [];
  for (const { row, kind, onset, size } of villages) {
    if (kind === null) continue;
    const episode = { row, from: numberOf(onset), to: numberOf(Math.min(months, onset + 12) - 1), size };
    if (places[row]?.tier === 'county') counties.push(episode);
    else episodes.get(kind)?.push(episode);
  }
  return { episodes, counties };
}
