import { openSql } from '@/lib/db/open'
import { type AppealContent, appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import type { Signatory } from '@/lib/domain/appeals/signatory'
import { linesBefore, type Listed, listedOf } from '@/lib/domain/listed'

/** A published appeal as its page shows it. */
export interface OpenAppeal {
  slug: string
  /** Of our own writing, with invented signatories. */
  demonstration: boolean
  version: number
  content: AppealContent
  takesSignatures: boolean
  /** All that were confirmed, also of those who are not named. */
  signatures: number
}

/** A version of an appeal that was published. */
export interface AppealVersion {
  version: number
  content: AppealContent
}

interface AppealRow extends Omit<OpenAppeal, 'content'> {
  content: unknown
}

/** All published appeals, the newest first. */
export async function listAppeals(): Promise<OpenAppeal[]> {
  const rows = await openSql()<AppealRow[]>`
    SELECT slug, demonstration, version, content, takes_signatures AS "takesSignatures", signatures
    FROM open.appeal ORDER BY published_at DESC, slug`
  return rows.map(withContent)
}

/** The published appeal of a name, with all its published versions, the newest first; null where there is none. */
export async function findAppeal(slug: string): Promise<(OpenAppeal & { versions: AppealVersion[] }) | null> {
  const sql = openSql()
  const [row] = await sql<(AppealRow & { versions: { version: number; content: unknown }[] })[]>`
    SELECT a.slug, a.demonstration, a.version, a.content, a.takes_signatures AS "takesSignatures", a.signatures,
      (SELECT jsonb_agg(jsonb_build_object('version', v.version, 'content', v.content) ORDER BY v.version DESC)
        FROM open.appeal_version v WHERE v.slug = a.slug) AS versions
    FROM open.appeal a WHERE a.slug = ${slug}`
  if (!row) return null
  return { ...withContent(row), versions: row.versions.map(withContent) }
}

function withContent<Row extends { content: unknown }>(row: Row): Omit<Row, 'content'> & { content: AppealContent } {
  return { ...row, content: appealContentSchema.parse(row.content) }
}

/** How many signatories a page names. */
const SIGNATORIES_A_PAGE = 200

/** A page of the signatories who want to be named: those whom the campaign names first, then the newest. */
export async function listSignatories(
  slug: string,
  asked: number,
): Promise<{ listed: Listed; signatories: Signatory[] }> {
  const sql = openSql()
  const [count] = await sql<{ named: number }[]>`
    SELECT count(*) AS named FROM open.signature WHERE appeal = ${slug}`
  const listed = listedOf(count?.named ?? 0, SIGNATORIES_A_PAGE, asked)
  const signatories = await sql<Signatory[]>`
    SELECT id, kind, name, description, place, country, message, collected_elsewhere AS "collectedElsewhere"
    FROM open.signature WHERE appeal = ${slug}
    ORDER BY place_in_list NULLS LAST, signed_at DESC, id
    LIMIT ${SIGNATORIES_A_PAGE} OFFSET ${linesBefore(listed.page, SIGNATORIES_A_PAGE)}`
  return { listed, signatories }
}
