import { readTypedDate } from '../dates/typed/read-typed-date'
import type { Day } from '../dates/day'
import { countOrText } from '../latin-digits'
import type { DetailField } from './detail-fields'

/** What a form says under each name; absent and empty are the same. */
export type FormTexts = Readonly<Record<string, string>>

/** Details as the schema of a type reads them, and the fields whose text is no date. */
export interface FormDetails {
  details: Record<string, unknown>
  unread: string[]
}

/** How many entries of a list a form offers; it has more where more are on record. */
const LIST_ENTRIES = 5

/** How many entries of the list at a path a form has. No list is as long as a thousand. */
export function countEntries(texts: FormTexts, path: string): number {
  const places = Object.keys(texts).map((name) => {
    const [place = ''] = name.startsWith(`${path}.`) ? name.slice(path.length + 1).split('.') : []
    return /^\d{1,3}$/.test(place) ? Number(place) + 1 : 0
  })
  return Math.max(LIST_ENTRIES, ...places)
}

interface Reading {
  texts: FormTexts
  today: Day
  unread: string[]
}

/**
 * The details that a form states, in fields named `detail.<name>` and, in a list, `detail.<name>.<entry>.<name>`. Dates
 * are typed as people type them and become EDTF. Nothing is checked here but dates: the schema of the type is.
 */
export function detailsFromForm(fields: readonly DetailField[], texts: FormTexts, today: Day): FormDetails {
  const unread: string[] = []
  return { details: readFields(fields, 'detail', { texts, today, unread }), unread }
}

function readFields(fields: readonly DetailField[], path: string, reading: Reading): Record<string, unknown> {
  const said = fields.flatMap((field): [string, unknown][] => {
    const value = readField(field, `${path}.${field.name}`, reading)
    return value === undefined ? [] : [[field.name, value]]
  })
  return Object.fromEntries(said)
}

function readField(field: DetailField, path: string, reading: Reading): unknown {
  const text = (reading.texts[path] ?? '').trim()
  switch (field.kind) {
    case 'list':
      return readList(field, path, reading)
    case 'count':
      return text === '' ? undefined : countOrText(text)
    case 'date':
      return text === '' ? undefined : readDate(text, path, reading)
    case 'yes_no':
    case 'tick':
      return yesOrNo(text)
    case 'yes_no_or_text':
      return (reading.texts[`${path}.said`] ?? '').trim() || yesOrNo(text)
    case 'yes_no_or_date': {
      const said = (reading.texts[`${path}.said`] ?? '').trim()
      return said === '' ? yesOrNo(text) : readDate(said, `${path}.said`, reading)
    }
    case 'choice':
    case 'text':
      return text === '' ? undefined : text
  }
}

function yesOrNo(text: string): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined
}

function readList(field: DetailField, path: string, reading: Reading): unknown[] | undefined {
  const readEntry = (entry: number) => readFields(field.fields, `${path}.${entry}`, reading)
  const entries = Array.from({ length: countEntries(reading.texts, path) }, (_, entry) => readEntry(entry))
  const filled = entries.filter((entry) => Object.keys(entry).length > 0)
  return filled.length > 0 || reading.texts[`${path}.none`] === 'yes' ? filled : undefined
}

function readDate(text: string, path: string, { today, unread }: Reading): string | undefined {
  const read = readTypedDate(text, { today })
  if (read.kind === 'read') return read.date.edtf
  unread.push(path)
  return undefined
}
