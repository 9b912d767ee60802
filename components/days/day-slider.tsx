import { useTranslations } from 'next-intl'
import { PageScript } from '@/components/site/page-script'
import type { Reading } from '@/components/site/reading'
import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'
import { stepAt } from '@/lib/domain/days/day-steps'
import { calendarOf } from '@/lib/i18n/calendar-of'
import { formatDayLong, formatMonthName } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { type Course, lastDayOf } from './course-drawing'
import type { CourseTick } from './course-ticks'
import { DayLinks } from './day-links'
import { DayPlot } from './day-plot'
import { PlayIcon } from './play-icon'

interface DaySliderProps {
  reading: Reading
  /** People at critical on the told days, up to the newest. */
  course: Course
  /** Of this page, without the language. */
  path?: string
}

/**
 * The days under the map: how many people were critical on each, and a way to any of them. A script makes a slider of
 * it that moves the page; without one the keys below lead to other days.
 */
export function DaySlider({ reading, course, path = '' }: DaySliderProps) {
  const t = useTranslations('days')
  const dates = useTranslations('dates')
  const calendar = calendarOf(dates)
  const isRtl = LOCALE_FACTS[reading.locale].direction === 'rtl'
  const shown = nearestTold(reading.asOf, course)
  const count = course.numbers[(shown - course.from) / course.step] ?? 0
  const day = formatDayLong(shown, dates)
  const last = lastDayOf(course)
  const words = {
    from: formatDayLong(course.from, dates), to: formatDayLong(last, dates), most: Math.max(0, ...course.numbers),
  }
  const monthName = (month: number) => formatMonthName(calendar, month, dates, 'short')
  const tickName = ({ year, month, isYear }: CourseTick) =>
    isYear ? dates('month', { month: monthName(month), year }) : monthName(month)
  return (
    <section className="day-slider" aria-labelledby="days" data-days="/api/v1/days">
      <h3 className="vh" id="days">{t('title')}</h3>
      <button className="round days-play" type="button" hidden aria-label={t('play')}><PlayIcon /></button>
      <div>
        <p className="days-caption">{t('caption', { count, day })}</p>
        <div className="days-track">
          <DayPlot
            course={course} shown={shown} label={t('chart', { ...words, count, day })} isRtl={isRtl} calendar={calendar}
            dayName={(on) => formatDayLong(on, dates)} tickName={tickName}
          />
          <input
            className="days-range" type="range" hidden aria-label={t('slider')} aria-valuetext={day} min={0}
            max={course.numbers.length - 1} defaultValue={(shown - course.from) / course.step}
            data-from={formatDay(course.from)} data-step={course.step} autoComplete="off"
          />
        </div>
        <p className="days-every t1 soft" hidden={course.step === 1}>{t('everyDays', { days: course.step })}</p>
        <p className="days-said" role="status" hidden />
        <DayLinks reading={reading} path={path} first={course.from} last={last} />
      </div>
      <PageScript name="day-slider" />
    </section>
  )
}

/** The last told day up to a day. */
function nearestTold(day: Day, { from, step, numbers }: Course): Day {
  return addDays(from, stepAt({ from, step, steps: numbers.length - 1 }, day) * step)
}
