import { z } from 'zod'
import { versionNumber } from '@/lib/domain/history/version-number'
import { writtenText } from './event-input'

/** An event, and the version of it that somebody has read. */
export const readVersionInput = z.strictObject({ eventId: z.uuid(), version: versionNumber })

/** The same, and why they do what they do with it. */
export const notedInput = readVersionInput.extend({ note: writtenText(2000) })

/** As a form sends it. */
export type NotedInput = z.input<typeof notedInput>
