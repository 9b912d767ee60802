import { z } from 'zod'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { createSource } from '@/lib/records/create-source'
import type { Result } from '@/lib/records/result'
import { findTip } from './find-tip'
import { noteTipSource } from './settle-tip'

export const makeSourceInput = z.strictObject({ tipId: z.uuid() })

/**
 * Makes a confidential source of what somebody told, of a reliability that cannot be judged yet, with the text as its
 * note; where one was made before, that one. `titleOf` gives its title, in the viewer's language.
 */
export async function makeSourceOfTip(
  viewer: Viewer,
  { tipId }: z.infer<typeof makeSourceInput>,
  titleOf: (receivedOn: string) => string,
): Promise<Result<{ sourceId: string }, 'not_allowed' | 'unknown_tip'>> {
  const tip = await findTip(viewer, tipId)
  if (!tip) return { ok: false, reason: 'unknown_tip' }
  if (tip.sourceId !== null) return { ok: true, value: { sourceId: tip.sourceId } }
  const made = await createSource(viewer, {
    title: titleOf(tip.receivedOn), published: tip.receivedOn, reliability: 'F', confidential: true, note: tip.text,
  })
  if (!made.ok) return made
  const noted = await noteTipSource(viewer, tipId, made.value.sourceId)
  return noted.ok ? made : noted
}
