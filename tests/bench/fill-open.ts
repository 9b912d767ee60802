import { readFileSync } from 'node:fs'
import type { Sql } from '@/lib/db/connect'
import { readRules } from '@/lib/files/rules-file'
import { importFiles } from '@/lib/records/import-files'
import { inventSet, ON } from './invented-set'
import { multiplyCases } from './multiply-cases'

const IMPORTED = 1000

/** Imports some people and multiplies them: a reader cannot tell, and it takes minutes instead of an hour. */
export async function fillOpen(team: Sql, superuser: Sql, cases: number): Promise<void> {
  const imported = Math.min(cases, IMPORTED)
  await importInvented(team, imported)
  await multiplyCases(superuser, Math.round(cases / imported) - 1)
  const [row] = await team<{ cases: number; periods: number }[]>`
    SELECT (SELECT count(*) FROM open.case) AS cases, (SELECT count(*) FROM open.period) AS periods`
  console.log(`lists: ${row?.cases} published cases of ${cases}, with ${row?.periods} periods`)
}

/** Imports so many invented people as somebody who trusts their files. */
export async function importInvented(team: Sql, cases: number): Promise<void> {
  const read = readRules(readFileSync('data/urgency-rules.csv'))
  const order = { rules: read.ok ? read.rules : [], trust: true, dryRun: false, actor: 'operator', on: ON }
  const result = await importFiles(team, { ...order, files: inventSet(cases) })
  if (!result.ok) throw new Error(JSON.stringify(result.badRows[0]))
}
