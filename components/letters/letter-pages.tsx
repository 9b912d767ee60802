import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'

export interface LetterPagesProps {
  /** How many calls there are, and which page of them is shown. */
  total: number
  page: number
  pages: number
  reading: Reading
  children: ReactNode
}

/** A page of the calls to write: how many there are in all, and the ways to the others. */
export function LetterPages({ total, page, pages, reading, children }: LetterPagesProps) {
  const t = useTranslations('letters.section')
  const shown = Math.min(page, pages)
  const pageLink = (number: number) => `${linkTo(reading, '/act', { letters: String(number) })}#letters`
  return (
    <>
      <p className="t1 soft">{t('page', { count: total, page, pages })}</p>
      {children}
      <nav aria-label={t('pages')} className="pages">
        {page > 1 && <a href={pageLink(page > shown ? shown : page - 1)} rel="prev">{t('sooner')}</a>}
        {page < pages && <a href={pageLink(page + 1)} rel="next">{t('later')}</a>}
      </nav>
    </>
  )
}
