import { randomBytes } from 'node:crypto'
import type { Sql } from '@/lib/db/connect'
import { importInto, theAppeal } from './exchange'

/** The files of the demonstration set with the rows of Somayeh Kargar alone, under another id. */
export function somayehAs(slug: string): ReturnType<typeof theAppeal> {
  const only = (text: string) => {
    const [head, ...rows] = text.split('\n')
    const hers = rows.filter((row) => row.startsWith('kargar-somayeh'))
    return [head, ...hers.map((row) => row.replace('kargar-somayeh', slug))].join('\n')
  }
  return theAppeal({ 'cases.csv': only, 'events.csv': only })
}

/** A published case of a test's own: that of Somayeh Kargar under another id, as a trusted import brings it. */
export async function anotherSomayeh(team: Sql): Promise<{ caseId: string; slug: string }> {
  const slug = `somayeh-${randomBytes(4).toString('hex')}`
  await importInto(team, somayehAs(slug))
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`
  if (!row) throw new Error('the case was not imported')
  return { caseId: row.id, slug }
}
