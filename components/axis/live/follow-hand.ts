/** What somebody asks of the axis: by a share of its length, or by a factor about a place on it (0 start, 1 end). */
export interface Moves {
  pan: (share: number) => void
  zoom: (factor: number, anchor: number) => void
  reset: () => void
}

const KEY_PAN = 0.1
const KEY_ZOOM = 1.5
/** A hand that moved less has pressed, and not dragged. */
const LEAST_DRAG_PX = 4

/** Lets keys, wheel and a dragging hand move the axis. `plotOf` gives the box in which time runs. */
export function followHand(
  plane: HTMLElement, plotOf: () => DOMRect | undefined, rightToLeft: boolean, moves: Moves,
): void {
  const later = rightToLeft ? -1 : 1
  plane.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const ask: Record<string, () => void> = {
      'ArrowLeft': () => moves.pan(-KEY_PAN * later),
      'ArrowRight': () => moves.pan(KEY_PAN * later),
      '+': () => moves.zoom(1 / KEY_ZOOM, 0.5),
      '=': () => moves.zoom(1 / KEY_ZOOM, 0.5),
      '-': () => moves.zoom(KEY_ZOOM, 0.5),
      '0': () => moves.reset(),
      '۰': () => moves.reset(),
    }
    const asked = ask[event.key]
    if (!asked) return
    event.preventDefault()
    asked()
  })
  plane.addEventListener('wheel', (event) => {
    const plot = plotOf()
    if (!plot) return
    const isZoom = event.ctrlKey
    if (!isZoom && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return
    event.preventDefault()
    const across = (event.clientX - plot.left) / plot.width
    if (isZoom) moves.zoom(Math.exp(event.deltaY / 300), Math.min(1, Math.max(0, rightToLeft ? 1 - across : across)))
    else moves.pan((event.deltaX / plot.width) * later)
  }, { passive: false })
  followDrag(plane, plotOf, (share) => moves.pan(share * later))
}

function followDrag(plane: HTMLElement, plotOf: () => DOMRect | undefined, pan: (share: number) => void): void {
  let at: number | null = null
  let isDragging = false
  plane.addEventListener('pointerdown', (event) => {
    const isOnPlot = event.target instanceof Element && event.target.closest('.axis-plot, .axis-names') !== null
    at = isOnPlot && event.isPrimary && event.button === 0 ? event.clientX : null
    isDragging = false
  })
  plane.addEventListener('pointermove', (event) => {
    const plot = plotOf()
    if (at === null || !plot) return
    if (!isDragging && Math.abs(event.clientX - at) < LEAST_DRAG_PX) return
    if (!isDragging) plane.setPointerCapture(event.pointerId)
    isDragging = true
    pan((at - event.clientX) / plot.width)
    at = event.clientX
  })
  for (const name of ['pointerup', 'pointercancel'] as const) plane.addEventListener(name, () => { at = null })
}
