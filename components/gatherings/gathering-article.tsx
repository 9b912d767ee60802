import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import { type AppealContent, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { GatheringFact } from './gathering-fact'
import { GatheringWhen } from './gathering-when'

interface GatheringArticleProps {
  gathering: OpenGathering
  /** What it is about, as far as that is published. */
  appeal: { slug: string; content: AppealContent } | null
  person: { slug: string; name: { latin: string; native: string | null } } | null
  reading: Reading
}

/** One gathering: what its organiser told is text in its own direction, and never more than text. */
export function GatheringArticle({ gathering, appeal, person, reading }: GatheringArticleProps) {
  const [t, nameOf] = [useTranslations('gatherings'), useName()]
  const { slug, state, content, note } = gathering
  const { kind, title, place, link, languages, capacity, organiser, description } = content
  const about = appeal === null ? null : appealTextIn(appeal.content, reading.locale)
  return (
    <article className="gathering">
      <header className="page-head">
        <p className="t1 soft">{t(`kind.${kind}`)}</p>
        <h1 className="t5"><bdi>{title}</bdi></h1>
        {state === 'cancelled' && <p className="off">{t('cancelledLong')} {note !== null && <bdi>{note}</bdi>}</p>}
      </header>
      <dl className="gathering-facts">
        <GatheringFact name="when"><GatheringWhen {...gathering} locale={reading.locale} /></GatheringFact>
        <GatheringFact name="where">{place === null ? t('online') : <bdi>{place}</bdi>}</GatheringFact>
        {link !== null && (
          <GatheringFact name="online">
            <a href={link} rel="noopener noreferrer nofollow ugc">{t('link', { host: new URL(link).host })}</a>
          </GatheringFact>
        )}
        {languages !== null && <GatheringFact name="languages"><bdi>{languages}</bdi></GatheringFact>}
        {capacity !== null && <GatheringFact name="capacity">{t('people', { count: capacity })}</GatheringFact>}
        {organiser !== null && <GatheringFact name="organiser"><bdi>{organiser}</bdi></GatheringFact>}
        {about !== null && appeal !== null && (
          <GatheringFact name="about">
            <a href={linkTo(reading, `/act/${appeal.slug}`)} lang={about.language}>{about.text.title}</a>
          </GatheringFact>
        )}
        {person !== null && (
          <GatheringFact name="about"><a href={linkTo(reading, `/cases/${person.slug}`)}>{nameOf(person.name)}</a></GatheringFact>
        )}
      </dl>
      {description !== null && <p dir="auto" className="as-told">{description}</p>}
      <p className="t1 soft">{t('asTold')}</p>
      <p className="ways">
        <a className="btn" href={`/${reading.locale}/act/gatherings/${slug}/calendar.ics`}>{t('calendar')}</a>
        <a href={linkTo(reading, '/act/gatherings')}>{t('all')}</a>
      </p>
    </article>
  )
}
