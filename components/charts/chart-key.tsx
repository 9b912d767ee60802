import { ChartPart } from './chart-part'
import type { ChartReader, Series } from './chart-spec'
import { LABEL_PX, textPx } from './label-size'
import { Text } from './recharts-parts'

const LINE_PX = 22
const SWATCH_PX = 18

/** Where the entries of a key stand in lines of a width; `height` is 0 where one series needs no key. */
export function layKey(series: readonly Series[], width: number) {
  if (series.length < 2) return { entries: [], height: 0 }
  let [x, y] = [0, 0]
  const entries = series.map((one) => {
    const size = SWATCH_PX + 6 + textPx(one.label) + 18
    if (x > 0 && x + size - 18 > width) [x, y] = [0, y + LINE_PX]
    const entry = { ...one, x, y }
    x += size
    return entry
  })
  return { entries, height: y + LINE_PX + 8 }
}

/** What each pattern stands for, above the chart and part of the picture. */
export function ChartKey({ series, top, reader }: { series: readonly Series[]; top: number; reader: ChartReader }) {
  const { rtl, width, id } = reader
  return layKey(series, width).entries.map(({ label, fill, x, y }) => (
    <g key={label}>
      <ChartPart
        fill={fill} id={id} box={{ x: rtl ? width - x - SWATCH_PX : x, y: top + y, width: SWATCH_PX, height: 12 }}
      />
      <Text className="key-label" x={rtl ? width - x - SWATCH_PX - 6 : x + SWATCH_PX + 6} y={top + y + LABEL_PX - 2}>
        {label}
      </Text>
    </g>
  ))
}
