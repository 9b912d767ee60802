import { z } from 'zod'
import { orBusy } from '@/app/team/or-busy'
import { readForm } from '@/app/team/read-form'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { startListImport } from '@/lib/records/lists/start-list-import'

const listForm = z.strictObject({ file: z.instanceof(File) })
/** Encoding and sheet may be chosen later: a file is refused at once only for what no choice mends. */
const MENDED_LATER: readonly string[] = ['unknown_encoding', 'unknown_sheet', 'no_header', 'more_cells_than_header', 'empty']

/** Keeps the file of a form for its list to be read; a file that no choice would make a list is refused at once. */
export async function takeList(viewer: Viewer, request: Request): Promise<Result<{ importId: string }, string>> {
  const form = await readFormData(request)
  const sent = form && readForm(listForm, form)
  if (!sent) return { ok: false, reason: 'malformed' }
  const bytes = new Uint8Array(await sent.file.arrayBuffer())
  const fileName = sent.file.name.normalize('NFC').replace(/[\p{C}]/gu, '').trim().slice(0, 255) || 'list'
  const read = await readForeignTable(bytes, {}, 1)
  const isLost = !read.ok && (bytes.length === 0 || !MENDED_LATER.includes(read.fault.reason))
  if (isLost) return { ok: false, reason: read.fault.reason }
  return orBusy(() => startListImport(viewer, { fileName }, bytes))
}

/** What was sent as a form; null where it is none: undici throws a TypeError for whatever it cannot read. */
async function readFormData(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
