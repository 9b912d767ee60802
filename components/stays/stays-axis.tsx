import { labelMonths } from '@/components/silence/axis-labels'
import { monthsOn } from '@/components/silence/month-axis'
import { percent } from '@/components/silence/percent'
import { useAxisWords } from '@/components/silence/use-axis-words'
import { useCalendar } from '@/components/silence/use-calendar'
import type { Day } from '@/lib/domain/dates/day'
import { BASE } from './stay-box'
import { NARROWEST_BAR_PX } from './stay-labels'

/** Over so many days a tick a month would be a hatch: then only what is named gets one. */
const MOST_TICKED_DAYS = 800

/** The months under the bar, as many of them named as fit on a phone. */
export function StaysAxis({ first, last, rightToLeft }: { first: Day; last: Day; rightToLeft: boolean }) {
  const words = useAxisWords()
  const months = monthsOn(first, last, useCalendar())
  const days = last - first + 1
  const labels = labelMonths(months.filter(({ begins }) => begins), NARROWEST_BAR_PX / days, words)
  const ticks = days > MOST_TICKED_DAYS ? labels.map(({ month }) => month) : months
  const at = (day: Day) => percent((day - first) / days, rightToLeft)
  return (
    <g>
      <line className="ax-0" x1="0" x2="100%" y1={BASE + 8} y2={BASE + 8} />
      {ticks.filter(({ begins }) => begins).map((month) => (
        <line key={month.first} className="ax-0" x1={at(month.first)} x2={at(month.first)} y1={BASE + 8} y2={BASE + 14} />
      ))}
      {labels.map(({ month, text }) => (
        <text key={month.first} x={at(month.first)} dx={rightToLeft ? -5 : 5} y={BASE + 27}>{text}</text>
      ))}
    </g>
  )
}
