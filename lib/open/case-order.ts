import type { Queryable } from '@/lib/db/connect'
import { HELD_STATUSES, isHeld, type Status } from '@/lib/domain/vocabulary'
import type { CaseKey, LineKey } from './case-cursor'

/** What a row says of its place in the order of every list; levels as 0 to 4. */
export interface OrderedRow {
  slug: string
  name_latin: string
  status: Status
  level: number
  pinned: boolean
  possible: number
  level_since: string | null
}

/** The key of a row: where it stands in the order of every list. */
export function keyOf(row: OrderedRow): LineKey {
  return [row.level, row.pinned, row.possible, row.level_since, isHeld(row.status), row.name_latin, row.slug]
}

/** Whether `p` and `c` stand after a key in the order of `mostUrgentFirst`, with every part of it made ascending. */
export function standsAfter(sql: Queryable, [level, pinned, possible, since, held, name, slug]: CaseKey) {
  return sql`
    (-p.level, NOT p.pinned, -p.possible, '0001-01-01'::date - coalesce(p.level_since, '0001-01-01'),
      p.status <> ALL (${HELD_STATUSES}), c.name_latin, c.slug)
    > (${-level}::int, ${!pinned}::boolean, ${-possible}::int,
      '0001-01-01'::date - coalesce(${since}::date, '0001-01-01'),
      ${!held}::boolean, ${name}::text, ${slug}::text)`
}
