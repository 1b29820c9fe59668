/** What can be wrong with a name that was typed into the form of a record. Problems beside a field carry these codes. */
import { defineError } from '../../core/errors/errors.ts';

export const nameNotFound = defineError({
  code: 'NAME_NOT_FOUND',
  status: 422,
  exitCode: 1,
  remedy: 'Write the name as the registry or the record has it, or leave the field empty for now.',
});

export const nameAmbiguous = defineError({
  code: 'NAME_AMBIGUOUS',
  status: 422,
  exitCode: 1,
  remedy: 'Choose one of those that the form offers, or write the id in brackets after the name.',
});

export const nameUnsure = defineError({
  code: 'NAME_UNSURE',
  status: 422,
  exitCode: 1,
  remedy: 'Choose the one that the form offers, or write the whole name.',
});

/** What is wrong with a name that may mean one of these, and none of them for sure. */
export function kindOfOpenName(candidates: readonly unknown[]): typeof nameNotFound {
  if (candidates.length === 0) return nameNotFound;
  return candidates.length > 1 ? nameAmbiguous : nameUnsure;
}
