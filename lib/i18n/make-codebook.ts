import { z } from 'zod'
import { CODEBOOK_FIELDS, type CodebookOf } from '@/lib/domain/contract/codebook-fields'
import { loadMessages } from './load-messages'
import { LOCALES } from './locales'

const meanings = z.object({
  data: z.object({ column: z.record(z.string(), z.string()) }),
  editions: z.object({ column: z.record(z.string(), z.string()) }),
  codebook: z.object({ field: z.record(z.string(), z.string()) }),
})

/**
 * The codebook of the files of the site or of an edition: a row for each column and field with `files`, `field`, and
 * what it means under the name of each language. Throws an Error for a field that nobody described.
 */
export async function makeCodebook(of: CodebookOf): Promise<Record<string, string>[]> {
  const words = await Promise.all(LOCALES.map(async (locale) => {
    const { data, editions, codebook } = meanings.parse(await loadMessages(locale))
    return [locale, { ...data.column, ...editions.column, ...codebook.field }] as const
  }))
  return CODEBOOK_FIELDS[of].map(({ files, field, meaning }) => ({
    files, field, ...Object.fromEntries(words.map(([locale, all]) => {
      const text = all[meaning]
      if (text === undefined) throw new Error(`nobody says in ${locale} what ${field} of ${files} means`)
      return [locale, text]
    })),
  }))
}
