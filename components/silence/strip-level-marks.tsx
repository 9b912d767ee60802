import { useTranslations } from 'next-intl'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { LevelMark } from './level-marks'
import { MarkShape } from './mark-shape'
import { placeMarks } from './place-marks'
import { percent } from './percent'
import type { Strip } from './strip-geometry'

interface LevelMarksProps {
  marks: readonly LevelMark[]
  strip: Strip
  rightToLeft: boolean
}

/** Over the strip: the shape of each level on the day from which it held for certain. */
export function LevelMarks({ marks, strip, rightToLeft }: LevelMarksProps) {
  const t = useTranslations('silence')
  const levels = useTranslations('vocabulary.level')
  const dates = useTranslations('dates')
  const lettered = marks.map((mark, index) => ({
    ...mark,
    text: index < marks.length - 1
      ? t('mark.day', { days: mark.days })
      : t('mark.last', { level: levels(mark.level), days: mark.days, day: formatDayLong(mark.day, dates) }),
  }))
  return placeMarks(lettered, strip).map(({ level, day, fraction, text, anchor }) => (
    <svg key={day} x={percent(fraction, rightToLeft)} y="29" width="1" height="1" overflow="visible">
      <MarkShape level={level} />
      {text !== null && (
        <text className={`silence-mark u-${level}`} y="-17" x={anchor === 'start' ? -5 : anchor === 'end' ? 5 : 0} textAnchor={anchor}>
          {text}
        </text>
      )}
    </svg>
  ))
}
