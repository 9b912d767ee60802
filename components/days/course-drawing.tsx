import { addDays, type Day } from '@/lib/domain/dates/day'
import type { CourseTick } from './course-ticks'
import { areaPath, MOST_ROWS, stackRows } from './course-geometry'

/** People through time: how many on each of the told days. */
export interface Course {
  from: Day
  step: number
  numbers: readonly number[]
}

const ROW = { pitch: 10, height: 8 }
const AREA_HEIGHT = 56
const AXIS_HEIGHT = 28

/** Where a day stands on the axis, as a percentage from the left: time runs in the reader's direction. */
export function percentAt(day: Day, { from, step, numbers }: Course, isRtl: boolean): number {
  const share = (day - from) / Math.max(1, (numbers.length - 1) * step)
  return Math.round((isRtl ? 1 - share : share) * 10_000) / 100
}

interface CourseDrawingProps {
  course: Course
  ticks: readonly CourseTick[]
  nameOf: (tick: CourseTick) => string
  isRtl: boolean
}

/** The course as rows or as one shape, above an axis of months. */
export function CourseDrawing({ course, ticks, nameOf, isRtl }: CourseDrawingProps) {
  const height = heightOf(course)
  return (
    <svg className="course" width="100%" height={height + AXIS_HEIGHT}>
      <CourseShape course={course} isRtl={isRtl} />
      <line className="course-axis" x2="100%" y1={height + 1} y2={height + 1} />
      {ticks.map((tick) => (
        <svg
          key={tick.day} className={tick.isNamed === 'wide' ? 'course-wide' : undefined} y={height + 1}
          x={`${percentAt(tick.day, course, isRtl)}%`}
        >
          <path className="course-axis" d="M0 0v5" />
          <text y="20" direction={isRtl ? 'rtl' : undefined}>{nameOf(tick)}</text>
        </svg>
      ))}
    </svg>
  )
}

/** The last day that is told. */
export function lastDayOf({ from, step, numbers }: Course): Day {
  return addDays(from, (numbers.length - 1) * step)
}

/** How high the course itself is drawn, in pixels. */
export function heightOf({ numbers }: Course): number {
  const most = Math.max(0, ...numbers)
  return most > MOST_ROWS ? AREA_HEIGHT : Math.max(2, most) * ROW.pitch
}

function CourseShape({ course, isRtl }: { course: Course; isRtl: boolean }) {
  const { numbers } = course
  const [most, height] = [Math.max(0, ...numbers), heightOf(course)]
  const across = Math.max(1, numbers.length - 1)
  const bars = most > MOST_ROWS ? [] : stackRows(numbers)
  return (
    <svg width="100%" height={height} viewBox={`0 0 ${across} ${height}`} preserveAspectRatio="none">
      <g transform={isRtl ? `translate(${across} 0) scale(-1 1)` : undefined}>
        {most > MOST_ROWS && <path className="course-shape" d={areaPath(numbers, most, height)} />}
        {bars.map(({ row, from, to }) => (
          <rect
            key={`${row} ${from}`} className="course-shape" x={from} width={Math.min(to, across) - from}
            y={height - (row + 1) * ROW.pitch + 1} height={ROW.height}
          />
        ))}
      </g>
    </svg>
  )
}
