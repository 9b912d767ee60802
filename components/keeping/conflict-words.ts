const WORDS = ['field', 'theirs', 'mine', 'nothing', 'help'] as const

/** The words of the table that shows what two people made of one field; `t` speaks `workspace.conflict`. */
export function conflictWords(t: (key: (typeof WORDS)[number]) => string): Record<string, string> {
  return Object.fromEntries(WORDS.map((word) => [`conflict.${word}`, t(word)]))
}
