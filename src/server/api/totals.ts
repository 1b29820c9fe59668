import type { Api } from './operation.ts';
export function addTotalOperations(_api: Api): void {}
