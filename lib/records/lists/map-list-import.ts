import { z } from 'zod'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import { type MapListResult, writeMapping } from './write-mapping'

const mapInput = z.strictObject({
  importId: z.uuid(),
  mapping: mappingSchema,
  /** Whether answers that were given meanwhile stay beside those of the mapping. */
  keepAnswers: z.boolean().default(false),
  /** Whether the next version of the list is to be read like this. */
  save: z.boolean().default(false),
})

/**
 * Says how a list is read; what another reading laid beside the record is forgotten, and so is what was decided of its
 * people. Only whoever brought the list may, and until it is in. Throws a ZodError for input that no form sends.
 */
export async function mapListImport(viewer: Viewer, input: z.input<typeof mapInput>): Promise<MapListResult> {
  const { mapping, keepAnswers, ...list } = readInput(mapInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  return writeMapping(viewer, list, (now) => {
    return keepAnswers ? mappingSchema.parse({ ...mapping, answers: { ...mapping.answers, ...now?.answers } }) : mapping
  })
}
