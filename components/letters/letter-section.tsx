import { useTranslations } from 'next-intl'
import type { Listed } from '@/components/site/list-pages'
import type { Reading } from '@/components/site/reading'
import { type LetterLine, LetterLines } from './letter-lines'
import { LetterPages } from './letter-pages'

interface LetterSectionProps {
  letters: readonly LetterLine[]
  reading: Reading
  /** Where these are a page of many. */
  listed?: Listed
}

/** That one can write for somebody, and how; nothing where nobody asks for letters. */
export function LetterSection({ letters, reading, listed }: LetterSectionProps) {
  const t = useTranslations('letters.section')
  const lines = <LetterLines letters={letters} reading={reading} />
  if (letters.length === 0 && !listed?.total) return null
  return (
    <section className="sec" aria-labelledby="letters">
      <header><h2 className="t4" id="letters">{t('title')}</h2></header>
      <p className="t2 soft">{t('lead')}</p>
      {listed && listed.pages > 1 ? <LetterPages {...listed} reading={reading}>{lines}</LetterPages> : lines}
    </section>
  )
}
