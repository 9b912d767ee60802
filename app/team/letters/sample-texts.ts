import { getTranslations } from 'next-intl/server'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { LETTER_LANGUAGES } from '@/lib/domain/letters/letter-content'

const PARTS = ['title', 'lead', 'demands', 'letter'] as const

/** What the form of a new call begins with: a sample in every language, to be changed. */
export async function readSampleTexts(): Promise<FormTexts> {
  const told = await Promise.all(LETTER_LANGUAGES.map(async (locale) => {
    const t = await getTranslations({ locale, namespace: 'team-letters.sample' })
    return PARTS.map((part) => [`${locale}.${part}`, t(part)] as const)
  }))
  return Object.fromEntries(told.flat())
}
