import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { type AppealContent, appealTextIn } from '@/lib/domain/appeals/appeal-content'

/** A published appeal. */
export interface AppealLine {
  slug: string
  demonstration: boolean
  content: AppealContent
  signatures: number
}

/** All appeals, each with what it asks in a sentence, and the way to sign it. */
export function AppealList({ appeals, reading }: { appeals: AppealLine[]; reading: Reading }) {
  const t = useTranslations('act')
  if (appeals.length === 0) return <p className="t2">{t('noAppeal')}</p>
  return (
    <ul className="appeals">
      {appeals.map(({ slug, demonstration, content, signatures }) => {
        const { language, text } = appealTextIn(content, reading.locale)
        return (
          <li key={slug}>
            {demonstration && <p className="demonstration">{t('demonstration')}</p>}
            <h2 className="t4" lang={language} dir="auto">
              <a href={linkTo(reading, `/act/${slug}`)}>{text.title}</a>
            </h2>
            <p lang={language} dir="auto">{text.summary}</p>
            <p className="t1 soft">{t('signatures', { count: signatures })}</p>
          </li>
        )
      })}
    </ul>
  )
}
