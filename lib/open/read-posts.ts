import { openSql } from '@/lib/db/open'
import { type AppealContent, appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { linesBefore, type Listed, listedOf } from '@/lib/domain/listed'
import { type PostContent, postContentSchema } from '@/lib/domain/updates/post-content'
import { leadingTo, ledTo } from './led-to'

/** A published post. */
export interface OpenPost {
  slug: string
  content: PostContent
  publishedAt: Date
}

type PostRow = Omit<OpenPost, 'content'> & { content: unknown }

/** Posts of a day or earlier: what is dated later is not there before. */
const selectPosts = (on: Day) => openSql()`
  SELECT slug, content, published_at AS "publishedAt" FROM open.post WHERE dated <= ${formatDay(on)}::text::date`
const newestFirst = (limit: number, passed = 0) => openSql()`
  ORDER BY dated DESC, published_at DESC, slug LIMIT ${limit} OFFSET ${passed}`

/** The newest posts on a day. */
export async function listPosts(on: Day, limit: number): Promise<OpenPost[]> {
  return (await openSql()<PostRow[]>`${selectPosts(on)} ${newestFirst(limit)}`).map(withContent)
}

/** A page of the posts on a day, of so many each: the newest first. */
export async function listPagedPosts(
  on: Day, asked: number, aPage = 100,
): Promise<{ listed: Listed; posts: OpenPost[] }> {
  const sql = openSql()
  const [count] = await sql<{ total: number }[]>`SELECT count(*) AS total FROM (${selectPosts(on)}) AS told`
  const listed = listedOf(count?.total ?? 0, aPage, asked)
  const rows = await sql<PostRow[]>`${selectPosts(on)} ${newestFirst(aPage, linesBefore(listed.page, aPage))}`
  return { listed, posts: rows.map(withContent) }
}

/** The post of a name on a day; null where there is none. */
export async function findPost(slug: string, on: Day): Promise<OpenPost | null> {
  const [row] = await openSql()<PostRow[]>`${selectPosts(on)} AND slug = ${slug}`
  return row === undefined ? null : withContent(row)
}

const MOST_ABOUT = 10

/** The newest posts that speak of a case, or of an appeal. */
export async function listPostsAbout(kind: 'case' | 'appeal', slug: string, on: Day): Promise<OpenPost[]> {
  const sql = openSql()
  const about = kind === 'case' ? sql`AND cases && ${leadingTo(sql, slug)}` : sql`AND appeals @> ARRAY[${slug}]`
  return (await sql<PostRow[]>`${selectPosts(on)} ${about} ${newestFirst(MOST_ABOUT)}`).map(withContent)
}

function withContent(row: PostRow): OpenPost {
  return { ...row, content: postContentSchema.parse(row.content) }
}

/** The people and appeals that a post speaks of, as far as they are published, to link to. */
export interface PostAbout {
  people: { slug: string; name: { latin: string; native: string | null } }[]
  appeals: { slug: string; content: AppealContent }[]
}

/** Reads what a post names, in the order of its names. */
export async function readPostAbout({ content: { cases, appeals } }: OpenPost): Promise<PostAbout> {
  const sql = openSql()
  const [people, named] = await Promise.all([
    sql<PostAbout['people']>`
      SELECT c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name
      FROM (SELECT min(place) AS place, ${ledTo(sql, sql`said.slug`)} AS led
        FROM unnest(${cases}::text[]) WITH ORDINALITY AS said(slug, place) GROUP BY led) AS named
      JOIN open.case c ON c.slug = named.led ORDER BY named.place`,
    sql<{ slug: string; content: unknown }[]>`
      SELECT slug, content FROM open.appeal WHERE slug = ANY (${appeals})
      ORDER BY array_position(${appeals}::text[], slug)`,
  ])
  return { people, appeals: named.map((row) => ({ ...row, content: appealContentSchema.parse(row.content) })) }
}
