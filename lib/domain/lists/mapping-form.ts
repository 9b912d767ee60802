import type { Day } from '../dates/day'
import { readTypedDate } from '../dates/typed/read-typed-date'
import type { Faults, FormTexts } from '../record-form/record-form'
import { LIST_FIELDS } from './field-names'
import { mappingSchema, type Mapping } from './mapping'

export type ReadMappingForm = { ok: true; mapping: Mapping } | { ok: false; faults: Faults }

/** What the field `source` says where a new one is described. */
const NEW_SOURCE = 'new'

/**
 * The mapping that a form says: `c0.field` is what the first of `columns` is, and so on. Of the mapping `before`, which
 * the form showed, the answers stay, and what it says of a column that no form asks. `today` is the clock's day. Faults
 * are keys of the messages `team-imports.fault`.
 */
export function readMappingForm(
  texts: FormTexts, columns: readonly string[], before: Pick<Mapping, 'answers' | 'columns'> | null, today: Day,
): ReadMappingForm {
  const said = (name: string) => texts[name]?.trim() || null
  const faults: Record<string, string> = {}
  const dateIn = (name: string) => {
    const text = said(name)
    if (text === null) return null
    const read = readTypedDate(text, { today })
    if (read.kind !== 'read') faults[name] = read.kind === 'ask' ? 'ambiguous_date' : 'not_a_date'
    return read.kind === 'read' ? read.date.edtf : null
  }
  const mapped = columns.flatMap((column, at) => {
    const field = LIST_FIELDS.find((one) => one === texts[`c${at}.field`])
    if (!field || field === 'ignored') return []
    const known = before?.columns.find((one) => one.column === column && one.field === field)
    return [{ ...known, column, field, splitBy: separatorIn(texts[`c${at}.splitBy`]) }]
  })
  const source = said('source') ?? NEW_SOURCE
  if (mapped.length === 0) faults['c0.field'] = 'no_columns'
  if (source === NEW_SOURCE && said('source.title') === null) faults['source.title'] = 'no_source'
  const parsed = mappingSchema.safeParse({
    name: said('name') ?? '',
    table: {
      encoding: said('encoding'), delimiter: separatorIn(texts.delimiter), sheet: said('sheet'),
      headerRow: Number(said('headerRow') ?? 1),
    },
    columns: mapped, key: columns[Number(said('key') ?? -1)] ?? null,
    source: source !== NEW_SOURCE ? { kind: 'known', id: source } : {
      kind: 'new', title: said('source.title'), publisher: said('source.publisher'), url: said('source.url'),
      published: dateIn('source.published'), reliability: said('source.reliability') ?? 'F',
      confidential: texts['source.confidential'] === 'yes',
    },
    listedOn: dateIn('listedOn'), answers: before?.answers ?? {},
    defaults: {
      dayOrder: said('dayOrder'), calendar: said('calendar'), audience: said('audience') ?? 'team',
      credibility: Number(said('credibility') ?? 3),
    },
  })
  if (parsed.success && Object.keys(faults).length === 0) return { ok: true, mapping: parsed.data }
  const refused = parsed.success ? [] : parsed.error.issues.map(({ path }) => [fieldOf(path), 'malformed'])
  return { ok: false, faults: { ...Object.fromEntries(refused), ...faults } }
}

/** What a form holds for a mapping; a column that the mapping does not name is ignored. */
export function textsOfMapping(mapping: Mapping, columns: readonly string[]): FormTexts {
  const { source, defaults, table } = mapping
  const isNew = source.kind === 'new'
  const texts: Record<string, string | null> = {
    name: mapping.name, listedOn: mapping.listedOn,
    key: String(mapping.key === null ? -1 : columns.indexOf(mapping.key)),
    source: isNew ? NEW_SOURCE : source.id, dayOrder: defaults.dayOrder, calendar: defaults.calendar,
    audience: defaults.audience, credibility: String(defaults.credibility), encoding: table.encoding,
    delimiter: nameSeparator(table.delimiter), sheet: table.sheet, headerRow: String(table.headerRow),
  }
  if (isNew) {
    Object.assign(texts, {
      'source.title': source.title, 'source.publisher': source.publisher, 'source.published': source.published,
      'source.url': source.url, 'source.reliability': source.reliability,
      'source.confidential': source.confidential ? 'yes' : '',
    })
  }
  columns.forEach((column, at) => {
    const mapped = mapping.columns.find((one) => one.column === column)
    texts[`c${at}.field`] = mapped?.field ?? 'ignored'
    texts[`c${at}.splitBy`] = nameSeparator(mapped?.splitBy ?? null)
  })
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']))
}

/** Separators that a form cannot show, by their names in it. */
const NAMED_SEPARATORS: ReadonlyMap<string, string> = new Map([['tab', '\t'], ['line', '\n']])

/** A separator as a form names it: a tab and an end of line have names. */
export function nameSeparator(separator: string | null): string {
  return [...NAMED_SEPARATORS].find(([, sign]) => sign === separator)?.[0] ?? separator ?? ''
}

/** The separator that a form names; null for none. */
export function separatorIn(text: string | undefined): string | null {
  const named = text ?? ''
  return named === '' ? null : (NAMED_SEPARATORS.get(named) ?? named)
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String)
  if (first === 'source' && second !== undefined) return second === 'id' ? 'source' : `source.${second}`
  if (first === 'defaults' || first === 'table') return second ?? first
  return first === 'columns' ? 'c0.field' : (first ?? 'name')
}
