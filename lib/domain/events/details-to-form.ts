import type { DetailField } from './detail-fields'

/** The texts that a form shows for details on record: the inverse of detailsFromForm, with dates as EDTF. */
export function detailsToForm(
  fields: readonly DetailField[], details: Readonly<Record<string, unknown>>, path = 'detail',
): Record<string, string> {
  return Object.assign({}, ...fields.map((field) => textsOf(field, details[field.name], `${path}.${field.name}`)))
}

function textsOf(field: DetailField, value: unknown, path: string): Record<string, string> {
  if (value === undefined || value === null) return {}
  if (Array.isArray(value)) return listTexts(field, value, path)
  if (typeof value === 'boolean') return { [path]: value ? 'yes' : 'no' }
  const isSaid = field.kind === 'yes_no_or_text' || field.kind === 'yes_no_or_date'
  return { [isSaid ? `${path}.said` : path]: String(value) }
}

function listTexts(field: DetailField, entries: readonly unknown[], path: string): Record<string, string> {
  if (entries.length === 0) return { [`${path}.none`]: 'yes' }
  const texts = entries.map((entry, place) => detailsToForm(field.fields, Object(entry), `${path}.${place}`))
  return Object.assign({}, ...texts)
}
