/** Finds rows of bare figures, tables and number lists, which are data and no prose. */
import type { Span } from '../../core/claims/span.ts';
import { isHan, isLetter } from './tokens.ts';

/** So many figures in a row, with nothing but separators between them, are data. */
const longestProse = 50;
/** The shortest text that holds so many figures. */
const shortestRun = 2 * longestProse - 1;

/**
 * The stretches of `text` within `stretch` in which at least fifty groups of digits follow one another without any letter, sign of
 * currency or percentage between them. Nobody writes such a list in a sentence: nothing is read in it. One pass.
 */
export function dataRuns(text: string, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  if (end - start < shortestRun) return runs;
  let from = -1;
  let until = -1;
  let figures = 0;
  let inFigure = false;
  const close = (): void => {
    if (figures >= longestProse) runs.push({ start: from, end: until });
    from = -1;
    figures = 0;
  };
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    if (digit) {
      if (from < 0) from = at;
      if (!inFigure) figures += 1;
      until = at + 1;
    } else if (from >= 0 && isWording(code)) close();
    // A point within a figure does not end it.
    inFigure = digit || (inFigure && code === 46);
  }
  close();
  return runs;
}

/** Letters, Han characters and the signs that give a figure a unit. */
function isWording(code: number): boolean {
  return isLetter(code) || isHan(code) || unitSigns.has(code);
}

const unitSigns: ReadonlySet<number> = new Set('%$£€¥°％＄￡￥‰'.split('').map((sign) => sign.charCodeAt(0)));
