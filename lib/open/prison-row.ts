import type { Queryable } from '@/lib/db/connect'
import type { PrisonView } from '@/lib/domain/contract/case-page'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'

/** The columns of `open.prison pr`, named as {@link PrisonView} names them. */
export function prisonColumns(sql: Queryable) {
  return sql`pr.id, pr.name, pr.name_native AS "nativeName", pr.other_names AS "otherNames", pr.city, pr.province,
    pr.country, pr.latitude, pr.longitude, pr.location_precision AS "locationPrecision", pr.holds`
}

/** The numbers of a {@link PrisonLine}, summed over rows of talliedOn `h` of a prison. */
export function heldHere(sql: Queryable) {
  return sql`coalesce(sum(h.people), 0)::int AS total,
    coalesce(sum(h.people) FILTER (WHERE h.level = 4), 0)::int AS critical`
}

/** A prison with the number of people held there on a day, and how many of them are in critical urgency. */
export interface PrisonLine extends PrisonView {
  total: number
  critical: number
  flag: PrisonFlag | null
}
