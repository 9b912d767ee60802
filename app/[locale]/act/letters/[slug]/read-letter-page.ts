import { cache } from 'react'
import { notFound } from 'next/navigation'
import { composeLetterIn } from '@/app/compose-letter-in'
import { readLetterGround } from '@/app/read-letter-ground'
import type { ComposedLetter } from '@/components/letters/compose-letter'
import { today } from '@/lib/clock'
import type { Day } from '@/lib/domain/dates/day'
import { type LetterStanding, letterStandingOn } from '@/lib/domain/letters/letter-standing'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { findLetter, type LetterPage } from '@/lib/open/read-letters'
import { describePage } from '../../../describe-page'
import type { PageInput } from '../../../open-page'

export type LetterInput = PageInput<{ slug: string }>

/** All that the page of a call to write shows. */
interface ReadLetter {
  letter: LetterPage
  standing: LetterStanding
  /** In the reader's language, and in that of those who are written to where it is another. */
  composed: [ComposedLetter, ...ComposedLetter[]]
}

/**
 * A call to write with its letter, filled with what is published today: a letter is of its day, so another that the
 * address names is not heard. Where the call or its case is not published, there is no page.
 */
export const readLetter = cache(async (slug: string, segment: string, on: Day): Promise<ReadLetter> => {
  const letter = await findLetter(slug)
  const ground = letter && await readLetterGround(letter.about, on)
  if (!letter || !ground) notFound()
  const locale = isLocale(segment) ? segment : DEFAULT_LOCALE
  const own = await composeLetterIn(locale, letter.content, ground)
  const theirs = await composeLetterIn(letter.content.language, letter.content, ground)
  return {
    letter,
    standing: letterStandingOn(letter.content.deadline, letter.addressees, on),
    composed: own.language === theirs.language ? [own] : [own, theirs],
  }
})

/** The title of a page of a call to write. */
export async function describeLetter(input: LetterInput) {
  const { slug, locale } = await input.params
  const { composed: [{ subject, lead }] } = await readLetter(slug, locale, today())
  return describePage(input, 'letters.page', { title: subject, lead }, { path: `/act/letters/${slug}` })
}
