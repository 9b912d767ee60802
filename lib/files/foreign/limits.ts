/**
 * What a list may be at most. Far more than the lists that campaigns keep, and little enough that a file made to hurt
 * takes no more memory than an honest one.
 */
export const LIMITS = {
  bytes: 20_000_000,
  rows: 50_000,
  columns: 200,
  /** Signs of one cell. */
  cell: 10_000,
  /** Signs of one line of a text. */
  line: 200_000,
  /** Bytes that the parts of a workbook come to when they are inflated. */
  inflated: 150_000_000,
  /** Bytes of a workbook between two tags. */
  untagged: 500_000,
  /** Parts of a workbook. */
  parts: 2_000,
  /** Bytes of a part that only says how others are read. */
  outline: 5_000_000,
  /** Elements of a workbook within one another. */
  depth: 100,
  /** Texts that a workbook keeps apart from its sheets, and the signs of all of them. */
  sharedTexts: 2_000_000,
  sharedText: 40_000_000,
} as const
