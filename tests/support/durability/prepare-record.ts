import { readFileSync } from 'node:fs'
import { loadDemonstrationAppeal } from '@/lib/appeals/load-demonstration'
import { prepareDemonstrationAccounts } from '@/lib/auth/demonstration-accounts'
import type { Sql } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { migrate } from '@/lib/db/migrate'
import { teamSql } from '@/lib/db/team'
import { loadDemonstrationLetter } from '@/lib/letters/load-demonstration'
import { inventSet } from '../../bench/invented-set'
import { importInto } from '../../integration/records/exchange'
import type { Role } from '@/lib/domain/permissions/permissions'

/** What clients of a run write about, and as whom. */
export interface Prepared {
  slugs: string[]
  source: string
  appeal: string
  letter: string
  accountOf: (role: Role) => { alias: string; password: string }
}

/**
 * Fills a new database, to which the environment points already: invented people, whom everybody may see, the accounts,
 * the appeal and the call to write of the demonstration. Visitors may send as much as they like.
 */
export async function prepareRecord(superuser: Sql, cases: number): Promise<Prepared> {
  const { DATABASE_OWNER_URL = '', DATABASE_URL = '', DATABASE_OPEN_URL = '', DATABASE_INTAKE_URL = '' } = process.env
  await migrate(DATABASE_OWNER_URL, { team: DATABASE_URL, open: DATABASE_OPEN_URL, intake: DATABASE_INTAKE_URL })
  await superuser`UPDATE open.instance SET demonstration = true`
  await superuser`UPDATE file.instance SET demonstration = true`
  await superuser`UPDATE intake.limit_of_kind SET unworked_a_minute = a_minute`
  const imported = await importInto(teamSql(), inventSet(cases))
  if (!imported.ok) throw new Error(JSON.stringify(imported.badRows))
  const accounts = await prepareDemonstrationAccounts()
  const read = (name: string): { slug: string } => JSON.parse(readFileSync(`data/demonstration/${name}.json`, 'utf8'))
  const [appeal, letter] = [read('appeal'), read('letter')]
  await loadDemonstrationAppeal(teamSql(), readFieldKeys(), appeal)
  await loadDemonstrationLetter(teamSql(), letter)
  const rows = await superuser<{ slug: string }[]>`SELECT slug FROM open.case ORDER BY slug`
  const [source] = await superuser<{ id: string }[]>`SELECT id FROM file.source ORDER BY id LIMIT 1`
  return {
    slugs: rows.map(({ slug }) => slug), source: source?.id ?? '', appeal: appeal.slug, letter: letter.slug,
    accountOf: (role) => {
      const account = accounts.find((one) => one.role === role)
      if (!account) throw new Error(`there is no account of a ${role}`)
      return account
    },
  }
}
