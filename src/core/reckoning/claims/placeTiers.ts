/** Nouns by which claims count places of one tier of the registry, and what lies below what. */
import { foldName } from '../../claims/foldName.ts';

export const placeTiers = ['prefecture', 'county'] as const;
export type PlaceTier = (typeof placeTiers)[number];

/** Only nouns that mean nothing else: a "city" or a "district" can be of several tiers. */
const nouns: Readonly<Record<PlaceTier, readonly string[]>> = {
  prefecture: ['prefecture', 'prefectures', '地州', '地州市', '地市', '市州', '地市州'],
  county: ['county', 'counties', 'county under supervision', '县', '县市', '县市区', '县区', '区县', '区县市'],
};

const tierOf: ReadonlyMap<string, PlaceTier> = new Map(
  placeTiers.flatMap((tier) => nouns[tier].map((noun) => [foldName(noun), tier] as const)),
);

/** The tier that a unit counts the places of; null where it counts anything else, or may. */
export function tierOfUnit(unit: string | null): PlaceTier | null {
  return unit === null ? null : (tierOf.get(foldName(unit)) ?? null);
}

const above: Readonly<Record<PlaceTier, readonly string[]>> = {
  prefecture: ['country', 'province'],
  county: ['country', 'province', 'prefecture'],
};

/** Whether places of that tier can lie in one of this kind. */
export function holdsTier(kind: string, tier: PlaceTier): boolean {
  return above[tier].includes(kind);
}
