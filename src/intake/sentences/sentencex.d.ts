/** The package ships no types; only what is used here is declared. */
declare module 'sentencex' {
  /** Cuts `text` into sentences whose concatenation is `text`. */
  export function segment(language: string, text: string): string[];
}
