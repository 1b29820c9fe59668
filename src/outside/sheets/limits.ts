/** How much a spreadsheet may hold. Excel's own limits where it has them. */
export const limits = {
  /** Bytes of the file as it comes. */
  fileBytes: 512 * 1024 * 1024,
  /** Bytes that all parts of a workbook unpack to: a million rows of a dozen columns come to about a gibibyte. */
  unpackedBytes: 4 * 1024 * 1024 * 1024,
  /** Honest sheets pack 5 to 60 times smaller; deflate ends near 1,030, which only emptiness reaches. */
  ratio: 300,
  /** Parts below this size may pack as well as they like. */
  ratioFloorBytes: 8 * 1024 * 1024,
  entries: 10_000,
  rows: 1_048_576,
  columns: 500,
  cellCharacters: 32_767,
  /** Bytes of the texts that the cells of a workbook share. */
  sharedTextBytes: 192 * 1024 * 1024,
  /** How many they are: a million rows with sixteen texts each. */
  sharedTexts: 16 * 1024 * 1024,
  /** Parts other than sheets and shared texts: a list of sheets, styles. */
  partBytes: 32 * 1024 * 1024,
} as const;
