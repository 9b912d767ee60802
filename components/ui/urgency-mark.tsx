import { useTranslations } from 'next-intl'
import { rankOf, type Level } from '@/lib/domain/vocabulary'
import { LevelShape } from './level-shape'

/** A level with its shape and its word, for certain. */
export function LevelMark({ level }: { level: Level }) {
  const t = useTranslations('vocabulary')
  return (
    <span className={`u u-${level}`}>
      {level !== 'none' && <LevelShape level={level} />}
      {t(`level.${level}`)}
    </span>
  )
}

/** The level that is possible beside a lower certain one; nothing where it adds nothing. */
export function PossibleMark({ level, possible }: { level: Level; possible: Level }) {
  const t = useTranslations('vocabulary')
  if (possible === 'none' || rankOf(possible) <= rankOf(level)) return null
  return (
    <span className={`u u-${possible}`}>
      <LevelShape level={possible} hollow />
      {t(`possibleLevel.${possible}`)}
    </span>
  )
}

/** Both marks of a case on one line: "Elevated, possibly critical". */
export function UrgencyMark({ level, possible }: { level: Level; possible: Level }) {
  return (
    <span className="marks">
      <LevelMark level={level} /> <PossibleMark level={level} possible={possible} />
    </span>
  )
}
