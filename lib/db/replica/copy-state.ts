import type { Queryable } from '../connect'

/** What a database that is a copy knows of that. */
export interface CopyState {
  /** Tables whose rows are not all here yet, by their numbers in the catalogue. */
  unfinished: number[]
  /** Whether a copy is being made anew: this one, or one that it is a copy of. */
  isRemade: boolean
  /** When the workspace spoke last, in milliseconds since 1970; null where it never did. */
  heartbeat: number | null
  /** How long ago that is by the clock of this database. */
  silentMs: number | null
}

/** What a database knows of itself as a copy: a value to be selected, a {@link CopyState}; null where it is none. */
export function copyState(sql: Queryable) {
  return sql`(
    SELECT jsonb_build_object(
      'unfinished', (SELECT coalesce(jsonb_agg(srrelid::int8), '[]') FROM pg_subscription_rel WHERE srsubstate <> 'r'),
      'isRemade', EXISTS (SELECT FROM open.remaking),
      'heartbeat', max(extract(epoch FROM h.at) * 1000)::int8,
      'silentMs', (extract(epoch FROM clock_timestamp() - max(h.at)) * 1000)::int8)
    FROM (SELECT true FROM pg_subscription
      WHERE subname = 'vigil_open' AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) copy
    LEFT JOIN open.heartbeat h ON true HAVING count(*) > 0)`
}
