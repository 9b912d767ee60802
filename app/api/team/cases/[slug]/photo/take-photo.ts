import { z } from 'zod'
import { orBusy } from '@/app/team/or-busy'
import { readForm } from '@/app/team/read-form'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { proposePhoto } from '@/lib/records/propose-photo'

const text = z.string().trim().max(200).refine((value) => !/[\p{Cc}\p{Surrogate}]/u.test(value))
const photoForm = z.strictObject({ file: z.instanceof(File), licence: text, credit: text })

/**
 * Proposes the picture of a form; answers what its page is to be told: that it is there, or the fault, with the words
 * that were typed beside the picture.
 */
export async function takePhoto(viewer: Viewer, caseId: string, request: Request, on: Day): Promise<string> {
  const form = await readFormData(request)
  const sent = form && readForm(photoForm, form)
  if (!sent) return 'fault=malformed'
  const { file, licence, credit } = sent
  const refuse = (fault: string) => new URLSearchParams({ fault, licence, credit }).toString()
  if (file.size === 0) return refuse('not_a_picture')
  if (licence === '') return refuse('licence')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sentPhoto = { caseId, file: bytes, licence, credit: credit === '' ? null : credit }
  const result = await orBusy(() => proposePhoto(viewer, sentPhoto, on))
  return result.ok ? 'done=photo_sent' : refuse(result.reason)
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
