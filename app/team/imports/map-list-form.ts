import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Day } from '@/lib/domain/dates/day'
import { readMappingForm } from '@/lib/domain/lists/mapping-form'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import { mapListImport } from '@/lib/records/lists/map-list-import'
import { findListFile } from '@/lib/team/find-list-file'
import { findSavedMapping } from '@/lib/team/list-saved-mappings'
import { orBusy } from '../or-busy'
import { textsOf } from '../record/texts-of'
import { optionsIn } from './[importing]/mapping/read-mapping-page'

/** Two for each of the columns that a list may have, and those around them. */
const MOST_FIELDS = 450

type Mapped = { ok: true; importId: string } | { ok: false; answer: KeptAnswer }

/** Says how a list is read, as a form has it; answers that a saved mapping or an earlier form had stay. */
export async function mapListForm(viewer: Viewer, form: unknown, on: Day): Promise<Mapped> {
  const texts = textsOf(form, MOST_FIELDS)
  const refuse = (reason: string | null, faults: KeptAnswer['faults'] = {}): Mapped =>
    ({ ok: false, answer: { texts, faults, reason } })
  const list = await findListFile(viewer, texts.importId ?? '')
  if (!list) return refuse('unknown_import')
  const read = await readForeignTable(list.bytes, optionsIn(texts), 1)
  if (!read.ok) return refuse('unreadable')
  const saved = texts.saved ? await findSavedMapping(viewer, texts.saved) : null
  const said = readMappingForm(texts, read.table.columns, saved ?? list.mapping, on)
  if (!said.ok) return refuse(null, said.faults)
  const input = { importId: list.id, mapping: said.mapping, keepAnswers: saved === null, save: texts.save === 'yes' }
  const result = await orBusy(() => mapListImport(viewer, input))
  return result.ok ? { ok: true, importId: list.id } : refuse(result.reason)
}
