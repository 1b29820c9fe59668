/** What can go wrong before a model is asked. Once asked, nothing it does is an error: its suggestions are only counted. */
import { defineError } from '../../core/errors/errors.ts';

export const LLM_NOT_CONFIGURED = defineError({
  code: 'LLM_NOT_CONFIGURED',
  status: 400,
  exitCode: 2,
  remedy:
    'Set COUNTERFOIL_LLM_URL to an OpenAI-compatible endpoint (http://localhost:11434/v1) and COUNTERFOIL_LLM_MODEL to a model it serves.',
});

export const LLM_SETTING_INVALID = defineError({
  code: 'LLM_SETTING_INVALID',
  status: 400,
  exitCode: 2,
  remedy: 'COUNTERFOIL_LLM_URL is an http or https address; COUNTERFOIL_LLM_TIMEOUT is a number of seconds above zero.',
});
