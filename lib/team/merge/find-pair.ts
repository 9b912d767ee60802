import { readPairState } from '@/lib/db/pair-state'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { dateEvents } from '@/lib/domain/fold/order'
import { findDuplicates } from '@/lib/domain/merge/find-duplicates'
import type { MergePair, PairSide, SideName } from '@/lib/domain/merge/merge-pair'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readTeamEvents, type TeamEvent } from '../team-event'
import { listApart, listMerges } from './list-merges'

interface SideRow extends PairSide {
  /** The events that moved to the other case with a merge that stands; null where it stands itself. */
  moved: string[] | null
}

/**
 * Two cases side by side, by their slugs: who each was said to be, what either tells, on one axis, and what was decided
 * about them. Where they are merged, each event is still that of the case it came from. Null where either is not there,
 * where both are one, and for who may not merge.
 */
export async function findPair(viewer: Viewer, slugs: readonly [string, string]): Promise<MergePair | null> {
  if (!roleMay(viewer.role, 'case.merge') || !slugs.every(isSlug)) return null
  const sides = await readSides(slugs)
  const [one, other] = slugs.map((slug) => sides.find((side) => side.slug === slug))
  if (!one || !other || one.id === other.id) return null
  const ids = [one.id, other.id] as const
  const [ofOne, ofOther, state, merges, apart] = await Promise.all([
    readTeamEvents(viewer, { caseId: one.id }), readTeamEvents(viewer, { caseId: other.id }),
    readPairState(overPostgres(teamSql()), ids), listMerges(viewer, ids), listApart(viewer, ids),
  ])
  const sideOf = (event: TeamEvent, standing: SideName): SideName => {
    const id = event.stored.eventId
    if (one.moved?.includes(id)) return 'one'
    return other.moved?.includes(id) ? 'other' : standing
  }
  const told = [
    ...ofOne.events.map((event) => ({ event, of: sideOf(event, 'one') })),
    ...ofOther.events.map((event) => ({ event, of: sideOf(event, 'other') })),
  ]
  return {
    one: sideOnly(one), other: sideOnly(other), state, merges, apart: apart[0] ?? null, events: inOrder(told),
  }
}

/** Whether a text may be the slug of a case; anything else need not be looked for. */
function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,200}$/.test(text)
}

function sideOnly({ id, slug, name, identity, isPublic, takesLetters, owners }: SideRow): PairSide {
  return { id, slug, name, identity, isPublic, takesLetters, owners }
}

function inOrder(told: readonly { event: TeamEvent; of: SideName }[]): MergePair['events'] {
  const foldedOf = (side: SideName) => told.filter(({ of }) => of === side).map(({ event }) => event.folded)
  const alike = findDuplicates(foldedOf('one'), foldedOf('other'))
  const back = new Map([...alike].map(([one, other]) => [other, one]))
  const byId = new Map(told.map((one) => [one.event.stored.eventId, one]))
  return dateEvents(told.map(({ event }) => event.folded)).flatMap(({ event: { id } }) => {
    const found = byId.get(id)
    if (!found) return []
    const { event: { view, stored }, of } = found
    return [{ of, view, note: stored.content.note, alike: alike.get(id) ?? back.get(id) ?? null }]
  })
}

async function readSides(slugs: readonly string[]): Promise<SideRow[]> {
  const sql = teamSql()
  return sql<SideRow[]>`
    SELECT c.id, c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name,
      jsonb_build_object('nameLatin', c.name_latin, 'nameNative', c.name_native,
        'otherNames', (SELECT coalesce(jsonb_agg(n.name ORDER BY n.position), '[]') FROM file.case_name n
          WHERE n.case_id = c.id),
        'sex', c.sex, 'nationalities', c.nationalities, 'occupation', c.occupation, 'groups', c.groups,
        'homePlace', c.home_place, 'birthDate', c.birth_date, 'summary', c.summary) AS identity,
      EXISTS (SELECT FROM open.case o WHERE o.id = c.id) OR file.leads_on(c.id) AS "isPublic",
      file.has_consent(c.id, 'letters') AS "takesLetters",
      ARRAY(SELECT coalesce(a.alias, m.account_id) FROM file.case_member m
        LEFT JOIN file.account a ON a.id::text = m.account_id
        WHERE m.case_id = c.id AND m.kind = 'owner' ORDER BY m.since) AS owners,
      (SELECT to_jsonb(m.events) FROM file.case_merge m WHERE m.from_case = c.id AND m.confirmed_at IS NOT NULL
        AND m.undone_at IS NULL) AS moved
    FROM file.case c WHERE c.slug = ANY (${[...slugs]}) AND c.erased_at IS NULL AND c.archived_at IS NULL`
}
