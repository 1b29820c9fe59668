/** Which stretch of a list is asked for. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}
