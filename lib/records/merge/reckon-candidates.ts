import type { Queryable, Sql } from '@/lib/db/connect'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { EVIDENCE } from '@/lib/domain/merge/candidate'
import { candidatePairs } from './candidate-pairs'

/** What speaks for a pair must weigh as much as this. */
const LEAST_WEIGHT = 3
/** More pairs than anybody looks at; where names are told apart by nothing there would be millions. */
const MOST_KEPT = 20_000
/** Beside the numbers of the other locks of this kind. */
const [LOCKS, RECKONING] = [86730, 9]

/**
 * Looks through the record for pairs of cases that may be of one person on a day, those for which most speaks first:
 * alike in name, and in birth, home, prison or arrest; not those of two sexes. Keeps them in the place of those that
 * were found before; what was decided of them is asked when they are read. Of two processes at once one waits.
 */
export async function reckonCandidates(sql: Sql, on: Day): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`SELECT pg_advisory_xact_lock(${LOCKS}::int, ${RECKONING}::int)`
    // The keys of everybody, once: what does not fit is sorted on disk, ten times as slowly.
    await transaction`SET LOCAL work_mem = '64MB'`
    const [told] = await transaction<{ heard: string }[]>`SELECT coalesce(max(seq), 0)::text AS heard FROM file.audit`
    await transaction`DELETE FROM file.merge_candidate`
    await keepCandidates(transaction, on)
    await transaction`
      INSERT INTO file.merge_reckoning (heard, on_day, took_ms)
      VALUES (${told?.heard ?? '0'}::bigint, ${formatDay(on)}::date, 
        (extract(epoch FROM clock_timestamp() - now()) * 1000)::int)
      ON CONFLICT (is_only) DO UPDATE SET heard = excluded.heard, on_day = excluded.on_day, done_at = clock_timestamp(),
        took_ms = excluded.took_ms`
  })
}

async function keepCandidates(sql: Queryable, on: Day): Promise<void> {
  await sql`
    WITH ${candidatePairs(sql, formatDay(on))}, weighed AS (
      SELECT pair.one, pair.other, ${evidence(sql)} AS said FROM pair
      JOIN person a ON a.id = pair.one JOIN person b ON b.id = pair.other
      WHERE (a.sex = b.sex) IS NOT FALSE
    )
    INSERT INTO file.merge_candidate (place, one, other, said)
    SELECT row_number() OVER (ORDER BY w.weight DESC, a.name_latin, w.one, w.other), w.one, w.other, w.said
    FROM (SELECT *, (SELECT sum(e.weight) FROM unnest(said) AS one(word)
        JOIN (VALUES ${weights(sql)}) AS e(word, weight) ON e.word = one.word) AS weight FROM weighed) w
    JOIN file.case a ON a.id = w.one
    WHERE w.weight >= ${LEAST_WEIGHT}::int ORDER BY 1 LIMIT ${MOST_KEPT}`
}

/** How much each word of evidence weighs; what speaks against it weighs less than nothing. */
const WEIGHTS = {
  same_name: 2, alike_name: 1, same_birth: 3, near_birth: 1, other_birth: -3, same_home: 1, same_prison: 1,
  same_arrest: 3, near_arrest: 1,
} as const satisfies Record<(typeof EVIDENCE)[number], number>

function weights(sql: Queryable) {
  const rows = EVIDENCE.map((word) => sql`(${word}::text, ${WEIGHTS[word]}::int)`)
  return rows.reduce((all, row) => sql`${all}, ${row}`)
}

/** What speaks for persons `a` and `b` being one, and against it, as an array of SQL. */
function evidence(sql: Queryable) {
  // A year alone, or one that is about right, says less than a day.
  return sql`array_remove(ARRAY[
    CASE WHEN pair.same_name THEN 'same_name' ELSE 'alike_name' END,
    CASE WHEN a.birth_date = b.birth_date AND char_length(a.birth_date) = 10 THEN 'same_birth'
      WHEN abs(a.born::int - b.born::int) <= 1 THEN 'near_birth'
      WHEN abs(a.born::int - b.born::int) > 1 THEN 'other_birth' END,
    CASE WHEN a.home = b.home THEN 'same_home' END,
    CASE WHEN a.prison = b.prison THEN 'same_prison' END,
    CASE WHEN a.held = b.held THEN 'same_arrest'
      WHEN left(a.held, 7) = left(b.held, 7) THEN 'near_arrest' END], NULL)`
}
