/** The real surroundings of `readDocuments`. Parts load when they are first needed: start-up time is a feature. */
import { llmSettings } from '../outside/llm/llmSettings.ts';
import type { ReadEffects } from './readDocuments.ts';

/**
 * Files from disk, the gazetteer that comes with the program, the rules, and with `llm` the model that the environment
 * names. Throws LLM_NOT_CONFIGURED or LLM_SETTING_INVALID before anything is read.
 */
export async function readEffects(options: {
  readonly llm: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Promise<ReadEffects> {
  const settings = options.llm ? llmSettings(options.environment) : null;
  const [{ readBytes }, { extractText }] = await Promise.all([
    import('../outside/files/readBytes.ts'),
    import('../outside/files/extractText.ts'),
  ]);
  return {
    bytes: readBytes,
    extract: extractText,
    gazetteer: async () => (await import('../outside/files/loadGazetteer.ts')).loadGazetteer(),
    reader: async () => (await import('../intake/read.ts')).readClaims,
    ask: settings ? (await import('../outside/llm/openAiCompatible.ts')).openAiCompatible(settings) : null,
    notCollected: settings ? (await import('../intake/suggest/sensitiveSentence.ts')).sensitiveSentence : () => null,
  };
}
