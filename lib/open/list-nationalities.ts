import { openSql } from '@/lib/db/open'

/** The nationalities that published cases state, as ISO 3166-1 codes of two letters, in their order. */
export async function listNationalities(): Promise<string[]> {
  const rows = await openSql()<{ code: string }[]>`
    SELECT DISTINCT unnest(nationalities) AS code FROM open.case ORDER BY 1`
  return rows.map(({ code }) => code)
}
