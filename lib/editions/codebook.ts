import { z } from 'zod'
import { EDITION_TABLES } from '@/lib/domain/editions/edition-files'
import { loadMessages } from '@/lib/i18n/load-messages'
import { LOCALES } from '@/lib/i18n/locales'
import { writeLines } from './case-parts'

const columnsOf = z.object({
  data: z.object({ column: z.record(z.string(), z.string()) }),
  editions: z.object({ column: z.record(z.string(), z.string()) }),
})

/** What each column of each table means, in every language; throws an Error for a column that nobody described. */
export async function writeCodebook(): Promise<string> {
  const words = await Promise.all(LOCALES.map(async (locale) => {
    const { data, editions } = columnsOf.parse(await loadMessages(locale))
    return [locale, { ...data.column, ...editions.column }] as const
  }))
  const rows = Object.entries(EDITION_TABLES).flatMap(([table, columns]) => columns.map((column) => {
    const meanings = words.map(([locale, meaning]) => {
      // Of two tables that have a column of one name, each may mean its own.
      const text = meaning[`${table}_${column}`] ?? meaning[column]
      if (text === undefined) throw new Error(`the column ${column} is not described in ${locale}`)
      return [locale, text]
    })
    return { file: `${table}.csv`, column, ...Object.fromEntries(meanings) }
  }))
  return `${['file', 'column', ...LOCALES].join(',')}\n${writeLines(rows)}`
}
