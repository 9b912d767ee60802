import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { ChangedPrison } from '@/lib/domain/rules/change/prison-preview'

interface ChangedPrisonsProps {
  prisons: readonly ChangedPrison[]
  nameOf: (id: string) => string
  reading: TeamReading
}

/** Prisons with the level of their flag, as it would be or was, and how many people it rests on. */
export function ChangedPrisons({ prisons, nameOf, reading }: ChangedPrisonsProps) {
  const t = useTranslations('team-rules.prisons')
  return prisons.map(({ id, before, after, people }) => (
    <div key={id}>
      <LevelMark level={after === 'none' ? before : after} />{' '}
      <a href={teamLink(reading, `/prisons/${encodeURIComponent(id)}`)}>{nameOf(id)}</a>{' '}
      <span className="soft">{t('people', { people })}</span>
    </div>
  ))
}
