import { foldName } from '../../names/fold-name'

/** A word or words as they are compared: folded like a name, and written together. */
export function squeeze(text: string): string {
  return foldName(text).replaceAll(' ', '')
}

/** A table of words by what they mean: spellings are parted by `|`, in any case, with or without accents. */
export function wordTable<Value extends string>(
  spellings: Readonly<Partial<Record<Value, string>>>,
): Map<string, Value> {
  const table = new Map<string, Value>()
  for (const value of Object.keys(spellings) as Value[]) {
    const words = [value.replaceAll('_', ' '), ...(spellings[value] ?? '').split('|')]
    for (const word of words) if (word !== '') table.set(squeeze(word), value)
  }
  return table
}
