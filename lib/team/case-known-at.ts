import { z } from 'zod'
import type { Queryable } from '@/lib/db/connect'
import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { readDate } from '@/lib/db/stored-dates'
import type { StoredVersion } from '@/lib/db/stored-version'
import { teamSql } from '@/lib/db/team'
import { toCaseEvent } from '@/lib/db/to-case-event'
import type { Day } from '@/lib/domain/dates/day'
import type { Identity } from '@/lib/domain/identity/identity'
import { pictureOn, type PictureOn } from '@/lib/domain/periods/picture-on'
import { maySee } from '@/lib/domain/permissions/may-see'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import {
  readEventsKnownAt, readGradingSources, readIdentityKnownAt, readPrisonEventsKnownAt, type KnownVersion,
} from './history/read-known-at'

/** A case as the team knew it at an instant, for an as-of day. */
export interface KnownCase {
  id: string
  slug: string
  identity: Identity
  /** What the team's picture said for the as-of day, by the rules of today. */
  picture: PictureOn
  /** The events as they stood, retracted ones too, in the order of their dates as text; their audience is today's. */
  events: StoredVersion[]
}

const instantText = z.iso.datetime({ offset: true })

/**
 * The case as the team knew it at an instant (ISO 8601 with its offset), compiled in memory for the day `asOf` from
 * what had been recorded by then: its events, who the person was said to be, what was known to have happened at
 * prisons. Who sees an event follows from its audience today. Sources and rules are those of today. Null for a case
 * that nobody knew yet, for what is no instant, and for who may not read cases.
 */
export async function caseKnownAt(
  viewer: Viewer, slug: string, instant: string, asOf: Day,
): Promise<KnownCase | null> {
  if (!roleMay(viewer.role, 'case.read') || !instantText.safeParse(instant).success) return null
  return teamSql().begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (sql) => {
    const [found] = await sql<{ id: string; isOwn: boolean }[]>`
      SELECT c.id::text, EXISTS (SELECT FROM file.case_member own WHERE own.case_id = c.id
        AND own.account_id = ${viewer.accountId} AND own.kind = 'owner') AS "isOwn"
      FROM file.case c WHERE c.slug = ${slug}`
    const identity = found ? await readIdentityKnownAt(sql, found.id, instant) : null
    if (!found || !identity) return null
    const known = await readEventsKnownAt(sql, found.id, instant)
    const picture = await compileKnown(sql, { known, identity, instant }, asOf)
    const isOwnCase = found.isOwn
    const events = known.filter(({ current: { audience, author } }) =>
      maySee(audience, { isOwnCase, isAuthor: author === viewer.accountId }))
    return { id: found.id, slug, identity, picture, events: events.map(withAudienceOfToday) }
  })
}

function withAudienceOfToday({ version, current }: KnownVersion): StoredVersion {
  return { ...version, content: { ...version.content, audience: current.audience } }
}

interface Known {
  known: readonly KnownVersion[]
  identity: Identity
  instant: string
}

async function compileKnown(sql: Queryable, { known, identity, instant }: Known, asOf: Day): Promise<PictureOn> {
  const versions = known.map(withAudienceOfToday)
  const sources = await readGradingSources(sql, versions.flatMap(({ content }) => content.sourceIds))
  const prisonIds = versions.flatMap(({ content }) => content.prisonId ?? [])
  const prisonEvents = await readPrisonEventsKnownAt(sql, prisonIds, instant)
  const events = versions.map(({ eventId: id, type, claimStatus, content }) =>
    toCaseEvent({ id, type, claimStatus }, content, sources))
  const rules = await readRulesInForce(overPostgres(sql))
  return pictureOn({ events, rules, prisonEvents, birthDate: readDate(identity.birthDate) }, 'team', asOf)
}
