import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'
import { type LetterLine, LetterLines } from './letter-lines'

interface LetterSectionProps {
  letters: readonly LetterLine[]
  reading: Reading
}

/** That one can write for somebody, and how; nothing where nobody asks for letters. */
export function LetterSection({ letters, reading }: LetterSectionProps) {
  const t = useTranslations('letters.section')
  if (letters.length === 0) return null
  return (
    <section className="sec" aria-labelledby="letters">
      <header><h2 className="t4" id="letters">{t('title')}</h2></header>
      <p className="t2 soft">{t('lead')}</p>
      <LetterLines letters={letters} reading={reading} />
    </section>
  )
}
