/** A stretch of one row: `row` counts from the bottom, and the steps run from `from` up to, and not including, `to`. */
export interface CourseBar {
  row: number
  from: number
  to: number
}

/** With more people than this there are no rows: one shape is as high as they are many. */
export const MOST_ROWS = 8

/** A row for each person, of whom nothing else is known: the lowest is the first, and gaps are days without. */
export function stackRows(numbers: readonly number[]): CourseBar[] {
  const bars: CourseBar[] = []
  for (let row = 0; row < Math.max(0, ...numbers); row += 1) {
    let from: number | null = null
    for (let at = 0; at <= numbers.length; at += 1) {
      const isOn = (numbers[at] ?? 0) > row
      if (isOn && from === null) from = at
      if (isOn || from === null) continue
      bars.push({ row, from, to: at })
      from = null
    }
  }
  return bars
}

/** The shape below a course as an SVG path: steps across, `height` down where the number is `most`. */
export function areaPath(numbers: readonly number[], most: number, height: number): string {
  let path = `M0 ${height}`
  let before = height
  numbers.forEach((number, at) => {
    const top = Math.round((height - (number / most) * height) * 10) / 10
    if (top !== before) path += `H${at}V${top}`
    before = top
  })
  return `${path}H${numbers.length}V${height}Z`
}
