import { grouped } from '../money/grouped.ts';

/** “1 claim”, “1,200 claims”: a number before one of our own nouns, in English. Words of others get no plural. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(String(count))} ${count === 1 ? one : many}`;
}
