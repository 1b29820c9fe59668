/** What is wrong with one field of a record: told beside the field of a form, the cell of a sheet, or in the API. */
export interface Problem {
  /** Where: "amount", "recipients.2.percent" (rows count from 0); empty when it is about the whole record. */
  readonly path: string;
  /** Stable code of a kind that `errors.ts` defines. */
  readonly code: string;
  /** English; says the value it stumbled on. */
  readonly message: string;
  readonly remedy: string;
  /** True where a draft may be kept in spite of it, but not submitted. */
  readonly draftAllowed: boolean;
}
