import { CounterfoilError } from '../../core/errors/errors.ts';
import { LLM_NOT_CONFIGURED, LLM_SETTING_INVALID } from './errors.ts';

export interface LlmSettings {
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  /** For one answer, from the question to its last byte. */
  readonly timeoutMilliseconds: number;
}

const DEFAULT_TIMEOUT_SECONDS = 30;

/**
 * Settings from the environment: COUNTERFOIL_LLM_URL, COUNTERFOIL_LLM_MODEL, COUNTERFOIL_LLM_KEY (optional) and
 * COUNTERFOIL_LLM_TIMEOUT (seconds, 30 when absent). Throws LLM_NOT_CONFIGURED or LLM_SETTING_INVALID.
 */
export function llmSettings(environment: Readonly<Record<string, string | undefined>>): LlmSettings {
  const url = environment['COUNTERFOIL_LLM_URL']?.trim();
  const model = environment['COUNTERFOIL_LLM_MODEL']?.trim();
  if (!url) throw new CounterfoilError(LLM_NOT_CONFIGURED, 'COUNTERFOIL_LLM_URL is not set');
  if (!model) throw new CounterfoilError(LLM_NOT_CONFIGURED, 'COUNTERFOIL_LLM_MODEL is not set');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new CounterfoilError(LLM_SETTING_INVALID, `COUNTERFOIL_LLM_URL is no web address: ${url}`);
  }
  const seconds = Number(environment['COUNTERFOIL_LLM_TIMEOUT'] ?? DEFAULT_TIMEOUT_SECONDS);
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 86_400) {
    throw new CounterfoilError(LLM_SETTING_INVALID, 'COUNTERFOIL_LLM_TIMEOUT is no number of seconds');
  }
  const key = environment['COUNTERFOIL_LLM_KEY']?.trim();
  return { url: url.replace(/\/+$/, ''), model, key: key ? key : null, timeoutMilliseconds: Math.ceil(seconds * 1000) };
}
