import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { readEnv } from '@/lib/env'
import { ledTo } from './led-to'
import { ofWhom } from './read-letters'

/** So many pages stand in one part of the sitemap: in four languages they stay far below what a file may hold. */
export const ADDRESSES_A_PART = 2000

/** A page of its own: the path without its language, and the day of its last change where that is known. */
export interface PageAddress {
  path: string
  changedOn: string | null
}

/** How many parts the addresses of all published cases have. */
export async function countCaseParts(): Promise<number> {
  const [row] = await openSql()<{ cases: number }[]>`SELECT count(*) AS cases FROM open.case`
  return Math.ceil((row?.cases ?? 0) / ADDRESSES_A_PART)
}

/** The cases of a part, counted from 0, in the order of their slugs. */
export async function listCaseAddresses(part: number): Promise<PageAddress[]> {
  const rows = await openSql()<{ slug: string; updated_on: string }[]>`
    SELECT slug, updated_on FROM open.case ORDER BY slug LIMIT ${ADDRESSES_A_PART} OFFSET ${part * ADDRESSES_A_PART}`
  return rows.map(({ slug, updated_on: changedOn }) => ({ path: `/cases/${encodeURIComponent(slug)}`, changedOn }))
}

/** All prisons. */
export async function listPrisonAddresses(): Promise<PageAddress[]> {
  const rows = await openSql()<{ id: string }[]>`SELECT id FROM open.prison ORDER BY id`
  return rows.map(({ id }) => ({ path: `/prisons/${encodeURIComponent(id)}`, changedOn: null }))
}

/** The updates of a day or earlier. */
export async function listPostAddresses(on: Day): Promise<PageAddress[]> {
  const rows = await openSql()<{ slug: string; dated: string }[]>`
    SELECT slug, dated FROM open.post WHERE dated <= ${formatDay(on)}::text::date ORDER BY slug`
  return rows.map(({ slug, dated }) => ({ path: `/updates/${slug}`, changedOn: dated }))
}

/** The gatherings; those about a case that is not published are not there. */
export async function listGatheringAddresses(): Promise<PageAddress[]> {
  const sql = openSql()
  const rows = await sql<{ slug: string; day: string }[]>`
    SELECT g.slug, (g.changed_at AT TIME ZONE ${readEnv().timeZone})::date AS day FROM open.gathering g
    WHERE g.about_case IS NULL OR ${ledTo(sql, sql`g.about_case`)} IS NOT NULL ORDER BY g.slug`
  return rows.map(({ slug, day }) => ({ path: `/act/gatherings/${slug}`, changedOn: day }))
}

/** The appeals. */
export async function listAppealAddresses(): Promise<PageAddress[]> {
  const rows = await openSql()<{ slug: string }[]>`SELECT slug FROM open.appeal ORDER BY slug`
  return rows.map(({ slug }) => ({ path: `/act/${encodeURIComponent(slug)}`, changedOn: null }))
}

/** The calls to write whose deadline has not passed on a day. */
export async function listLetterAddresses(on: Day): Promise<PageAddress[]> {
  const sql = openSql()
  const rows = await sql<{ slug: string }[]>`
    SELECT l.slug FROM open.letter l ${ofWhom(sql)}
    WHERE l.deadline >= ${formatDay(on)}::text::date AND coalesce(c.slug, a.slug) IS NOT NULL
    ORDER BY l.deadline, l.slug`
  return rows.map(({ slug }) => ({ path: `/act/letters/${encodeURIComponent(slug)}`, changedOn: null }))
}

/** The editions that can be had. */
export async function listEditionAddresses(): Promise<PageAddress[]> {
  const rows = await openSql()<{ number: string; issuedOn: string }[]>`
    SELECT number, issued_on AS "issuedOn" FROM open.edition WHERE gone_on IS NULL ORDER BY number`
  return rows.map(({ number, issuedOn }) => ({ path: `/data/editions/${number}`, changedOn: issuedOn }))
}
