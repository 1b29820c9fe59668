/** What somebody confirmed about a table of readings, as a profile in JSON; the action that reads it checks it. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { fieldInvalid } from '../errors.ts';

type Form = FormData | URLSearchParams;

function said(form: Form, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

const column = (choice: string): string | null => (choice.startsWith('=') ? choice.slice(1) : null);

function wholeIn(form: Form, name: string): number | null {
  const text = said(form, name);
  if (text === '') return null;
  if (!/^-?\d{1,3}$/.test(text)) throw new CounterfoilError(fieldInvalid, `${name}: must be a whole number`);
  return Number(text);
}

/** What the form does not ask for (how else "not known" is written, parts of wholes) stays as the profile had it. */
function before(form: Form): object {
  const text = said(form, 'basis');
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (cause) {
    throw new CounterfoilError(fieldInvalid, 'basis: is no JSON', { cause });
  }
}

/** `period` and `indicator` are "=Name of a column", "!key" of an indicator, or a word for what else holds them. */
export function profileOfForm(form: Form): string {
  const headerRow = wholeIn(form, 'headerRow');
  const [period, within, indicator] = [said(form, 'period'), column(said(form, 'within')), said(form, 'indicator')];
  const headerRows = wholeIn(form, 'headerRows');
  // A header that shows by itself is found anew in the next file, which may have another title above it.
  const isFound = said(form, 'foundHeader') === `${headerRow ?? ''} ${headerRows ?? ''}`.trim();
  const figures = form.getAll('figures').filter((each) => typeof each === 'string');
  const isDown = period !== 'across';
  const isTold = indicator !== '' && indicator !== 'headers';
  const periods = [column(period), within].filter((each) => each !== null);
  const profile = {
    ...before(form),
    format: 'counterfoil-observation-profile/1',
    sheet: said(form, 'sheet') || null,
    ...(isFound ? {} : { skipRows: headerRow === null ? null : Math.max(0, headerRow - 1), headerRows }),
    place: column(said(form, 'place')),
    period: periods.length === 0 ? null : periods.length === 1 ? periods[0] : periods,
    fixedPeriod: period === 'one' ? said(form, 'fixedPeriod') : null,
    indicator: column(indicator),
    fixedIndicator: indicator.startsWith('!') ? indicator.slice(1) : null,
    value: isDown && isTold ? (figures[0] ?? null) : null,
    values: isDown && !isTold ? figures : [],
    fillDown: form.getAll('fillDown').filter((each) => typeof each === 'string'),
    decimal: said(form, 'decimal') === ',' ? ',' : '.',
    power: wholeIn(form, 'power') ?? 0,
  };
  // What is left out is found anew in each file.
  return JSON.stringify(Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null)), null, 2);
}
