import type { Day } from '@/lib/domain/dates/day'
import { DELIMITERS, ENCODINGS } from '@/lib/domain/lists/list-table'
import { nameSeparator, separatorIn, textsOfMapping } from '@/lib/domain/lists/mapping-form'
import { suggestColumns, suggestKey, type ColumnSuggestion } from '@/lib/domain/lists/suggest-columns'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { ForeignFault } from '@/lib/files/foreign/foreign-fault'
import { type ForeignOptions, readForeignTable, type TakenAs } from '@/lib/files/foreign/read-foreign-table'
import type { ListFile } from '@/lib/team/find-list-file'
import { findSavedMapping } from '@/lib/team/list-saved-mappings'
import type { TeamSearch } from '../../../open-team-page'
import { knownNames } from '../../known-names'

/** What the page says of a list: its columns with what they likely are, or why the file cannot be read so. */
export type MappingPage =
  | { ok: true; columns: ColumnSuggestion[]; texts: FormTexts; as: TakenAs; saved: string }
  | { ok: false; fault: ForeignFault; options: ForeignOptions }

/** Rows that the suggestions look at. */
const LOOKED_AT = 200

/** Reads the first rows of a list as the address says, else as a saved mapping or its own does, else as recognised. */
export async function readMappingPage(
  viewer: Viewer, list: ListFile, search: TeamSearch, on: Day,
): Promise<MappingPage> {
  const saved = typeof search.saved === 'string' ? await findSavedMapping(viewer, search.saved) : null
  const mapping = saved ?? list.mapping
  const options = { ...mapping?.table, ...optionsIn(search) }
  const read = await readForeignTable(list.bytes, options, LOOKED_AT)
  if (!read.ok) return { ok: false, fault: read.fault, options }
  const { table, as } = read
  const columns = suggestColumns(table, await knownNames(viewer), on)
  const key = suggestKey(table, columns)
  const suggested: Record<string, string> = {
    name: list.fileName.replace(/\.[a-z]{2,5}$/i, '').slice(0, 120), source: 'new', 'source.reliability': 'F',
    key: String(key === null ? -1 : table.columns.indexOf(key)), audience: 'team', credibility: '3',
  }
  columns.forEach(({ field, splitBy }, at) => {
    suggested[`c${at}.field`] = field
    suggested[`c${at}.splitBy`] = nameSeparator(splitBy)
  })
  // What is recognised is recognised again: the next version may be written by another program.
  const asRead = {
    encoding: options.encoding ?? '', delimiter: nameSeparator(options.delimiter ?? null), sheet: options.sheet ?? '',
    headerRow: String(as.headerRow),
  }
  const texts = { ...(mapping ? textsOfMapping(mapping, table.columns) : suggested), ...asRead }
  return { ok: true, columns, texts, as, saved: saved?.name ?? '' }
}

/** How the address says that the file is to be read. */
export function optionsIn(search: Readonly<Record<string, unknown>>): ForeignOptions {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name].slice(0, 100) : '')
  const encoding = ENCODINGS.find((one) => one === text('encoding'))
  const delimiter = DELIMITERS.find((one) => one === separatorIn(text('delimiter')))
  const row = Number(text('headerRow'))
  return {
    ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(text('sheet') !== '' && { sheet: text('sheet') }),
    ...(Number.isInteger(row) && row >= 1 && row <= 100 && { headerRow: row }),
  }
}
