import { useTranslations } from 'next-intl'
import { BothNames } from '@/components/names/both-names'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { LevelMark } from '@/components/ui/urgency-mark'
import { useMarks } from '@/components/ui/use-marks'
import type { Level, Status } from '@/lib/domain/vocabulary'
import { formatDayLong } from '@/lib/i18n/format-day'

interface WhoIsHeldProps {
  people: readonly {
    slug: string; nameLatin: string; nameNative: string | null; status: Status; level: Level; isCertain: boolean
  }[]
  reading: TeamReading
}

/** Who is or may be held at a prison on the day shown, as the team knows it. */
export function WhoIsHeld({ people, reading }: WhoIsHeldProps) {
  const t = useTranslations('team-prisons')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  const { comma } = useMarks()
  return (
    <section className="sec" aria-labelledby="held">
      <header><h2 id="held" className="t4">{t('peopleTitle')}</h2></header>
      <p className="t2">{t('people', { count: people.length, day: formatDayLong(reading.asOf, dates) })}</p>
      <ul className="lines held-here t2">
        {people.map(({ slug, nameLatin, nameNative, status, level, isCertain }) => (
          <li key={slug}>
            <LevelMark level={level} />
            <span>
              <BothNames name={{ latin: nameLatin, native: nameNative }} href={teamLink(reading, `/cases/${slug}`)} />
            </span>
            <span className="soft">{vocabulary(`status.${status}`)}{!isCertain && `${comma}${t('maybe')}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
