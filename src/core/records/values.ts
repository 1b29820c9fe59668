/** Reads single fields of a body whose type of record is not known to the compiler. A field of another kind reads as empty. */
import type { Body, Evidence, Money, Row, Share, Value } from './field.ts';

function list(value: Value | undefined): readonly (string | Share | Evidence | Row)[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(body: Row, field: string): string | null {
  const value = body[field];
  return typeof value === 'string' ? value : null;
}

export function textsOf(body: Row, field: string): readonly string[] {
  return list(body[field]).filter((item) => typeof item === 'string');
}

export function moneyOf(body: Row, field: string): Money | null {
  const value = body[field];
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value ? value : null;
}

export function sharesOf(body: Body, field: string): readonly Share[] {
  return list(body[field]).filter(
    (item): item is Share => typeof item === 'object' && 'id' in item && 'percent' in item,
  );
}

export function rowsOf(body: Body, field: string): readonly Row[] {
  return list(body[field]).filter((item): item is Row => typeof item === 'object');
}

export function evidenceOf(body: Body): readonly Evidence[] {
  return list(body['evidence']).filter((item): item is Evidence => typeof item === 'object' && 'quote' in item);
}
