/**
 * A part of a drawing as plain data: the same is made into markup by the server, into elements by a browser, and into
 * the text of a file. Attributes are those that all three write alike.
 */
export interface Drawn {
  tag: 'svg' | 'g' | 'path' | 'line' | 'circle' | 'rect' | 'text' | 'pattern' | 'defs'
  /** Classes, parted by spaces. */
  look?: string
  attributes?: Readonly<Record<string, string | number>>
  children?: readonly Drawn[]
  text?: string
}

/** A share of the width as a length, mirrored where the page runs from right to left. */
export function lengthAt(fraction: number, rightToLeft: boolean): string {
  return `${Math.round((rightToLeft ? 1 - fraction : fraction) * 100_000) / 1000}%`
}
