import type { BasePoint } from '@/geo/country-map'

/**
 * A drawing of a part of the base map whose width on the screen lies between two numbers of pixels.
 * Places stretch with the width, while words and circles keep their size.
 */
export interface Panel {
  x: number
  y: number
  width: number
  height: number
  leastPx: number
  mostPx: number
}

/**
 * A rectangle hung on a place of the base map: `left` to `bottom` are pixels from it. With a `span`, in base
 * units, it stretches with the panel: `right` and `bottom` then count from the far corner of the span.
 */
export interface Box {
  at: BasePoint
  span?: { width: number; height: number }
  left: number
  top: number
  right: number
  bottom: number
}

/** Where a place falls in a panel, as percentages of its width and height. */
export function percentOf(at: BasePoint, panel: Panel): { x: string; y: string } {
  return {
    x: `${round(((at.x - panel.x) / panel.width) * 100)}%`,
    y: `${round(((at.y - panel.y) / panel.height) * 100)}%`,
  }
}

/** Pixels per base unit where the panel is narrowest and where it is widest. */
export function scalesOf(panel: Panel): [number, number] {
  return [panel.leastPx / panel.width, panel.mostPx / panel.width]
}

/**
 * Whether two boxes stay apart at every width of the panel. It is enough that the same side parts them
 * where the panel is narrowest and where it is widest: in between, gaps change linearly.
 */
export function staysApart(a: Box, b: Box, panel: Panel): boolean {
  return (
    staysLeftOf(a, b, panel) || staysLeftOf(b, a, panel) || staysAbove(a, b, panel) || staysAbove(b, a, panel)
  )
}

function staysLeftOf(a: Box, b: Box, panel: Panel): boolean {
  const units = b.at.x - a.at.x - (a.span?.width ?? 0)
  return staysPositive(units, b.left - a.right, panel)
}

function staysAbove(a: Box, b: Box, panel: Panel): boolean {
  const units = b.at.y - a.at.y - (a.span?.height ?? 0)
  return staysPositive(units, b.top - a.bottom, panel)
}

/** Whether so many base units and so many pixels together are no less than nothing at every width. */
function staysPositive(units: number, pixels: number, panel: Panel): boolean {
  return (
    (units * panel.leastPx) / panel.width + pixels >= 0 && (units * panel.mostPx) / panel.width + pixels >= 0
  )
}

/** Whether a box lies within the panel at every width. */
export function staysInside(box: Box, panel: Panel): boolean {
  const { at, span, left, top, right, bottom } = box
  return (
    staysPositive(at.x - panel.x, left, panel) &&
    staysPositive(at.y - panel.y, top, panel) &&
    staysPositive(panel.x + panel.width - at.x - (span?.width ?? 0), -right, panel) &&
    staysPositive(panel.y + panel.height - at.y - (span?.height ?? 0), -bottom, panel)
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
