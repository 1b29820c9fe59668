import { CounterfoilError } from '../../../core/errors/errors.ts';
import { periodText } from '../../../core/monitoring/period.ts';
import { readVintageChunks } from '../../../store/monitoring/vintages.ts';
import type { FixedCells } from '../../../store/monitoring/withheldCells.ts';
import { isProtected, readWithheld } from '../../../store/monitoring/withheldCells.ts';
import type { Ledger } from '../../ledger.ts';
import type { ProtectionPreview, WithheldReadingAnswer } from '../../monitoringAnswers.ts';
import { mustSeeAll } from '../datasets/getDataset.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { DISCLOSURE_REFUSED } from './errors.ts';
import { protectionOf } from './protectionOf.ts';
import { refusalOf } from './protectPublication.ts';
import { byPeriodOf } from './publishedReadings.ts';

/** Listed by name; the rest is counted. */
const MOST_LISTED = 500;

/**
 * What the public is not told of a dataset, or would not be if it were published now: nothing is stored. For those who see
 * all of the dataset. Errors: NOT_ALLOWED, DATASET_NOT_FOUND, DATASET_NOT_SEEN, and what `protectionOf` says.
 */
export async function previewProtection(ledger: Ledger, id: string): Promise<ProtectionPreview> {
  const { db, ledgerId } = ledger;
  const dataset = await mustSeeAll(ledger, id);
  const isFixed = await isProtected(db, ledgerId, id);
  const { cells, refused } = isFixed ? await fixedOf(ledger, id) : await plannedOf(ledger, id);
  const [chunks, indicators, places] = await Promise.all([
    readVintageChunks(db, ledgerId, { datasets: [id] }),
    watchedIndicators(ledger),
    registeredPlaces(ledger),
  ]);
  const named = new Map(places.map((place) => [place.id, place.title]));
  const listed: WithheldReadingAnswer[] = [];
  const summary = new Map<string, { readings: number; values: number; denominators: number }>();
  for (const [period, readings] of byPeriodOf(chunks)) {
    for (const { indicator, place, value, denominator } of readings.values()) {
      const of = summary.get(indicator) ?? { readings: 0, values: 0, denominators: 0 };
      summary.set(indicator, of);
      of.readings += 1;
      const mark = cells.get(indicator)?.cells.get(period)?.get(place);
      if (mark === undefined) continue;
      if (mark.value) of.values += 1;
      if (mark.denominator && denominator !== null) of.denominators += 1;
      if (listed.length >= MOST_LISTED) continue;
      const { en = place, zh = en } = named.get(place) ?? {};
      listed.push({
        indicator,
        place: { id: place, name: en, localName: zh === en ? null : zh },
        period: periodText({ kind: indicators.get(indicator)?.period ?? 'year', number: period }),
        value: String(Number(value.toPrecision(12))),
        denominator: denominator === null ? null : String(denominator),
        hides: !mark.value ? 'denominator' : mark.denominator && denominator !== null ? 'both' : 'value',
        reason: denominator === null && mark.denominator ? 'no denominator' : 'protected',
      });
    }
  }
  return {
    dataset: { id, title: dataset.title, state: dataset.state },
    isFixed,
    refused,
    indicators: [...summary].map(([indicator, counts]) => {
      const { en = indicator, zh = en } = indicators.get(indicator)?.title ?? {};
      return Object.assign({ indicator, title: en, localTitle: zh }, counts);
    }),
    listed,
    more: [...summary.values()].reduce((sum, one) => sum + one.values, 0) > MOST_LISTED,
  };
}

interface Planned {
  /** Of the public, by indicator. */
  readonly cells: ReadonlyMap<string, Pick<FixedCells, 'cells'>>;
  readonly refused: ProtectionPreview['refused'];
}

async function fixedOf({ db, ledgerId }: Ledger, id: string): Promise<Planned> {
  const chunks = await readVintageChunks(db, ledgerId, { datasets: [id] });
  const cells = new Map<string, FixedCells>();
  for (const indicator of new Set(chunks.map((chunk) => chunk.indicator))) {
    const open = (await readWithheld(db, ledgerId, indicator)).get(id)?.get('public');
    if (open !== undefined) cells.set(indicator, open);
  }
  return { cells, refused: null };
}

async function plannedOf(ledger: Ledger, id: string): Promise<Planned> {
  try {
    const { withheld, exposed } = await protectionOf(ledger, id);
    const open = withheld.filter(({ audience }) => audience === 'public');
    const refused = exposed.map((one) => ({ message: refusalOf(one), remedy: DISCLOSURE_REFUSED.remedy }));
    return { cells: new Map(open.map((one) => [one.indicator, one])), refused: refused[0] ?? null };
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.kind.status >= 500) throw error;
    return { cells: new Map(), refused: { message: error.message, remedy: error.kind.remedy } };
  }
}
