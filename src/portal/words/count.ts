/** “1 claim”, “1,200 claims”: a number before its noun, in English. */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
