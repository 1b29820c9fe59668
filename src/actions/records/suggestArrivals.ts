import type { Ledger } from '../ledger.ts';
import type { Page, PageRequest } from '../page.ts';
import type { ArrivalSuggestion, Names } from '../recordAnswers.ts';

export interface ArrivalSuggestions extends Page<ArrivalSuggestion> {
  readonly names: Names;
}

export async function suggestArrivals(
  _ledger: Ledger,
  _request: PageRequest & { readonly programme?: string | undefined } = {},
): Promise<ArrivalSuggestions> {
  throw new Error('soon');
}
