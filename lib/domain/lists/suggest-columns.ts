import type { Day } from '../dates/day'
import type { CellContext } from './cells/cell-read'
import { cleanText } from './cells/clean-text'
import { indexNames, type NameIndex } from './cells/name-index'
import { readCell } from './cells/read-cell'
import { SEVERAL_AT_ONCE, type ListField } from './field-names'
import type { KnownNames } from './known-names'
import type { ListTable } from './list-table'
import { fieldCalled } from './words/header-words'
import { saysNothing } from './words/no-value'

/** What a column likely is, and by what it was told: its name, its texts, or nothing. */
export interface ColumnSuggestion {
  column: string
  field: ListField
  splitBy: string | null
  by: 'name' | 'texts' | null
  /** A few of its texts. */
  examples: readonly string[]
}

const LOOKED_AT = 200
const EXAMPLES = 3
/** Fields that are known by their texts, where the name of the column says nothing. */
const KNOWN_BY_TEXTS = ['prison', 'status', 'sex', 'nationality', 'sentence'] as const
const SEPARATORS = [';', '؛', '|', '\n', '،', ','] as const
const NATIVE = /\p{Script=Arabic}/u

/** Suggests what each column of a list is, to be confirmed by hand; of what a date is, its name alone tells. */
export function suggestColumns(table: ListTable, known: KnownNames, on: Day): ColumnSuggestion[] {
  const names = indexNames(known)
  const taken = new Set<ListField>()
  return table.columns.map((column, at) => {
    const texts = textsOf(table, at)
    const suggestion = suggestColumn(column, texts, names, on)
    const { field } = suggestion
    const isFree = field === 'ignored' || SEVERAL_AT_ONCE.includes(field) || !taken.has(field)
    taken.add(field)
    return { ...(isFree ? suggestion : NOTHING), column, examples: texts.slice(0, EXAMPLES) }
  })
}

/** The column whose texts are the list's own keys: called so, and never the same twice. */
export function suggestKey(table: ListTable, suggestions: readonly ColumnSuggestion[]): string | null {
  const keys = suggestions.filter(({ field }) => field === 'external_key').map(({ column }) => column)
  return keys.find((column) => {
    const texts = table.rows.map(({ cells }) => cells[table.columns.indexOf(column)] ?? '')
    return texts.every((text) => text.trim() !== '') && new Set(texts).size === texts.length
  }) ?? null
}

const NOTHING = { field: 'ignored', splitBy: null, by: null } as const

function textsOf({ rows }: ListTable, at: number): string[] {
  const texts = rows.slice(0, LOOKED_AT).map(({ cells }) => cleanText(cells[at] ?? '').text)
  return [...new Set(texts.filter((text) => !saysNothing(text)))]
}

function suggestColumn(
  column: string, texts: readonly string[], names: NameIndex, on: Day,
): Omit<ColumnSuggestion, 'column' | 'examples'> {
  const called = fieldCalled(column)
  const field = called === 'name' ? nameOf(texts) : called
  if (field !== null) return { field, splitBy: separatorOf(field, texts), by: 'name' }
  const told = KNOWN_BY_TEXTS.find((one) => texts.length > 0 && share(texts, one, names, on) >= 0.8)
  return told ? { field: told, splitBy: separatorOf(told, texts), by: 'texts' } : NOTHING
}

/** A column of names is of one script if all of its texts are. */
function nameOf(texts: readonly string[]): ListField {
  const native = texts.filter((text) => NATIVE.test(text)).length
  if (texts.length === 0 || texts.some((text) => /[()/|,،]/.test(text))) return 'name'
  return native === texts.length ? 'name_native' : native === 0 ? 'name_latin' : 'name'
}

/** Which part of the texts the field reads at once. */
function share(texts: readonly string[], field: (typeof KNOWN_BY_TEXTS)[number], names: NameIndex, today: Day): number {
  const context: CellContext = {
    column: { column: '', field, splitBy: null, dayOrder: null, calendar: null, unit: null }, answers: {}, names, today,
    listDay: null, words: () => new Set<string>(),
  }
  return texts.filter((text) => readCell(text, context).said.length > 0).length / texts.length
}

/** What parts several values, where a fifth of the texts or more have it; a comma parts no charges. */
function separatorOf(field: ListField, texts: readonly string[]): string | null {
  if (!['alias', 'occupation', 'group', 'nationality', 'charge'].includes(field)) return null
  const known = field === 'charge' ? SEPARATORS.slice(0, 4) : SEPARATORS
  const often = (sign: string) => texts.filter((text) => text.includes(sign)).length * 5 >= texts.length
  return texts.length === 0 ? null : (known.find(often) ?? null)
}
