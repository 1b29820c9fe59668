import type { PlaceLevel } from '../../core/ledger/rollUp.ts';

/** Kinds of the registry that stand at a level: countries name their divisions in their own ways. */
export const kindsAt: Readonly<Record<PlaceLevel, readonly string[]>> = {
  country: ['country', 'area'],
  province: ['province', 'region'],
  prefecture: ['prefecture', 'xpcc-division'],
  county: ['county', 'city'],
};
