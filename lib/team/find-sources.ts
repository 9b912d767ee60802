import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { readTypedDate } from '@/lib/domain/dates/typed/read-typed-date'
import { foldName } from '@/lib/domain/names/fold-name'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Reliability } from '@/lib/domain/vocabulary'

/** A source as a picker shows it; `version` is what an edit of it must name. */
export interface SourceChoice {
  id: string
  title: string
  publisher: string | null
  published: string | null
  url: string | null
  reliability: Reliability
  confidential: boolean
  version: number
}

interface FindSources {
  limit?: number
  /** The clock's day: given, a text that is a date finds what was published then too, in either calendar. */
  today?: Day
}

const MAX_TYPED = 200
const MAX_WORDS = 8

/**
 * The sources whose title, publisher, address or day hold every word that somebody types, in any order, the newest
 * first, `limit` at most; none for an empty text. Sources who are people are shown to those who may record.
 */
export async function findSources(
  viewer: Viewer, typed: string, { limit = 12, today }: FindSources = {},
): Promise<SourceChoice[]> {
  // Postgres takes no NUL, which nobody types.
  const text = typed.slice(0, MAX_TYPED).replaceAll('\0', '')
  const folded = patternsOf(foldName(text))
  if (!roleMay(viewer.role, 'case.read') || folded.length === 0) return []
  // The column keeps the marks on Latin letters, which foldName takes off.
  const asTyped = patternsOf(text.toLowerCase())
  const maySeePeople = roleMay(viewer.role, 'source.create')
  const sql = teamSql()
  const { exact, first, last } = today === undefined ? NO_DAYS : daysOf(text, today)
  return sql<SourceChoice[]>`
    SELECT id, title, publisher, published, url, reliability, confidential, version FROM file.source
    WHERE (search_text LIKE ALL (${folded}) OR search_text LIKE ALL (${asTyped})
        OR published LIKE ANY (${exact}) OR published COLLATE "C" BETWEEN ${first} AND ${last})
      AND (NOT confidential OR ${maySeePeople})
    ORDER BY published DESC NULLS LAST, title, id LIMIT ${limit}`
}

function patternsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '').slice(0, MAX_WORDS)
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

interface TypedDays {
  /** Patterns for dates as exact as the text. */
  exact: string[]
  /** Bounds for days; none lies between those of {@link NO_DAYS}. */
  first: string
  last: string
}

const NO_DAYS: TypedDays = { exact: [], first: '~', last: '' }

/** The days that a text may mean: EDTF sorts as text, and a month or year stands before its days. */
function daysOf(text: string, today: Day): TypedDays {
  const read = readTypedDate(text, { today })
  if (read.kind === 'refused') return NO_DAYS
  const dates = read.kind === 'read' ? [read.date] : read.readings.map(({ date }) => date)
  const exact = dates.filter(({ edtf }) => /^\d{4}(-\d\d){0,2}$/.test(edtf)).map(({ edtf }) => `${edtf}%`)
  const [only] = dates
  if (dates.length > 1 || !only || only.earliest === null || only.latest === null) return { ...NO_DAYS, exact }
  return { exact, first: formatDay(only.earliest), last: `${formatDay(only.latest)}~` }
}
