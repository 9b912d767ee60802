import { teamSql } from '@/lib/db/team'
import type { ListPerson } from '@/lib/domain/lists/list-person'
import type { ListFilter } from '@/lib/domain/lists/list-view'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

const MOST = 25

/** A page of the people of a list, in the order of its rows, and the place after which the next begins. */
export interface ListPeople {
  people: ListPerson[]
  next: number | null
}

/** The people of a list after a place in it; none for who may not see the list. */
export async function listListPeople(
  viewer: Viewer,
  importId: string,
  { filter, after }: { filter: ListFilter; after: number },
): Promise<ListPeople> {
  if (!roleMay(viewer.role, 'import.run')) return { people: [], next: null }
  const people = await teamSql()<ListPerson[]>`
    SELECT p.place, p.outcome, p.choice, p.takes_conflicts AS "takesConflicts", p.undone, p.kept, p.content,
      there.slug AS "caseSlug", there.name AS "caseName"
    FROM file.list_import_person p JOIN file.list_import i ON i.id = p.import_id
    LEFT JOIN LATERAL (SELECT c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name
      FROM file.case c WHERE c.id = p.case_id AND c.archived_at IS NULL AND c.erased_at IS NULL) there ON true
    WHERE i.id = ${importId} AND (i.author = ${viewer.accountId} OR ${viewer.role === 'administrator'})
      AND p.place > ${after}
      AND (${filter === 'all'} OR p.outcome = ${filter} OR (${filter === 'conflicts'} AND p.conflicts > 0))
    ORDER BY p.place LIMIT ${MOST + 1}`
  const shown = people.slice(0, MOST)
  return { people: shown, next: people.length > MOST ? (shown.at(-1)?.place ?? null) : null }
}
