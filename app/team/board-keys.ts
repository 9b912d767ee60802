/** The keys that stand under the board: key, and the message that says what it does. */
export const BOARD_KEYS = [
  ['j', 'down'], ['k', 'up'], ['o', 'open'], ['r', 'record'], ['t', 'take'], ['/', 'search'], ['d', 'day'], ['f', 'filter'],
  ['1–0', 'queue'],
] as const
