import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { MOST_LIST_BYTES } from '@/lib/domain/lists/list-import'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { requiredText } from '../input-parts'
import { readInput } from '../read-input'
import type { Result } from '../result'

const startInput = z.strictObject({ fileName: requiredText(255) })

export type StartListReason = 'not_allowed' | 'empty_file' | 'too_large'

/**
 * Takes the file of a list: nothing is read from it yet, and nothing of it is in the record. Throws a ZodError for a
 * name that no file has.
 */
export async function startListImport(
  viewer: Viewer,
  input: z.input<typeof startInput>,
  bytes: Uint8Array,
): Promise<Result<{ importId: string }, StartListReason>> {
  const { fileName } = readInput(startInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  if (bytes.length === 0) return { ok: false, reason: 'empty_file' }
  if (bytes.length > MOST_LIST_BYTES) return { ok: false, reason: 'too_large' }
  const digest = createHash('sha256').update(bytes).digest('hex')
  return teamSql().begin(async (sql) => {
    const [row] = await sql<{ id: string }[]>`
      INSERT INTO file.list_import (author, file_name, file, digest)
      VALUES (${viewer.accountId}, ${fileName}, ${Buffer.from(bytes)}, ${digest}) RETURNING id::text`
    if (!row) throw new Error('the list was given no number')
    await writeAudit(overPostgres(sql), [{
      actor: viewer.accountId, action: 'list.upload', subjectKind: 'import', subjectId: row.id, fields: [],
      digest: null,
    }])
    return { ok: true, value: { importId: row.id } }
  })
}
