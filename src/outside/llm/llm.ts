/** What the program asks of a model: one question, one answer, and never an exception. */
export interface LlmQuestion {
  readonly system: string;
  readonly user: string;
}

/** Why there is no answer, in words that a summary can show. */
export type LlmFailure = 'timed out' | 'refused' | 'too long' | 'server error' | 'unreachable' | 'unreadable';

export type LlmAnswer = { readonly text: string } | { readonly failure: LlmFailure };

export type AskLlm = (question: LlmQuestion) => Promise<LlmAnswer>;
