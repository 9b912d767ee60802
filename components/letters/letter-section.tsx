import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'
import { linkTo, type Reading } from '@/components/site/reading'
import type { Listed } from '@/lib/domain/listed'
import { type LetterLine, LetterLines } from './letter-lines'

interface LetterSectionProps {
  letters: readonly LetterLine[]
  reading: Reading
  /** Where these are a page of many. */
  listed?: Listed
}

/** That one can write for somebody, and how; nothing where nobody asks for letters. */
export function LetterSection({ letters, reading, listed }: LetterSectionProps) {
  const t = useTranslations('letters.section')
  if (letters.length === 0) return null
  const hrefOf = (page: number) => `${linkTo(reading, '/act', { letters: String(page) })}#letters`
  const words = { pages: t('pages'), before: t('sooner'), next: t('later') }
  const paged = listed !== undefined && listed.pages > 1 ? listed : null
  return (
    <section className="sec" aria-labelledby="letters">
      <header><h2 className="t4" id="letters">{t('title')}</h2></header>
      <p className="t2 soft">{t('lead')}</p>
      {paged && <p className="t1 soft">{t('page', { ...paged, count: paged.total })}</p>}
      <LetterLines letters={letters} reading={reading} />
      {paged && <ListPages {...{ words, hrefOf, ...paged }} />}
    </section>
  )
}
