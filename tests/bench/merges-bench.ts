import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { nameKeys } from '@/lib/domain/names/name-keys'
import { diceOf } from '@/lib/files/invented/dice'
import { inventName } from '@/lib/files/invented/names'
import { reckonCandidates } from '@/lib/records/merge/reckon-candidates'
import { listCandidates } from '@/lib/team/merge/list-candidates'
import { aViewer } from '@/tests/factories/a-viewer'
import { createTestDatabase } from '@/tests/factories/database'
import { ON } from './invented-set'

const AT_ONCE = 10_000

/** How long finding cases of one person takes among so many, and how that grows from a tenth of them. */
export async function benchMerges(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const superuser = connect(database.urls.superuser, { max: 1 })
  let filled = 0
  for (const size of [cases / 10, cases]) {
    for (; filled < size; filled += AT_ONCE) await fill(superuser, filled, Math.min(AT_ONCE, size - filled))
    await superuser.unsafe('VACUUM ANALYZE')
    const [row] = await superuser<{ names: number }[]>`SELECT count(*)::int AS names FROM file.case_name_key`
    const started = performance.now()
    await reckonCandidates(superuser, ON)
    const reckoned = performance.now()
    const { candidates } = await listCandidates(aViewer('reviewer'))
    const [reckonMs, ms] = [reckoned - started, performance.now() - reckoned]
    const among = `${size} cases with ${row?.names} names`
    const took = `looked for in ${reckonMs.toFixed(0)} ms, read in ${ms.toFixed(1)} ms`
    console.log(`candidates among ${among}: ${took}, ${candidates.length} on the page`)
  }
  await Promise.all([superuser.end(), closeTeam()])
  await database.drop()
}

/** Invented people with names, and where and since when each is held; nothing else is asked of them. */
async function fill(superuser: Sql, from: number, count: number): Promise<void> {
  const dice = diceOf('merges', from)
  const people = Array.from({ length: count }, (_, at) => {
    const { latin, native, others } = inventName(dice, dice.happens(0.5) ? 'female' : 'male')
    const year = dice.between(1940, 2002)
    const id = `00000000-0000-4000-8000-${String(from + at).padStart(12, '0')}`
    const names = [...new Set([latin, ...(native === null ? [] : [native]), ...others])]
    return {
      id, slug: `invented-${from + at}`, name_latin: latin, name_native: native,
      birth_date: dice.happens(0.6) ? `${year}-0${dice.between(1, 9)}-${dice.between(10, 28)}` : null,
      home_place: dice.happens(0.4) ? `Town ${dice.between(1, 300)}` : null,
      prison: `prison-${dice.between(1, 80)}`, held: `20${dice.between(10, 20)}-0${dice.between(1, 9)}-15`, names,
    }
  })
  const text = JSON.stringify(people)
  await superuser`
    INSERT INTO file.case (id, slug, name_latin, name_native, birth_date, home_place)
    SELECT id, slug, name_latin, name_native, birth_date, home_place
    FROM jsonb_populate_recordset(NULL::file.case, ${text}::text::jsonb)`
  await superuser`
    INSERT INTO file.period (case_id, picture, valid, status, prison_id, held_since, level, possible, reasons)
    SELECT id, 'team', '(,)', 'detained', prison, jsonb_build_object('earliest', held), 0, 0, '[]'
    FROM jsonb_to_recordset(${text}::text::jsonb) AS p(id uuid, prison text, held text)`
  const keys = people.flatMap(({ id, names }) => names.map((name) => ({ case_id: id, name, ...nameKeys(name) })))
  await superuser`
    INSERT INTO file.case_name_key SELECT * FROM jsonb_populate_recordset(NULL::file.case_name_key,
      ${JSON.stringify(keys)}::text::jsonb)`
}
