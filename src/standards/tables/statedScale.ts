/** "Unit: thousand people", "人口（万人）": that figures of a table are in thousands or the like. */
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { readUnit } from '../sheets/unit.ts';

const above = /(?:单位|units?)\s*[:：]\s*([^,，;；)）]{1,40})/iu;
const bracketed = /[([（【]([^()（）[\]【】]{1,40})[)）\]】]/gu;
const counted =
  /(?:人|户|个|所|件|次|吨|公斤|亩|公里|persons?|people|inhabitants|households|cases|units|tonnes|tons)$/iu;

export interface StatedScale {
  /** As the table has them: "万人". */
  readonly words: string;
  /** Figures are multiplied by ten to this power. */
  readonly power: number;
}

function scaleOf(words: string): StatedScale | null {
  const plain = words.normalize('NFKC').trim();
  const power = readUnit(plain.replace(counted, '').trim())?.power ?? readUnit(plain)?.power ?? 0;
  return power === 0 ? null : { words: plain, power };
}

/** Of the title, the headers of values, or a column of units; null where they say none. */
export function statedScale(
  head: readonly TextRow[],
  values: readonly { readonly column: number }[],
  units: readonly string[],
): StatedScale | null {
  for (const unit of units) {
    const scale = scaleOf(unit);
    if (scale !== null) return scale;
  }
  const cells = head.flatMap((row) => row.cells);
  for (const cell of cells) {
    const words = above.exec(cell.slice(0, 300))?.[1];
    const scale = words === undefined ? null : scaleOf(words);
    if (scale !== null) return scale;
  }
  const ofValues = values.flatMap(({ column }) => head.map((row) => row.cells[column] ?? ''));
  const found = ofValues.flatMap((header) =>
    [...header.slice(0, 300).matchAll(bracketed)].flatMap(([, words = '']) => scaleOf(words) ?? []),
  );
  return found[0] ?? null;
}
