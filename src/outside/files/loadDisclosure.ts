/** The disclosure parameters of the installation: a JSON file that COUNTERFOIL_DISCLOSURE names, else what comes along. */
import { readFileSync } from 'node:fs';
import type { DisclosureSettings } from '../../core/disclosure/settings.ts';
import { defaultDisclosure, readDisclosureSettings } from '../../core/disclosure/settings.ts';
import { parameterWrong } from '../../core/disclosure/errors.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';

let loaded: { readonly path: string | undefined; readonly settings: DisclosureSettings } | null = null;

/** Read once per file. Throws DISCLOSURE_PARAMETER_WRONG where the file cannot be read or used. */
export function loadDisclosure(path: string | undefined = process.env['COUNTERFOIL_DISCLOSURE']): DisclosureSettings {
  if (loaded !== null && loaded.path === path) return loaded.settings;
  const settings = path === undefined || path === '' ? defaultDisclosure : readDisclosureSettings(textOf(path));
  loaded = { path, settings };
  return settings;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CounterfoilError(parameterWrong, 'The file of disclosure parameters cannot be read.', { cause: error });
  }
}
