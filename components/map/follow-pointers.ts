import { panBy, type ZoomView, zoomAt } from './zoom-view'

interface Zoomed {
  view: () => ZoomView
  show: (view: ZoomView) => void
}

/** A hand that moved less than this, in pixels, has pressed and not dragged. */
const STEADY_PX = 4
const WHEEL_STEP = 1.2

/** Moves an enlarged map by dragging, and enlarges it by two fingers or by the wheel with Ctrl, as pages are. */
export function followPointers(map: HTMLElement, { view, show }: Zoomed): void {
  const pointers = new Map<number, PointerEvent>()
  let dragged = 0
  map.addEventListener('pointerdown', (event) => {
    if (!mainOf(event)) return
    pointers.set(event.pointerId, event)
    dragged = 0
  })
  map.addEventListener('pointermove', (event) => {
    const [before, main] = [pointers.get(event.pointerId), mainOf(event)]
    if (!before || !main) return
    const { width, height } = main.getBoundingClientRect()
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId)
    if (other) {
      const factor = spread(event, other) / Math.max(1, spread(before, other))
      show(zoomAt(view(), middleOf(event, other, main), factor))
    } else if (view().scale > 1) {
      dragged += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY)
      show(panBy(view(), (before.clientX - event.clientX) / width, (before.clientY - event.clientY) / height))
    }
    pointers.set(event.pointerId, event)
  })
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    map.addEventListener(name, (event) => pointers.delete(event.pointerId))
  }
  // A drag that began on a prison does not lead to it; a click of no hand, by the keyboard, comes of no drag.
  map.addEventListener('click', (event) => {
    if (event.detail > 0 && dragged > STEADY_PX && mainOf(event)) event.preventDefault()
  }, true)
  map.addEventListener('dragstart', (event) => mainOf(event) && view().scale > 1 && event.preventDefault())
  map.addEventListener('wheel', (event) => {
    const main = mainOf(event)
    if (!main || !event.ctrlKey) return
    event.preventDefault()
    const { left, top, width, height } = main.getBoundingClientRect()
    const at = { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
    show(zoomAt(view(), at, event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP))
  }, { passive: false })
}

function mainOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('.pm-main') : null
}

function spread(a: MouseEvent, b: MouseEvent): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
}

function middleOf(a: MouseEvent, b: MouseEvent, main: Element) {
  const { left, top, width, height } = main.getBoundingClientRect()
  return { x: ((a.clientX + b.clientX) / 2 - left) / width, y: ((a.clientY + b.clientY) / 2 - top) / height }
}
