import type { Queryable } from '@/lib/db/connect'

/** Whether a database holds nothing of anybody's: no schema but `public`, and nothing in that. */
export async function isEmpty(sql: Queryable): Promise<boolean> {
  const [found] = await sql<{ any: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema'))
      OR EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace)
      OR EXISTS (SELECT FROM pg_proc WHERE pronamespace = 'public'::regnamespace)
      OR EXISTS (SELECT FROM pg_type WHERE typnamespace = 'public'::regnamespace)
      OR EXISTS (SELECT FROM pg_largeobject_metadata) AS any`
  return found?.any === false
}
