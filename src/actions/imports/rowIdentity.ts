/** Who a row is: the same row of next month's file is the same record. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../store/history/canonicalJson.ts';
import type { ImportMapping } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';

/** An id in the form of a UUID (version 8, RFC 9562) from the namespace of a profile and the key of a row. */
export function importedId(namespace: string, key: string): string {
  const bytes = createHash('sha256').update(`${namespace}\0${key}`).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Id that a mapping has as a profile, whether it was saved or not: whoever imports the same columns again means the same
 * records, and saving the mapping afterwards changes nothing of that.
 */
export function profileIdOf({ actor }: Pick<Ledger, 'actor'>, mapping: ImportMapping): string {
  const columns = mapping.columns.filter(({ field }) => field !== '').map(({ header, field }) => [header, field]);
  return importedId('profile', canonicalJson([mapping.type, actor.name, columns, mapping.keyColumns]));
}

/** Key of a row that has none: its content, which two equal rows share. */
export function contentKey(values: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(canonicalJson(values)).digest('base64');
}

/**
 * Which ids an import has met, and in which row first. A million of them fit in 24 MB: 53 bits of each id are kept, so
 * that two ids are taken for one with a chance of 1 in 18,000 in an import of a million rows.
 */
export class SeenIds {
  private ids = new Float64Array(1 << 16);
  private rows = new Uint32Array(1 << 16);
  private count = 0;

  /** The row in which the id was met before, which is remembered from now on; null when it is new. */
  add(id: string, row: number): number | null {
    if (this.count * 2 > this.ids.length) this.grow();
    const number = numberOf(id);
    const at = this.place(number);
    if (this.ids[at] === number) return this.rows[at] ?? null;
    this.ids[at] = number;
    this.rows[at] = row;
    this.count += 1;
    return null;
  }

  has(id: string): boolean {
    const number = numberOf(id);
    return this.ids[this.place(number)] === number;
  }

  private place(number: number): number {
    const mask = this.ids.length - 1;
    let at = (number % 2_147_483_647) & mask;
    while (this.ids[at] !== 0 && this.ids[at] !== number) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const [ids, rows] = [this.ids, this.rows];
    this.ids = new Float64Array(ids.length * 2);
    this.rows = new Uint32Array(rows.length * 2);
    for (let i = 0; i < ids.length; i += 1) {
      const number = ids[i] ?? 0;
      if (number === 0) continue;
      const at = this.place(number);
      this.ids[at] = number;
      this.rows[at] = rows[i] ?? 0;
    }
  }
}

/** From the end of the id: ids that were made in the same millisecond begin alike. */
function numberOf(id: string): number {
  return parseInt(id.replaceAll('-', '').slice(-13), 16) + 1;
}

/** Ids that an import names. Beyond some ten thousand it is taken to name everything. */
export class NamedIds {
  private readonly ids = new Set<string>();

  add(id: string): void {
    if (this.ids.size <= MOST_NAMED) this.ids.add(id);
  }

  has(id: string): boolean {
    return this.ids.size > MOST_NAMED || this.ids.has(id);
  }
}

const MOST_NAMED = 50_000;
