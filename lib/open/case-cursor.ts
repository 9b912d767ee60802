import { z } from 'zod'
import { dayText } from '@/lib/domain/contract/span'
import { parseDay } from '@/lib/domain/dates/day'
import { FINDINGS } from '@/lib/domain/names/found-by'

const day = dayText.refine((text) => parseDay(text) !== null && !text.startsWith('0000'))
const slug = z.string().max(200).regex(/^[\w.-]+$/)
const lineKeySchema = z.tuple([
  z.number().int().min(0).max(4),
  z.boolean(),
  z.number().int().min(0).max(4),
  day.nullable(),
  z.boolean(),
  z.string().max(500).regex(/^\P{Cc}*$/u),
  slug,
])
const foundKeySchema = z.tuple([...lineKeySchema.def.items, z.number().int().min(0).max(FINDINGS.length)])
const keySchema = z.union([lineKeySchema, foundKeySchema])

/**
 * What lists are ordered by, of the last row: level, pinned, possible level, day since, whether held, name, slug; of a
 * search also the place of why it was found, which comes before all of these.
 */
export type CaseKey = z.infer<typeof keySchema>

/** The same without a search. */
export type LineKey = z.infer<typeof lineKeySchema>

/** The opaque cursor of the page that begins after a row. */
export function encodeCursor(key: CaseKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The cursor of the page that begins after a slug, in the order of slugs. */
export function encodeSlugCursor(after: string): string {
  return Buffer.from(JSON.stringify([after])).toString('base64url')
}

/** The slug inside such a cursor; null for anything else. */
export function decodeSlugCursor(cursor: string): string | null {
  const key = z.tuple([slug]).safeParse(readJson(cursor))
  return key.success ? key.data[0] : null
}

/** The key inside a cursor; null for anything that {@link encodeCursor} did not make. */
export function decodeCursor(cursor: string): CaseKey | null {
  const key = keySchema.safeParse(readJson(cursor))
  return key.success ? key.data : null
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
