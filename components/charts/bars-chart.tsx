import { ChartPart } from './chart-part'
import type { ChartPoint, ChartReader, ChartSpec } from './chart-spec'
import { fitLabel, LABEL_PX, textPx } from './label-size'
import { Text } from './recharts-parts'

const BAR_PX = 18
const WIDE_PX = 500

/** Wide charts have the name beside the bar, narrow ones above it. */
function layRows({ width }: ChartReader) {
  const isWide = width >= WIDE_PX
  return { isWide, pitch: isWide ? 32 : 46, names: isWide ? Math.round(width * 0.34) : 0 }
}

/** How high some bars are drawn. */
export function barsPx(spec: ChartSpec, reader: ChartReader): number {
  return spec.points.length * layRows(reader).pitch
}

interface BarsChartProps {
  spec: ChartSpec
  top: number
  reader: ChartReader
}

/** Bars with a name each, which begin where reading begins. */
export function BarsChart({ spec, top, reader }: BarsChartProps) {
  const { pitch, names } = layRows(reader)
  const most = Math.max(1, ...spec.points.map(({ values }) => values.reduce((all, value) => all + value, 0)))
  const widest = Math.max(...spec.points.map(({ count }) => textPx(count)))
  const unit = (reader.width - names - widest - 12) / most
  return spec.points.map((point, place) => (
    <Bar key={place} point={point} spec={spec} y={top + place * pitch} unit={unit} reader={reader} />
  ))
}

interface BarProps extends Pick<BarsChartProps, 'spec' | 'reader'> {
  point: ChartPoint
  y: number
  /** Pixels that stand for one. */
  unit: number
}

function Bar({ point, spec, y, unit, reader }: BarProps) {
  const { rtl, width, id } = reader
  const { isWide, names } = layRows(reader)
  const barY = isWide ? y : y + 20
  const at = (x: number, size = 0) => (rtl ? width - x - size : x)
  const reachOf = (place: number) => names + point.values.slice(0, place).reduce((sum, value) => sum + value, 0) * unit
  return (
    <g>
      <Text className="name-label" x={at(0)} y={isWide ? barY + LABEL_PX : y + LABEL_PX}>
        {fitLabel(point.label, isWide ? names - 12 : width)}
      </Text>
      {spec.series.map(({ fill, label }, place) => {
        const [from, to] = [reachOf(place), reachOf(place + 1)]
        const gap = from > names && to - from > 2 ? 1 : 0
        const box = { x: at(from + gap, to - from - gap), y: barY, width: to - from - gap, height: BAR_PX }
        return <ChartPart key={label} fill={fill} id={id} box={box} />
      })}
      <Text className="count-label" x={at(reachOf(spec.series.length) + 7)} y={barY + LABEL_PX + 1}>{point.count}</Text>
    </g>
  )
}
