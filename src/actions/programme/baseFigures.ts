/** Figures that a percentage is of: what series of quantities say of a donor in a year. */
import { foldName } from '../../core/claims/foldName.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import { rowsOf, textOf } from '../../core/records/values.ts';
import type { BaseFigure, TermLine } from '../termAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export interface BaseFigures {
  /** Whether any series is of the quantity that the term names as its base. */
  readonly known: boolean;
  /** The figure of a whole year; of several series that have one, that of the latest. */
  of(donor: string, year: string): BaseFigure | null;
}

/** `series` may be of every kind. Quantities are compared by what they are called, in either language. */
export function baseFigures(series: readonly RecordAnswer[], term: Pick<TermLine, 'base' | 'localBase'>): BaseFigures {
  const wanted = calledAs(term.base, term.localBase);
  const fitting = series
    .filter(({ body }) => {
      const isQuantity = textOf(body, 'kind') === 'quantity';
      const names = calledAs(textOf(body, 'measure'), textOf(body, 'localMeasure'));
      return isQuantity && names.some((name) => wanted.includes(name));
    })
    .toSorted((a, b) => vintage(b).localeCompare(vintage(a)) || b.recordedAt.localeCompare(a.recordedAt));
  const figures = new Map<string, BaseFigure>();
  for (const each of fitting) {
    for (const [year, amount] of yearsOf(each)) {
      const key = JSON.stringify([textOf(each.body, 'subject'), year]);
      if (!figures.has(key)) figures.set(key, toFigure(each, year, amount));
    }
  }
  return { known: fitting.length > 0, of: (donor, year) => figures.get(JSON.stringify([donor, year])) ?? null };
}

function calledAs(...names: readonly (string | null)[]): string[] {
  return names.map((name) => foldName(name ?? '')).filter((name) => name !== '');
}

/** The last day that "published on" may mean; what does not say so is oldest. */
function vintage({ body }: RecordAnswer): string {
  return dayInterval(textOf(body, 'vintage') ?? '')?.to ?? '';
}

/** Values that are of a whole year; those of a month are no figure of the year. */
function yearsOf({ body }: RecordAnswer): [year: string, amount: string][] {
  return rowsOf(body, 'points').flatMap((point): [string, string][] => {
    const [date, value] = [textOf(point, 'date'), textOf(point, 'value')];
    return date !== null && value !== null && /^\d{4}$/.test(date) ? [[date, value]] : [];
  });
}

function toFigure({ id, title, localTitle, body }: RecordAnswer, year: string, amount: string): BaseFigure {
  const priceYear = textOf(body, 'priceYear');
  return {
    series: { id, title, localTitle, source: textOf(body, 'source') ?? '', vintage: textOf(body, 'vintage') },
    year,
    amount,
    currency: textOf(body, 'from'),
    unit: textOf(body, 'unit'),
    priceYear: priceYear === null ? null : Number(priceYear),
  };
}
