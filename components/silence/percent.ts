/** A place along a drawing as an SVG length, mirrored where the page runs from right to left. */
export function percent(fraction: number, rightToLeft: boolean): string {
  return `${Math.round((rightToLeft ? 1 - fraction : fraction) * 100_000) / 1000}%`
}
