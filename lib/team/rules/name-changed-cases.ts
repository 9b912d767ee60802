import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import type { ChangedCase } from '@/lib/domain/rules/change/preview'

/** A case that a change of a rule would move, with who it is. */
export interface NamedChange extends ChangedCase {
  slug: string
  nameLatin: string
  nameNative: string | null
}

/** Who the cases are that a change would move, those that would be the most urgent first; none that is gone since. */
export async function nameChangedCases(viewer: Viewer, changed: readonly ChangedCase[]): Promise<NamedChange[]> {
  if (!roleMay(viewer.role, 'case.read') || changed.length === 0) return []
  const rows = await teamSql()<{ id: string; slug: string; nameLatin: string; nameNative: string | null }[]>`
    SELECT id::text, slug, name_latin AS "nameLatin", name_native AS "nameNative" FROM file.case
    WHERE id = ANY (${changed.map(({ id }) => id)}::uuid[])
      AND erased_at IS NULL AND merged_into IS NULL AND archived_at IS NULL`
  const named = new Map(rows.map((row) => [row.id, row]))
  const found = changed.flatMap((one) => {
    const name = named.get(one.id)
    return name ? [{ ...one, ...name }] : []
  })
  return found.sort((one, other) => heightOf(other) - heightOf(one) || (one.slug < other.slug ? -1 : 1))
}

function heightOf({ before, after }: ChangedCase): number {
  return Math.max(rankOf(before), rankOf(after)) * 10 + Math.abs(rankOf(after) - rankOf(before))
}
