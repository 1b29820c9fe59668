/** Chinese is often set with a space between characters and figures ("2019 年 5 月"); readers see it without. */
import { isHan, isSpace } from '../tokens.ts';

export interface Compact {
  readonly text: string;
  /** Where a character of the compact text stands in the stretch; null when nothing was left out. */
  readonly places: Int32Array | null;
}

/** Leaves out single spaces between a Chinese character and a figure, sign or letter. */
export function compactChinese(stretch: string): Compact {
  const dropped: number[] = [];
  for (let at = 1; at + 1 < stretch.length; at += 1) {
    if (!isSpace(stretch.charCodeAt(at)) || stretch.charCodeAt(at) === 10) continue;
    const [before, after] = [stretch.charCodeAt(at - 1), stretch.charCodeAt(at + 1)];
    if ((isHan(before) && isFigure(after)) || (isFigure(before) && isHan(after))) dropped.push(at);
  }
  if (dropped.length === 0) return { text: stretch, places: null };
  const places = new Int32Array(stretch.length - dropped.length + 1);
  const parts: string[] = [];
  let from = 0;
  let size = 0;
  for (const at of [...dropped, stretch.length]) {
    parts.push(stretch.slice(from, at));
    for (let place = from; place < at; place += 1) places[size++] = place;
    from = at + 1;
  }
  places[size] = stretch.length;
  return { text: parts.join(''), places };
}

/** Digits, per-cent and currency signs, full-width ones too. */
function isFigure(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    code === 37 ||
    (code >= 0xff10 && code <= 0xff19) ||
    code === 0xff05 ||
    code === 36 ||
    code === 0xa5
  );
}

/** The offset in the stretch of a start in the compact text. */
export function startPlace({ places }: Compact, at: number): number {
  return places === null ? at : (places[at] ?? at);
}

/** The offset in the stretch of an end (not included) in the compact text. */
export function endPlace({ places }: Compact, at: number): number {
  return places === null || at === 0 ? at : (places[at - 1] ?? at - 1) + 1;
}
