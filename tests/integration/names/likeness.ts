import { readFileSync } from 'node:fs'
import type { Sql } from '@/lib/db/connect'
import { namesAlike } from '@/lib/db/names-alike'
import { nameKeys } from '@/lib/domain/names/name-keys'
import { readTypedName } from '@/lib/domain/names/typed-name'

export interface Pair {
  kind: 'same' | 'different'
  typed: string
  name: string
  /** The place in LIKENESSES at which the name was found by what was typed; null where it was not. */
  likeness: number | null
  nearness: number
}

/** The pairs of a file of tests/unit/domain/names, each looked for among the names of all. */
export async function readPairs(sql: Sql, file: string): Promise<Pair[]> {
  const lines = readFileSync(`tests/unit/domain/names/${file}`, 'utf8').split('\n')
  const pairs = lines.map((line) => line.split('\t')).flatMap(([kind, typed, name]) =>
    ((kind === 'same' || kind === 'different') && typed && name ? [{ kind, typed, name } as const] : []))
  const rows = pairs.map(({ name }, at) => ({ case_id: at, name, ...nameKeys(name) }))
  await sql`DROP TABLE IF EXISTS public.names_of_pairs`
  await sql`CREATE TABLE public.names_of_pairs AS
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS r(case_id int, name text, folded text,
      sorted text, skeleton text, parts text[], sounds text[], phonetic text)`
  return Promise.all(pairs.map(async (pair, at) => {
    const [found] = await sql<{ likeness: number; nearness: number }[]>`
      SELECT likeness, nearness FROM ${namesAlike(sql, 'public.names_of_pairs', readTypedName(pair.typed))} n WHERE case_id = ${at}`
    return { ...pair, likeness: found?.likeness ?? null, nearness: found?.nearness ?? 0 }
  }))
}

/** How many of the pairs of one name were found, and how many of all that were found are of one name. */
export function measure(pairs: readonly Pair[], likenesses: readonly number[]) {
  const found = pairs.filter(({ likeness }) => likeness !== null && likenesses.includes(likeness))
  const same = found.filter(({ kind }) => kind === 'same').length
  const all = pairs.filter(({ kind }) => kind === 'same').length
  return { found: same, wrong: found.length - same, recall: same / all, precision: same / found.length }
}
