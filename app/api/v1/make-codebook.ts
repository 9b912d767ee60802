import { z } from 'zod'
import { CODEBOOK_FIELDS } from '@/lib/domain/contract/codebook-fields'
import { loadMessages } from '@/lib/i18n/load-messages'
import { LOCALES } from '@/lib/i18n/locales'

const meanings = z.object({
  data: z.object({ column: z.record(z.string(), z.string()) }),
  codebook: z.object({ field: z.record(z.string(), z.string()) }),
})

let made: Promise<string[][]> | undefined

/** The codebook as a table, its header first: files, field, and what it means in each language. */
export function makeCodebook(): Promise<string[][]> {
  return (made ??= makeRows())
}

async function makeRows(): Promise<string[][]> {
  const words = await Promise.all(LOCALES.map(async (locale) => {
    const { data, codebook } = meanings.parse(await loadMessages(locale))
    return { ...data.column, ...codebook.field }
  }))
  const rows = CODEBOOK_FIELDS.map(({ files, field, meaning }) => [files, field, ...words.map((one) => {
    const text = one[meaning]
    if (text === undefined) throw new Error(`nobody says what ${field} of ${files} means`)
    return text
  })])
  return [['files', 'field', ...LOCALES], ...rows]
}
