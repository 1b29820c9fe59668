/** "Jiangxi 60; Shanghai 40", "江西省60%、上海市40%", or names alone: who shares in something, and with how much. */
import { plainCell } from './plainCell.ts';

export interface WrittenShare {
  readonly name: string;
  /** Plain decimal as written; null where no part is said. */
  readonly percent: string | null;
}

const withPercent = /^(.*?\D)[\s:：=(]*(\d{1,3}(?:\.\d+)?)\s*(%?)\s*\)?$/u;

/**
 * `isName` says whether the whole piece is a name, so that a figure which belongs to it ("Regiment 12") stays there.
 * A figure counts as a percentage when it has its sign, or when every piece has one.
 */
export function readShares(text: string, isName: (piece: string) => boolean): readonly WrittenShare[] {
  const pieces = text
    .split(/[;；、|\n]/u)
    .map(plainCell)
    .filter((piece) => piece !== '');
  const read = pieces.map((piece) => {
    const [, name = '', percent = '', sign = ''] = withPercent.exec(piece) ?? [];
    const isShare = percent !== '' && (sign === '%' || !isName(piece));
    return isShare ? { name: name.replace(/[\s:=(]+$/u, ''), percent } : { name: piece, percent: null };
  });
  return read;
}
