import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/ui/urgency-mark'
import { startOf } from './silence-days'
import type { SilenceFigure } from './silence-figure'
import { layStrip } from './strip-geometry'

/** How to read the drawing above it. */
export function SilenceKey({ silence, asOf, marks }: SilenceFigure) {
  const t = useTranslations('silence.key')
  const { unit } = layStrip(silence, asOf)
  const start = startOf(silence)
  return (
    <p className="silence-key">
      {t(unit === 'day' ? 'days' : 'weeks')} {t(start, { unit, since: silence.since })}{' '}
      {start === 'slope' && <span className="silence-narrow-only">{t('dotsUnder', { since: silence.since })} </span>}
      {marks.length > 0 && t('marks')}
      {marks.map(({ level, day }) => <span key={day}> <LevelMark level={level} /></span>)}
    </p>
  )
}
