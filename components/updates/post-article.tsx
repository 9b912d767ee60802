import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/act/markdown'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import { type AppealContent, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { type PostContent, postTextIn } from '@/lib/domain/updates/post-content'
import { formatDayLong } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface PostArticleProps {
  content: PostContent
  /** Whom and which appeals it speaks of, as far as they are published. */
  people: { slug: string; name: { latin: string; native: string | null } }[]
  appeals: { slug: string; content: AppealContent }[]
  reading: Reading
}

/** One update, and the way to what it speaks of. */
export function PostArticle({ content, people, appeals, reading }: PostArticleProps) {
  const [t, dates, nameOf] = [useTranslations('updates'), useTranslations('dates'), useName()]
  const { language, text } = postTextIn(content, reading.locale)
  return (
    <article className="post">
      <header className="page-head">
        <p className="t2 soft">
          {formatDayLong(content.dated, dates)}
          {language !== reading.locale && ` · ${t('otherLanguage', { language: LOCALE_FACTS[language].name })}`}
        </p>
        <h1 className="t5" lang={language} dir="auto">{text.title}</h1>
      </header>
      <div lang={language} dir={LOCALE_FACTS[language].direction}><Markdown text={text.body} /></div>
      {people.length + appeals.length > 0 && (
        <section aria-labelledby="about">
          <h2 id="about" className="t4">{t('about')}</h2>
          <ul className="lines">
            {people.map(({ slug, name }) => (
              <li key={slug}><a href={linkTo(reading, `/cases/${slug}`)}>{nameOf(name)}</a></li>
            ))}
            {appeals.map(({ slug, content: appeal }) => {
              const told = appealTextIn(appeal, reading.locale)
              return <li key={slug}><a href={linkTo(reading, `/act/${slug}`)} lang={told.language} dir="auto">{told.text.title}</a></li>
            })}
          </ul>
        </section>
      )}
      <p><a href={linkTo(reading, '/updates')}>{t('all')}</a></p>
    </article>
  )
}
