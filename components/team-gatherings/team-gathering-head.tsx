import { useLocale, useTranslations } from 'next-intl'
import { GatheringFact } from '@/components/gatherings/gathering-fact'
import { GatheringWhen } from '@/components/gatherings/gathering-when'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamGathering } from '@/lib/domain/gatherings/team-gathering'
import { formatInstant } from '@/lib/i18n/format-instant'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

interface TeamGatheringHeadProps {
  gathering: TeamGathering
  reading: TeamReading
  publicOrigin: string
  timeZone: string
}

const TOLD = ['place', 'link', 'languages', 'organiser'] as const

/** A gathering as it was told, and what was decided about it. */
export function TeamGatheringHead({ gathering, reading, publicOrigin, timeZone }: TeamGatheringHeadProps) {
  const [t, dates] = [useTranslations('team-gatherings'), useTranslations('dates')]
  const named = useLocale()
  const locale = isLocale(named) ? named : DEFAULT_LOCALE
  const { slug, state, content, note, wantsAnswer, receivedAt } = gathering
  const isSeen = state === 'published' || state === 'cancelled'
  return (
    <div className="team-column gathering">
      <p className="t1"><a href={teamLink(reading, '/gatherings')}>{t('title')}</a></p>
      <h1 className="t5" dir="auto">{content.title}</h1>
      <p className="soft">
        {t(`state.${state}`)} · {t('received', { at: formatInstant(receivedAt, timeZone, dates) })}{' '}
        {isSeen && <a href={`${publicOrigin}/${locale}/act/gatherings/${slug}`}>{t('page')}</a>}
      </p>
      {note !== null && <p>{t('note', { note })}</p>}
      {wantsAnswer && <p>{t('answer')}</p>}
      <dl className="gathering-facts">
        <GatheringFact name="when"><GatheringWhen {...gathering} locale={locale} /></GatheringFact>
        {TOLD.map((name) => content[name] !== null && (
          // A link that nobody has looked at is text: who wants to look at it copies it.
          <GatheringFact key={name} name={name === 'place' ? 'where' : name === 'link' ? 'online' : name}>
            <bdi>{content[name]}</bdi>
          </GatheringFact>
        ))}
      </dl>
      {content.description !== null && <p dir="auto" className="as-told">{content.description}</p>}
    </div>
  )
}
