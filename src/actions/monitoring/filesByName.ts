import { CounterfoilError } from '../../core/errors/errors.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import { monitoringEffects } from './monitoringEffects.ts';

/** A command reads several files at once: what is wrong with one of them says which. */
export const filesByName: MonitoringEffects = {
  ...monitoringEffects,
  text: (path) => monitoringEffects.text(path).catch((error: unknown) => ofFile(path, error)),
  sheets: (path) => monitoringEffects.sheets(path).catch((error: unknown) => ofFile(path, error)),
  structured: (path) => monitoringEffects.structured(path).catch((error: unknown) => ofFile(path, error)),
  async *rows(path, options) {
    try {
      yield* monitoringEffects.rows(path, options);
    } catch (error) {
      ofFile(path, error);
    }
  },
};

function ofFile(path: string, error: unknown): never {
  if (!(error instanceof CounterfoilError) || error.message.includes(path)) throw error;
  throw new CounterfoilError(error.kind, `${path}: ${error.message}`, { cause: error });
}
