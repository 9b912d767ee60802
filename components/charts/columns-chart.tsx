import { ChartPart } from './chart-part'
import { isLabelShown, ticksUpTo } from './chart-scale'
import type { ChartPoint, ChartReader, ChartSpec } from './chart-spec'
import { textPx } from './label-size'
import { CartesianAxis, CartesianGrid, Text } from './recharts-parts'

const PLOT_PX = 180
const ABOVE_PX = 18
const AXIS_PX = 26

/** How high columns are drawn, labels included. */
export const COLUMNS_PX = ABOVE_PX + PLOT_PX + AXIS_PX

interface ColumnsChartProps {
  spec: ChartSpec
  top: number
  reader: ChartReader
}

/** Columns in the order of time, which runs in the direction of reading. */
export function ColumnsChart({ spec, top, reader }: ColumnsChartProps) {
  const { rtl, width, number } = reader
  const ticks = ticksUpTo(Math.max(...spec.points.map(({ values }) => sum(values))))
  const most = ticks.at(-1) ?? 1
  const gutter = Math.max(...ticks.map((tick) => textPx(number(tick)))) + 8
  const plot = { x: rtl ? 0 : gutter, y: top + ABOVE_PX, width: width - gutter, height: PLOT_PX }
  const pitch = plot.width / Math.max(1, spec.points.length)
  const yOf = (value: number) => plot.y + PLOT_PX - (value / most) * PLOT_PX
  const middleOf = (place: number) => (rtl ? plot.width - (place + 0.5) * pitch : plot.x + (place + 0.5) * pitch)
  const labels = timeLabels(spec.points, pitch).map((value, index) => (
    { value, index, coordinate: within(middleOf(index), textPx(value) / 2, width) }
  ))
  return (
    <>
      <CartesianGrid {...plot} vertical={false} className="rule" stroke="none" horizontalPoints={ticks.slice(1).map(yOf)} />
      {spec.points.map((point, place) => (
        <Column key={place} {...{ point, spec, pitch, yOf, reader }} middle={middleOf(place)} />
      ))}
      <CartesianAxis
        axisType="yAxis" orientation={rtl ? 'right' : 'left'} interval={0} axisLine={false} tickLine={false} stroke="none"
        x={rtl ? plot.width : 0} y={plot.y} width={gutter} height={PLOT_PX} textAnchor="end" tickSize={0} tickMargin={8}
        ticks={ticks.map((tick, index) => ({ value: number(tick), index, coordinate: yOf(tick) }))}
      />
      <CartesianAxis
        axisType="xAxis" orientation="bottom" interval={0} tickLine={false} stroke="none" className="base"
        x={plot.x} y={plot.y + PLOT_PX} width={plot.width} height={AXIS_PX} tickSize={0} tickMargin={9}
        ticks={labels.filter(({ value }) => value !== '')}
      />
    </>
  )
}

interface ColumnProps extends Pick<ColumnsChartProps, 'spec' | 'reader'> {
  point: ChartPoint
  middle: number
  pitch: number
  yOf: (value: number) => number
}

function Column({ point, spec, middle, pitch, yOf, reader }: ColumnProps) {
  const size = Math.min(34, pitch * 0.72)
  const all = sum(point.values)
  return (
    <g>
      {spec.series.map(({ fill, label }, place) => {
        const below = sum(point.values.slice(0, place))
        const [y, bottom] = [yOf(below + (point.values[place] ?? 0)), yOf(below)]
        const gap = below > 0 && bottom - y > 2 ? 1 : 0
        const box = { x: middle - size / 2, y, width: size, height: bottom - y - gap }
        return <ChartPart key={label} fill={fill} id={reader.id} box={box} />
      })}
      {all > 0 && textPx(point.count) < pitch - 2 && (
        <Text className="count-label" x={middle} y={yOf(all) - 5} textAnchor="middle">{point.count}</Text>
      )}
    </g>
  )
}

/** The label of each column, empty where there is no room; the first of a year says the year too. */
function timeLabels(points: readonly ChartPoint[], pitch: number): string[] {
  const whole = ({ label, group }: ChartPoint) => (group === undefined ? label : `${label} ${group}`)
  const widest = Math.max(...points.map((point) => textPx(whole(point))))
  let said: string | undefined
  return points.map((point, place) => {
    if (!isLabelShown(place, points.length, widest, pitch)) return ''
    const label = point.group === said ? point.label : whole(point)
    said = point.group
    return label
  })
}

/** Where the middle of a text stands so that none of it is cut off. */
function within(middle: number, half: number, width: number): number {
  return Math.max(half, Math.min(width - half, middle))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
