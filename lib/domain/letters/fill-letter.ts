/** The blanks of a letter, written as `[facts]`, which the record fills on the day that it is read. */
export const BLANKS = ['name', 'day', 'facts', 'demands', 'sources'] as const
export type Blank = (typeof BLANKS)[number]

/** The blanks of a text that nothing fills. Words in brackets that are not like a blank are the writer's own. */
export function unknownBlanks(text: string): string[] {
  const known: readonly string[] = BLANKS
  return [...text.matchAll(/\[([a-z_]+)\]/g)].map(([, name = '']) => name).filter((name) => !known.includes(name))
}

/** A text with its blanks filled; what fills them is not looked through again. */
export function fillLetter(text: string, values: Readonly<Record<Blank, string>>): string {
  return text.replace(/\[(name|day|facts|demands|sources)\]/g, (_blank, name: Blank) => values[name])
}
