import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { type Listed, ListPages } from '@/components/site/list-pages'
import { linkTo, type Reading } from '@/components/site/reading'

/** A page of the calls to write: how many there are in all, and the ways to the others. */
export function LetterPages(
  { total, page, pages, reading, children }: Listed & { reading: Reading; children: ReactNode },
) {
  const t = useTranslations('letters.section')
  const hrefOf = (letters: number) => `${linkTo(reading, '/act', { letters: String(letters) })}#letters`
  const words = { pages: t('pages'), before: t('sooner'), next: t('later') }
  return (
    <>
      <p className="t1 soft">{t('page', { count: total, page, pages })}</p>
      {children}
      <ListPages {...{ words, hrefOf, page, pages }} />
    </>
  )
}
