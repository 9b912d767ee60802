import { randomBytes } from 'node:crypto'
import type { Sql } from '@/lib/db/connect'
import { importInto, theAppeal } from './exchange'

/** The files of the demonstration set with the rows of Somayeh Kargar alone, under other ids, once for each. */
export function somayehAs(...slugs: readonly string[]): ReturnType<typeof theAppeal> {
  const only = (text: string) => {
    const [head, ...rows] = text.split('\n')
    const hers = rows.filter((row) => row.startsWith('kargar-somayeh'))
    return [head, ...slugs.flatMap((slug) => hers.map((row) => row.replace('kargar-somayeh', slug)))].join('\n')
  }
  return theAppeal({ 'cases.csv': only, 'events.csv': only })
}

/** A case of a test's own. */
interface Somayeh {
  caseId: string
  slug: string
}

/** A published case of a test's own: that of Somayeh Kargar under another id, as a trusted import brings it. */
export async function anotherSomayeh(team: Sql): Promise<Somayeh> {
  return (await somayehs(team, 1))[0] ?? nobody()
}

/** Two of them, brought at once: one person who is on record twice. */
export async function twoSomayehs(team: Sql): Promise<[Somayeh, Somayeh]> {
  const [one, other] = await somayehs(team, 2)
  return [one ?? nobody(), other ?? nobody()]
}

async function somayehs(team: Sql, count: number): Promise<Somayeh[]> {
  const slugs = Array.from({ length: count }, () => `somayeh-${randomBytes(4).toString('hex')}`)
  await importInto(team, somayehAs(...slugs))
  return team<Somayeh[]>`SELECT id AS "caseId", slug FROM file.case WHERE slug = ANY (${slugs}) ORDER BY slug`
}

function nobody(): never {
  throw new Error('the case was not imported')
}
