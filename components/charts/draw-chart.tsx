import type { ReactNode } from 'react'
import { BarsChart, barsPx } from './bars-chart'
import { ChartKey, layKey } from './chart-key'
import type { ChartReader, ChartSpec } from './chart-spec'
import { COLUMNS_PX, ColumnsChart } from './columns-chart'
import { FillPatterns } from './fill-patterns'
import { renderToStaticMarkup, Surface, Text } from './recharts-parts'

const HEADING_PX = 26
const BETWEEN_PX = 14

/** What stands around the charts of a picture. */
export interface Picture {
  /** What it shows, in a sentence: its name for those who cannot see it. */
  name: string
  charts: readonly ChartSpec[]
  /** Lines above the charts and under them, where the picture stands alone. */
  before?: readonly string[]
  after?: readonly string[]
}

/** A picture as SVG text that needs no script; its colours come from the classes of charts.css. */
export function drawChart({ name, charts, before = [], after = [] }: Picture, reader: ChartReader): string {
  const { rtl, width, id } = reader
  let top = before.length * HEADING_PX
  const drawn: ReactNode[] = []
  for (const spec of charts) {
    const chart = drawOne(spec, top, reader)
    drawn.push(<g key={top}>{chart.body}</g>)
    top += chart.height + BETWEEN_PX
  }
  const height = Math.max(1, top - BETWEEN_PX + after.length * HEADING_PX)
  const fills = [...new Set(charts.flatMap(({ series }) => series.map(({ fill }) => fill)))]
  const x = rtl ? width : 0
  const markup = renderToStaticMarkup(
    <Surface className="chart" width={width} height={height} role="img" aria-label={name} direction={rtl ? 'rtl' : 'ltr'}>
      <FillPatterns id={id} fills={fills} />
      {before.map((line, place) => (
        <Text key={line} className={place === 0 ? 'title-label' : 'key-label'} x={x} y={place * HEADING_PX + 16}>{line}</Text>
      ))}
      {drawn}
      {after.map((line, place) => (
        <Text key={line} className="key-label" x={x} y={top + place * HEADING_PX + 8}>{line}</Text>
      ))}
    </Surface>,
  )
  return withoutIdle(markup)
}

function drawOne(spec: ChartSpec, top: number, reader: ChartReader) {
  const headingPx = spec.heading === undefined ? 0 : HEADING_PX
  const keyTop = top + headingPx
  const key = layKey(spec.series, reader.width)
  const plotTop = keyTop + key.height
  const height = spec.kind === 'columns' ? COLUMNS_PX : barsPx(spec, reader)
  const props = { spec, top: plotTop, reader }
  const body = (
    <>
      {spec.heading !== undefined && (
        <Text className="name-label" x={reader.rtl ? reader.width : 0} y={top + 14}>{spec.heading}</Text>
      )}
      <ChartKey series={spec.series} top={keyTop} reader={reader} />
      {spec.kind === 'columns' ? <ColumnsChart {...props} /> : <BarsChart {...props} />}
    </>
  )
  return { body, height: headingPx + key.height + height }
}

/** Recharts leaves an empty title and description, and classes that only its own sheets know: bytes for nobody. */
function withoutIdle(markup: string): string {
  return markup.replace('<title></title><desc></desc>', '')
    .replaceAll(/ ?\brecharts-[\w-]+/g, '').replaceAll(' class=""', '').replaceAll('class=" ', 'class="')
    .replaceAll(/ (?:radius|orientation)="[^"]*"/g, '').replaceAll('<g></g>', '')
}
