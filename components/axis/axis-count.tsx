import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { linkTo, type Reading } from '@/components/site/reading'
import type { TimelineListing } from '@/lib/domain/contract/timeline-line'
import { queryOf, type TimelineView } from './timeline-view'

interface AxisCountProps {
  listing: TimelineListing
  view: TimelineView
  reading: Reading
}

/** How many cases are on the axis; where there are more than one axis holds, which of them, and the way to the rest. */
export function AxisCount({ listing: { total, before, next, lines }, view, reading }: AxisCountProps) {
  const t = useTranslations('axis')
  const b = (part: ReactNode) => <b>{part}</b>
  const last = before + lines.length
  if (before === 0 && next === null) return <p className="count t3">{t.rich('count', { total, b })}</p>
  const to = (cursor: string) => linkTo(reading, '/timeline', queryOf({ ...view, first: 0, cursor }))
  return (
    <p className="count t3">
      {lines.length === 0 ? t.rich('count', { total, b }) : t.rich('countMost', { first: before + 1, last, total, b })}{' '}
      {before > 0 && <a className="t2" href={to('')}>{t('parts.first')}</a>}{' '}
      {next !== null && (
        <a className="t2" href={to(next)} rel="next">{t('parts.next', { count: Math.min(lines.length, total - last) })}</a>
      )}
    </p>
  )
}
