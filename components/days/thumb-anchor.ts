/** So near to an end of the axis, as a percentage, the day's name would pass it. */
const NEAR_END = 14

/** The `text-anchor` of the name of the day shown, so that it stays within the axis; `percent` counts from the left. */
export function thumbAnchor(percent: number, isRtl: boolean): 'start' | 'middle' | 'end' {
  if (percent > NEAR_END && percent < 100 - NEAR_END) return 'middle'
  return (percent <= NEAR_END) === isRtl ? 'end' : 'start'
}
