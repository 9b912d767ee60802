import { useTranslations } from 'next-intl'

interface NothingWaitsProps {
  /** Whether one was asked for, which no longer waits. */
  isGone: boolean
  /** How much else waits that is no event of a case. */
  others: number
}

/** What stands where an event would: nothing waits, or the one that was asked for no longer does. */
export function NothingWaits({ isGone, others }: NothingWaitsProps) {
  const t = useTranslations('review')
  return (
    <section className="proposal">
      <h1>{t(isGone ? 'notThere' : others > 0 ? 'nothingHere' : 'nothing')}</h1>
      <p className="t2 soft">{t(others > 0 ? 'othersNote' : 'nothingNote')}</p>
    </section>
  )
}
