import { useTranslations } from 'next-intl'
import { CaseSentence } from '@/components/cases/case-sentence'
import { linkTo, type Reading } from '@/components/site/reading'
import { type AppealContent, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { Markdown } from './markdown'

interface AppealArticleProps {
  reading: Reading
  demonstration: boolean
  content: AppealContent
  /** Whether a newer version is in force. */
  isEarlier: boolean
  cases: { total: number; cases: CaseLine[] }
}

/** What an appeal says: its text and demands, for whom it speaks, and when it was written. */
export function AppealArticle({ reading, demonstration, content, isEarlier, cases }: AppealArticleProps) {
  const [t, dates] = [useTranslations('act'), useTranslations('dates')]
  const { language, text } = appealTextIn(content, reading.locale)
  return (
    <article className="appeal">
      <header className="page-head">
        {demonstration && <p className="demonstration">{t('demonstration')}</p>}
        {isEarlier && <p className="demonstration">{t('earlier')}</p>}
        <h1 className="t5" lang={language} dir="auto">{text.title}</h1>
        <p className="t2 soft">
          {t('dated', { day: formatDayLong(content.dated, dates) })}
          {language !== reading.locale && ` ${t('otherLanguage', { language: LOCALE_FACTS[language].name })}`}
        </p>
      </header>
      <div lang={language} dir={LOCALE_FACTS[language].direction}>
        <p className="t3">{text.summary}</p>
        <Markdown text={text.body} />
      </div>
      {text.demands.length > 0 && (
        <section aria-labelledby="demands">
          <h2 id="demands" className="t4">{t('demands')}</h2>
          <ol className="demands" lang={language} dir={LOCALE_FACTS[language].direction}>
            {text.demands.map((demand) => <li key={demand}>{demand}</li>)}
          </ol>
        </section>
      )}
      <SpeaksFor reading={reading} {...cases} />
    </article>
  )
}

function SpeaksFor({ reading, total, cases }: { reading: Reading; total: number; cases: CaseLine[] }) {
  const [t, dates] = [useTranslations('act'), useTranslations('dates')]
  return (
    <section aria-labelledby="speaks-for">
      <h2 id="speaks-for" className="t4">{t('speaksFor', { count: total })}</h2>
      <p className="t1 soft">{t('speaksForDay', { day: formatDayLong(reading.asOf, dates) })}</p>
      <ul className="lines">
        {cases.map((line) => (
          <li key={line.slug}>
            <span><CaseSentence line={line} href={linkTo(reading, `/cases/${line.slug}`)} /></span>
          </li>
        ))}
      </ul>
      {total > cases.length && <p>{t('more', { count: total - cases.length })}</p>}
    </section>
  )
}
