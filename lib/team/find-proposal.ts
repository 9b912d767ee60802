import { teamSql } from '@/lib/db/team'
import type { Sex } from '@/lib/domain/contract/case-page'
import { claimOf } from '@/lib/domain/disagreement/claim'
import { disagreementsOf } from '@/lib/domain/disagreement/disagreement'
import type { EventContent } from '@/lib/domain/history/event-content'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readPrisonNames } from './read-prison-names'
import { readTeamEvents, type TeamEvent, type TeamSource } from './team-event'

/** What a proposal is laid beside: the version of it that was verified before, or an event that it contradicts. */
export interface Standing {
  kind: 'version' | 'event'
  content: EventContent
  sources: TeamSource[]
}

/** An event that waits, with all that a reviewer needs to decide. */
export interface Proposal {
  event: TeamEvent
  sources: TeamSource[]
  case: { id: string; slug: string; name: string; native: string | null; sex: Sex | null; isPublic: boolean }
  standing: Standing | null
  /** Events that it contradicts; all of them may stay. */
  contradicted: TeamEvent[]
  /** The names of the prisons that it, what stands or another event of its case names, by id. */
  prisons: ReadonlyMap<string, string>
}

/** An event with what stands beside it; null where there is none, or none that the viewer may see. */
export async function findProposal(viewer: Viewer, eventId: string): Promise<Proposal | null> {
  const [inCase, about] = await Promise.all([readTeamEvents(viewer, { caseOf: eventId }), readCase(eventId)])
  const event = inCase.events.find(({ stored }) => stored.eventId === eventId)
  if (!event || !about) return null
  const { verifiedBefore, ...caseOfEvent } = about
  const contradicted = contradictedBy(event, inCase.events)
  const standing = standingBeside(verifiedBefore, contradicted, inCase.sources)
  const contents = [event.stored.content, standing?.content, ...contradicted.map(({ stored }) => stored.content)]
  const prisonIds = contents.flatMap((content) => (content ? [content.prisonId, content.fromPrisonId] : []))
  const seen = inCase.events.flatMap(({ view: { prison } }) => prison ?? [])
  const named = new Map(seen.map(({ id, name }) => [id, name]))
  const sources = inCase.sources.filter(({ id }) => event.stored.content.sourceIds.includes(id))
  return { event, sources, case: caseOfEvent, standing, contradicted, prisons: await readPrisonNames(prisonIds, named) }
}

function contradictedBy({ stored: { eventId } }: TeamEvent, events: readonly TeamEvent[]): TeamEvent[] {
  const ids = disagreementsOf(events.map(({ folded }) => claimOf(folded)))
    .filter(({ events: contradicting }) => contradicting.includes(eventId))
    .flatMap(({ events: contradicting }) => contradicting)
  return events.filter(({ stored }) => stored.eventId !== eventId && ids.includes(stored.eventId))
}

function standingBeside(
  before: EventContent | null, contradicted: readonly TeamEvent[], sources: readonly TeamSource[],
): Standing | null {
  const verified = contradicted.find(({ stored }) => stored.claimStatus === 'verified')
  const content = before ?? verified?.stored.content
  if (!content) return null
  const kind = before ? 'version' : 'event'
  return { kind, content, sources: sources.filter(({ id }) => content.sourceIds.includes(id)) }
}

/** The case of an event, and what the last verified version before the current one said; null where none was. */
async function readCase(eventId: string) {
  const [row] = await teamSql()<(Proposal['case'] & { verifiedBefore: EventContent | null })[]>`
    SELECT c.id, c.slug, c.name_latin AS name, c.name_native AS native, c.sex,
      EXISTS (SELECT FROM open.case published WHERE published.id = c.id) AS "isPublic",
      before.content AS "verifiedBefore"
    FROM file.event e JOIN file.case c ON c.id = e.case_id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('date', v.date_edtf, 'endDate', v.end_edtf, 'typed', v.typed, 'calendar', v.calendar,
        'prisonId', v.prison_id, 'fromPrisonId', v.from_prison_id, 'details', v.details, 'credibility', v.credibility,
        'audience', v.audience, 'locator', v.locator, 'note', v.note,
        'sourceIds', (SELECT coalesce(jsonb_agg(s.source_id), '[]') FROM file.event_source s
          WHERE s.event_id = v.event_id AND s.version = v.version)) AS content
      FROM file.event_version v
      WHERE v.event_id = e.id AND v.version < e.version AND v.claim_status = 'verified'
      ORDER BY v.version DESC LIMIT 1
    ) before ON true
    WHERE e.id = ${eventId}`
  return row ?? null
}
