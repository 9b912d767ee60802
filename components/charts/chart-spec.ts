/** How a part of a chart is drawn: no two of one chart look alike without colour. */
export type Fill = 'ink' | 'soft' | 'open' | 'may' | 'critical' | 'high' | 'elevated' | 'watch' | 'none'

export interface Series {
  label: string
  fill: Fill
}

/** One column or bar; its values are stacked in the order of the series. */
export interface ChartPoint {
  label: string
  /** What the label belongs to, said where it changes: of a month, its year. */
  group?: string
  values: readonly number[]
  /** What is written at its end. */
  count: string
}

/** What a chart shows: columns in the order of time, or bars with a name each. */
export interface ChartSpec {
  kind: 'columns' | 'bars'
  /** Above it, where a figure holds several. */
  heading?: string
  series: readonly Series[]
  points: readonly ChartPoint[]
}

/** For whom a chart is drawn, and how large. */
export interface ChartReader {
  rtl: boolean
  number: (value: number) => string
  width: number
  /** Distinguishes what one picture defines from what another on the same page does. */
  id: string
}
