import { z } from 'zod'
import { dayText } from '@/lib/domain/contract/span'
import { parseDay } from '@/lib/domain/dates/day'

const day = dayText.refine((text) => parseDay(text) !== null && !text.startsWith('0000'))
const keySchema = z.tuple([
  z.number().int().min(0).max(4),
  z.boolean(),
  z.number().int().min(0).max(4),
  day.nullable(),
  z.boolean(),
  z.string().max(500).regex(/^\P{Cc}*$/u),
  z.string().max(200).regex(/^[\w.-]+$/),
])

/** What lists are ordered by, of the last row: level, pinned, possible level, day since, whether held, name, slug. */
export type CaseKey = z.infer<typeof keySchema>

/** The opaque cursor of the page that begins after a row. */
export function encodeCursor(key: CaseKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key inside a cursor; null for anything that {@link encodeCursor} did not make. */
export function decodeCursor(cursor: string): CaseKey | null {
  try {
    const key = keySchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return key.success ? key.data : null
  } catch {
    return null
  }
}
