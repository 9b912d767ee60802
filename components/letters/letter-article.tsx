import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { LetterAbout } from '@/lib/domain/letters/letter-about'
import type { LetterContent } from '@/lib/domain/letters/letter-content'
import type { LetterStanding, NamedAddressee } from '@/lib/domain/letters/letter-standing'
import { formatDayLong } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { AddresseeList } from './addressee-list'
import type { ComposedLetter } from './compose-letter'
import { LetterPaper } from './letter-paper'
import { useAboutName } from './use-about-name'
import { WriterWarning } from './writer-warning'

interface LetterArticleProps {
  reading: Reading
  letter: {
    about: LetterAbout
    demonstration: boolean
    content: LetterContent
    addressees: NamedAddressee[]
  }
  standing: LetterStanding
  composed: readonly [ComposedLetter, ...ComposedLetter[]]
  children: ReactNode
}

/** A call to write: the warning first, then to whom, then the letter. Once it is over there is no letter any more. */
export function LetterArticle({ reading, letter, standing, composed, children }: LetterArticleProps) {
  const [t, dates] = [useTranslations('letters'), useTranslations('dates')]
  const name = useAboutName()(letter.about)
  const [own, theirs] = composed
  const { addressees, content: { deadline } } = letter
  return (
    <article className="letter-page">
      <header className="page-head">
        {letter.demonstration && <p className="demonstration">{t('demonstration')}</p>}
        <h1 className="t5" lang={own.language} dir="auto">{own.subject}</h1>
        <p className="t3" lang={own.language} dir="auto">{own.lead}</p>
        <p className="t2 soft">{t(standing === 'over' ? 'ended' : 'until', { day: formatDayLong(deadline, dates) })}</p>
        <p><a href={linkTo(reading, pathOf(letter.about))}>{t(letter.about.kind === 'case' ? 'record' : 'appeal', { name })}</a></p>
      </header>
      {standing === 'open' && <WriterWarning />}
      {standing !== 'open' && <p className="letter-closed" role="status">{t(standing)}</p>}
      {standing !== 'over' && <AddresseeList addressees={addressees} on={reading.today} />}
      {standing === 'open' && <LetterPaper letter={own} addressees={addressees} day={reading.today} isFirst />}
      {standing === 'open' && theirs && (
        <details className="letter-other">
          <summary>{t('otherLanguage', { language: LOCALE_FACTS[theirs.language].name })}</summary>
          <LetterPaper letter={theirs} addressees={addressees} day={reading.today} isFirst={false} />
        </details>
      )}
      {children}
    </article>
  )
}

function pathOf({ kind, slug }: LetterAbout): string {
  return kind === 'case' ? `/cases/${slug}` : `/act/${slug}`
}
