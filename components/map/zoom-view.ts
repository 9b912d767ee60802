/** The part of a drawing that is seen: its corner as shares of the whole, and how many times it is enlarged. */
export interface ZoomView {
  left: number
  top: number
  scale: number
}

export const WHOLE: ZoomView = { left: 0, top: 0, scale: 1 }
const LARGEST = 24

/** A point of what is seen, as shares from its corner. */
export interface ZoomPoint {
  x: number
  y: number
}

/** Enlarges, or reduces, so that the point stays where it is; never beyond the whole. */
export function zoomAt(view: ZoomView, at: ZoomPoint, factor: number): ZoomView {
  const scale = Math.min(LARGEST, Math.max(1, view.scale * factor))
  const [x, y] = [view.left + at.x / view.scale, view.top + at.y / view.scale]
  return within({ left: x - at.x / scale, top: y - at.y / scale, scale })
}

/** Moves what is seen by shares of it: positive shows what lies to the right, and below. */
export function panBy(view: ZoomView, x: number, y: number): ZoomView {
  return within({ ...view, left: view.left + x / view.scale, top: view.top + y / view.scale })
}

/** What shows a rectangle of the whole, in shares, as large as there is room, with as much again around it. */
export function viewOf(left: number, top: number, width: number, height: number): ZoomView {
  const scale = Math.min(LARGEST, Math.max(1, 0.6 / Math.max(width, height)))
  return within({ left: left + width / 2 - 0.5 / scale, top: top + height / 2 - 0.5 / scale, scale })
}

/** Where a place of the whole, as a percentage, falls in what is seen, as a percentage; `from` is left or top. */
export function percentIn(percent: number, from: number, scale: number): number {
  return Math.round((percent / 100 - from) * scale * 1e5) / 1e3
}

function within({ left, top, scale }: ZoomView): ZoomView {
  const most = 1 - 1 / scale
  return { left: Math.min(most, Math.max(0, left)), top: Math.min(most, Math.max(0, top)), scale }
}
