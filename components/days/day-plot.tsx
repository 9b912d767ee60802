import type { Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { type Course, CourseDrawing, heightOf, lastDayOf, percentAt } from './course-drawing'
import { type CourseTick, ticksOf } from './course-ticks'
import { thumbAnchor } from './thumb-anchor'

interface DayPlotProps {
  course: Course
  shown: Day
  dayName: (day: Day) => string
  /** What the plot says, in words. */
  label: string
  tickName: (tick: CourseTick) => string
  isRtl: boolean
  calendar: Calendar
}

/** The course with its axis, and the day shown on it. */
export function DayPlot({ course, shown, dayName, label, tickName, isRtl, calendar }: DayPlotProps) {
  const percent = percentAt(shown, course, isRtl)
  const height = heightOf(course)
  return (
    <figure className="days-plot" role="group" aria-label={label}>
      <CourseDrawing
        course={course} ticks={ticksOf(course.from, lastDayOf(course), calendar)} isRtl={isRtl}
        nameOf={tickName}
      />
      <svg className="days-thumb" width="100%" height={height + 28} aria-hidden="true">
        <svg className="days-at" x={`${percent}%`}>
          <path d={`M0 -6V${height}`} />
          <circle cy={height + 1} r="7.5" />
          <text y={height + 21} textAnchor={thumbAnchor(percent, isRtl)} direction={isRtl ? 'rtl' : undefined}>
            {dayName(shown)}
          </text>
        </svg>
      </svg>
    </figure>
  )
}
