import { z } from 'zod'
import { versionNumber } from '@/lib/domain/history/version-number'
import { isInstant } from './is-instant'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

const keySchema = z.tuple([
  z.string().regex(INSTANT).refine(isInstant),
  z.enum(['event', 'identity', 'verdict', 'merged', 'parted']),
  z.uuid(),
  versionNumber,
])

/** Where an entry stands in the history of a case: its instant to the microsecond, its kind, subject and version. */
export type HistoryKey = z.infer<typeof keySchema>

/** The opaque cursor of the page that begins after an entry. */
export function encodeHistoryCursor(key: HistoryKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key inside a cursor; null for anything that {@link encodeHistoryCursor} did not make. */
export function decodeHistoryCursor(cursor: string): HistoryKey | null {
  try {
    const key = keySchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return key.success ? key.data : null
  } catch {
    return null
  }
}
