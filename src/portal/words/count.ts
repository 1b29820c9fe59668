/** “1 claim”, “1,200 claims”: a number before its noun, in English. */
export { counted as count } from '../../core/decimals/counted.ts';
