import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { PAGE_LINES, queryOf, type TimelineView } from './timeline-view'

interface AxisPagesProps {
  view: TimelineView
  /** How many lines there are to be drawn in all. */
  drawn: number
  reading: Reading
}

/** Which lines the page draws, and the way to those before and after; nothing where it draws them all. */
export function AxisPages({ view, drawn, reading }: AxisPagesProps) {
  const t = useTranslations('axis.pages')
  const { first } = view
  if (drawn <= PAGE_LINES && first === 0) return null
  const to = (start: number) => linkTo(reading, '/timeline', queryOf({ ...view, first: start }))
  return (
    <p className="axis-pages more">
      <span className="soft">{t('shown', { first: first + 1, last: Math.min(first + PAGE_LINES, drawn), drawn })}</span>{' '}
      {first > 0 && <a href={to(Math.max(0, first - PAGE_LINES))} rel="prev">{t('before')}</a>}{' '}
      {first + PAGE_LINES < drawn && <a href={to(first + PAGE_LINES)} rel="next">{t('after')}</a>}
    </p>
  )
}
