/** What pages of watched places show, as CSV: the same values, and for each whether it is shown, withheld or not reported. */
import { csvLine } from '../../../standards/sheets/csvLine.ts';
import type { GridAnswer, PeersAnswer, ShownValue, WatchedPlaceAnswer } from '../../watchAnswers.ts';

const header = [
  'place',
  'place name',
  'indicator',
  'period',
  'value',
  'unit',
  'denominator',
  'standing',
  'reported of',
  'dataset',
  'approved',
];

interface Row {
  readonly place: { readonly id: string; readonly name: string };
  readonly indicator: { readonly id: string; readonly unit: string };
  readonly period: string;
  readonly value: ShownValue;
  readonly denominator: ShownValue;
  readonly of: string | null;
  readonly dataset: string | null;
  readonly provisional: boolean;
}

function csv(rows: readonly Row[]): string {
  return [header, ...rows.map(line)].map((cells) => csvLine(cells)).join('');
}

function line({ place, indicator, period, value, denominator, of, dataset, provisional }: Row): string[] {
  const standing = value === null ? 'not reported' : value === 'withheld' ? 'withheld' : 'shown';
  return [
    place.id,
    place.name,
    indicator.id,
    period,
    value ?? '',
    indicator.unit,
    denominator ?? '',
    standing,
    of ?? place.id,
    dataset ?? '',
    value === null ? '' : provisional ? 'no' : 'yes',
  ];
}

export function placeCsv({ place, panels }: WatchedPlaceAnswer): string {
  return csv(
    panels.flatMap(({ indicator, readings }) => readings.map((reading) => ({ ...reading, place, indicator }))),
  );
}

export function gridCsv({ indicator, period, tiles }: GridAnswer): string {
  return csv(tiles.map((tile) => ({ ...tile, indicator, period, denominator: null, of: null })));
}

export function peersCsv({ indicator, period, peers }: PeersAnswer): string {
  return csv(peers.map((peer) => ({ ...peer, indicator, period, of: null, provisional: false })));
}
