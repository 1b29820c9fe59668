/** Reads the forms of the portal. An empty field is one that was not filled in. */
import { CounterfoilError } from '../core/errors/errors.ts';
import { memberLabel } from '../core/schemas/memberLabel.ts';
import type { RequestContext } from './environment.ts';
import { fieldInvalid } from './errors.ts';
import { checkFormToken } from './middleware/sameSite.ts';

/** The fields of a form whose token belongs to the session. Throws FIELD_INVALID or FORM_OUTDATED. */
export async function readForm(c: RequestContext): Promise<URLSearchParams> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    throw new CounterfoilError(fieldInvalid, 'a form is sent as application/x-www-form-urlencoded');
  }
  const form = new URLSearchParams(await c.req.text());
  checkFormToken(c, form.get('csrf'));
  return form;
}

/** What a script of ours sends as JSON, with the token of the session where there is one. Errors as of {@link readForm}. */
export async function readJsonForm(
  c: RequestContext,
  { token }: { readonly token: boolean },
): Promise<Readonly<Record<string, unknown>>> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new CounterfoilError(fieldInvalid, 'body: must be sent as application/json');
  }
  const sent: unknown = await c.req.json().catch(() => null);
  const fields = sent !== null && typeof sent === 'object' && !Array.isArray(sent) ? { ...sent } : null;
  if (fields === null) throw new CounterfoilError(fieldInvalid, 'body: must be a JSON object');
  if (token) checkFormToken(c, 'csrf' in fields && typeof fields.csrf === 'string' ? fields.csrf : null);
  return fields;
}

/** What was typed, without white space around it; null when nothing was. */
export function typed(form: URLSearchParams, name: string): string | null {
  const value = form.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** Throws FIELD_INVALID when nothing was typed. */
export function required(form: URLSearchParams, name: string): string {
  const value = typed(form, name);
  if (value === null) throw new CounterfoilError(fieldInvalid, `${memberLabel([name])}: must be filled in`);
  return value;
}

/** Throws FIELD_INVALID unless it is a whole number. */
export function wholeNumber(value: string | null, name: string): number {
  if (value === null || !/^\d{1,15}$/.test(value))
    throw new CounterfoilError(fieldInvalid, `${memberLabel([name])}: must be a whole number`);
  return Number(value);
}

/** Fields that repeat in parallel as rows, in the order of the names; a row whose first field is empty is dropped. */
export function rowsOf(form: URLSearchParams, names: readonly string[]): (string | null)[][] {
  const columns = names.map((name) => form.getAll(name).map((value) => value.trim()));
  const rows = (columns[0] ?? []).map((_first, row) => columns.map((column) => column[row] || null));
  return rows.filter(([first]) => first !== null);
}
