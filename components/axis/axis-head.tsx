import { fractionOf, type TimeAxis } from '@/lib/domain/timeline/time-axis'
import type { Tick } from '@/lib/domain/timeline/ticks'
import { drawHead } from './draw-head'
import { DrawnSvg } from './drawn-svg'
import { nameOfTick, type LineWords } from './line-words'

interface AxisHeadProps {
  axis: TimeAxis
  ticks: readonly Tick[]
  words: LineWords
}

/** The days that the axis names, above the lines; for the eye alone, since every line says its days in the table. */
export function AxisHead({ axis, ticks, words }: AxisHeadProps) {
  const named = ticks.map((tick) => {
    return { fraction: fractionOf(axis, tick.at), text: nameOfTick(tick, words), isStrong: tick.opensYear }
  })
  return <DrawnSvg drawn={drawHead(named, axis.rightToLeft)} />
}
