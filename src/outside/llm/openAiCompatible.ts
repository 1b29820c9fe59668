import type { AskLlm, LlmAnswer } from './llm.ts';
import type { LlmSettings } from './llmSettings.ts';

/** An answer about one paragraph is a few kilobytes; anything near this is a defect or an attack. */
const MAX_ANSWER_BYTES = 1024 * 1024;

class AnswerTooLong extends Error {}

/**
 * Asks any endpoint that speaks OpenAI's chat completions. Every way to fail is an answer with its reason: one model's
 * bad day must not cost what the rules read. The libraries are loaded with the first question.
 */
export function openAiCompatible(settings: LlmSettings): AskLlm {
  const loading = loadModel(settings);
  loading.catch(() => undefined);
  return async ({ system, user }) => {
    const abort = AbortSignal.timeout(settings.timeoutMilliseconds);
    try {
      const { generateText, model } = await loading;
      const { text, finishReason } = await generateText({
        model,
        system,
        prompt: user,
        temperature: 0,
        maxRetries: 0,
        abortSignal: abort,
      });
      if (finishReason === 'content-filter' || text.trim() === '') return { failure: 'refused' };
      return { text };
    } catch (error) {
      return failureOf(error, abort.aborted);
    }
  };
}

async function loadModel({ url, model, key }: LlmSettings) {
  const [{ generateText }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  const provider = createOpenAICompatible({
    name: 'configured',
    baseURL: url,
    ...(key === null ? {} : { apiKey: key }),
    fetch: fetchCapped,
  });
  return { generateText, model: provider(model) };
}

/** `fetch` that breaks off a body longer than an answer may be, and follows no redirect with the key. */
async function fetchCapped(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) return response;
  let length = 0;
  const cap = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > MAX_ANSWER_BYTES) controller.error(new AnswerTooLong());
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(cap), { status, statusText, headers });
}

function failureOf(error: unknown, aborted: boolean): LlmAnswer {
  if (aborted) return { failure: 'timed out' };
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof AnswerTooLong)) return { failure: 'too long' };
  const status = causes.map(statusOf).find((value) => value !== null) ?? null;
  if (status !== null && status >= 400)
    return { failure: status === 403 || status === 451 ? 'refused' : 'server error' };
  if (status !== null) return { failure: 'unreadable' };
  return { failure: causes.some(isNetworkError) ? 'unreachable' : 'unreadable' };
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause) causes.push(cause);
  return causes;
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
}

function isNetworkError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error instanceof TypeError || ('code' in error && typeof error.code === 'string') || 'isRetryable' in error)
  );
}
