/**
 * Which of many collections has the fewest members, while they shrink and grow. Notes of earlier sizes stay in their
 * buckets and are passed over when met, so that a change costs one push.
 */
export class CountQueue {
  private readonly counts: Int32Array;
  private readonly buckets: number[][] = [];
  private lowest = 1;

  constructor(collections: readonly { readonly size: number }[]) {
    this.counts = new Int32Array(collections.length);
    for (let item = collections.length - 1; item >= 0; item--) this.changed(item, collections[item]?.size ?? 0);
  }

  changed(item: number, count: number): void {
    if (this.counts[item] === count) return;
    this.counts[item] = count;
    if (count === 0) return;
    (this.buckets[count] ??= []).push(item);
    if (count < this.lowest) this.lowest = count;
  }

  remove(item: number): void {
    this.counts[item] = 0;
  }

  /** An item of least count above zero; it stays in the queue. */
  shortest(): number | undefined {
    while (this.lowest < this.buckets.length) {
      const item = this.buckets[this.lowest]?.at(-1);
      if (item !== undefined && this.counts[item] === this.lowest) return item;
      if (item === undefined) this.lowest++;
      else this.buckets[this.lowest]?.pop();
    }
    return undefined;
  }
}
