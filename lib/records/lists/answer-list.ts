import { z } from 'zod'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import { type MapListResult, writeMapping } from './write-mapping'

const answerInput = z.strictObject({
  importId: z.uuid(),
  answers: mappingSchema.shape.answers,
  /** Whether the next version of the list is to be read like this. */
  save: z.boolean().default(false),
})

/**
 * Answers what could be read in two ways, beside all that was answered before: of two forms that are sent at once both
 * are kept. What another reading laid beside the record is forgotten. Only whoever brought the list may, and once it is
 * said how it is read. Throws a ZodError for input that no form sends.
 */
export async function answerList(viewer: Viewer, input: z.input<typeof answerInput>): Promise<MapListResult> {
  const { answers, ...list } = readInput(answerInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  return writeMapping(viewer, list, (now) => {
    return now && mappingSchema.parse({ ...now, answers: { ...now.answers, ...answers } })
  })
}
