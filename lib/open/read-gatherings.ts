import { endOfDay } from '@/lib/clock'
import { openSql } from '@/lib/db/open'
import { type AppealContent, appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'
import { gatheringContentSchema } from '@/lib/domain/gatherings/gathering'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { linesBefore, type Listed, listedOf } from '@/lib/domain/listed'
import { leadingTo, ledTo } from './led-to'

type GatheringRow = Omit<OpenGathering, 'content'> & { content: unknown }

/** What is told of gatherings; those about a case are there as long as the case is published. */
const selectGatherings = () => openSql()`
  SELECT g.slug, g.version, g.state, g.content, g.starts_at AS "startsAt", g.ends_at AS "endsAt", g.note,
    g.changed_at AS "changedAt"
  FROM open.gathering g
  WHERE (g.about_case IS NULL OR ${ledTo(openSql(), openSql()`g.about_case`)} IS NOT NULL)`

/** Its last day is over in two places: in its own zone, and here. West of here our next day begins before it does. */
const isToCome = (asOf: Day) => openSql()`
  (g.ends_on >= ${formatDay(asOf)}::text::date OR coalesce(g.ends_at, g.starts_at) > ${endOfDay(addDays(asOf, -1))})`

/** How many that are over a page lists. */
const PAST_A_PAGE = 100

/**
 * The gatherings of a day: those that end on it or later, there or here, the next first; and a page of those before,
 * the latest first.
 */
export async function listGatherings(
  asOf: Day, asked = 1,
): Promise<{ upcoming: OpenGathering[]; past: OpenGathering[]; listed: Listed }> {
  const sql = openSql()
  const [upcoming, [count]] = await Promise.all([
    sql<GatheringRow[]>`${selectGatherings()} AND ${isToCome(asOf)} ORDER BY g.starts_at, g.slug`,
    sql<{ total: number }[]>`
      SELECT count(*) AS total FROM (${selectGatherings()} AND NOT ${isToCome(asOf)}) AS over`,
  ])
  const listed = listedOf(count?.total ?? 0, PAST_A_PAGE, asked)
  const past = await sql<GatheringRow[]>`
    ${selectGatherings()} AND NOT ${isToCome(asOf)}
    ORDER BY g.starts_at DESC, g.slug LIMIT ${PAST_A_PAGE} OFFSET ${linesBefore(listed.page, PAST_A_PAGE)}`
  return { upcoming: upcoming.map(withContent), past: past.map(withContent), listed }
}

const MOST_ABOUT = 20

/** The gatherings about a case or an appeal that end on a day or later, there or here, the next first. */
export async function listGatheringsAbout(kind: 'case' | 'appeal', slug: string, asOf: Day): Promise<OpenGathering[]> {
  const sql = openSql()
  const about = kind === 'case' ? sql`g.about_case = ANY (${leadingTo(sql, slug)})` : sql`g.content ->> 'appeal' = ${slug}`
  const rows = await sql<GatheringRow[]>`
    ${selectGatherings()} AND ${about} AND ${isToCome(asOf)}
    ORDER BY g.starts_at, g.slug LIMIT ${MOST_ABOUT}`
  return rows.map(withContent)
}

/** The gathering of a name; null where none is published. */
export async function findGathering(slug: string): Promise<OpenGathering | null> {
  const [row] = await openSql()<GatheringRow[]>`${selectGatherings()} AND g.slug = ${slug}`
  return row === undefined ? null : withContent(row)
}

function withContent(row: GatheringRow): OpenGathering {
  return { ...row, content: gatheringContentSchema.parse(row.content) }
}

/** What a gathering is about, as far as that is published, to link to. */
export interface GatheringAbout {
  appeal: { slug: string; content: AppealContent } | null
  person: { slug: string; name: { latin: string; native: string | null } } | null
}

/** The published appeal and case that a gathering names. */
export async function readGatheringAbout({ content }: OpenGathering): Promise<GatheringAbout> {
  const sql = openSql()
  const [[appeal], [person]] = await Promise.all([
    sql<{ slug: string; content: unknown }[]>`SELECT slug, content FROM open.appeal WHERE slug = ${content.appeal}`,
    sql<NonNullable<GatheringAbout['person']>[]>`
      SELECT slug, jsonb_build_object('latin', name_latin, 'native', name_native) AS name
      FROM open.case WHERE slug = ${ledTo(sql, content.caseSlug)}`,
  ])
  return {
    appeal: appeal ? { slug: appeal.slug, content: appealContentSchema.parse(appeal.content) } : null,
    person: person ?? null,
  }
}
