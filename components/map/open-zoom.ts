import { followPointers } from './follow-pointers'
import { panBy, viewOf, WHOLE, zoomAt, type ZoomView } from './zoom-view'
import { drawZoomed, groupIn } from './zoomed-drawing'

const STEP = 1.8
const PAN = 0.15
const MIDDLE = { x: 0.5, y: 0.5 }
const KEYS: Readonly<Record<string, (view: ZoomView) => ZoomView>> = {
  '+': (view) => zoomAt(view, MIDDLE, STEP), '=': (view) => zoomAt(view, MIDDLE, STEP),
  '-': (view) => zoomAt(view, MIDDLE, 1 / STEP), 0: () => WHOLE, '۰': () => WHOLE,
  ArrowLeft: (view) => panBy(view, -PAN, 0), ArrowRight: (view) => panBy(view, PAN, 0),
  ArrowUp: (view) => panBy(view, 0, -PAN), ArrowDown: (view) => panBy(view, 0, PAN),
}

/** Lets a map be enlarged and moved, by its keys, the keyboard and by hand, and opens what lies close together. */
export function openZoom(map: HTMLElement): void {
  const tools = map.querySelector<HTMLElement>('.pm-tools')
  if (!tools) return
  let view = WHOLE
  const mains = () => map.querySelectorAll<SVGSVGElement>('.pm-main')
  const show = (next: ZoomView) => {
    view = next
    for (const main of mains()) drawZoomed(main, view)
  }
  const prepare = () => {
    for (const main of mains()) {
      main.setAttribute('tabindex', '0')
      nameGroup(main, tools.dataset.openWords ?? '')
    }
    // What was drawn anew for another day is whole.
    if (view.scale > 1) show(view)
  }
  tools.addEventListener('click', (event) => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-zoom]')?.dataset.zoom : undefined
    if (name === 'zoomIn') show(zoomAt(view, MIDDLE, STEP))
    if (name === 'zoomOut') show(zoomAt(view, MIDDLE, 1 / STEP))
    if (name === 'zoomWhole') show(WHOLE)
  })
  const open = (target: EventTarget | null): boolean => {
    const group = target instanceof Element ? target.closest('.pm-group') : null
    const main = group?.closest('.pm-main')
    const part = main ? groupIn(main) : null
    if (part) show(viewOf(part.left, part.top, part.width, part.height))
    return part !== null
  }
  map.addEventListener('click', (event) => void open(event.target))
  map.addEventListener('keydown', (event) => {
    const { target, key } = event
    if ((key === 'Enter' || key === ' ') && open(target)) return event.preventDefault()
    const isMap = target instanceof Element && target.classList.contains('pm-main')
    const turn = isMap && !event.ctrlKey && !event.metaKey && !event.altKey ? KEYS[key] : undefined
    if (!turn || (key.startsWith('Arrow') && view.scale === 1)) return
    event.preventDefault()
    show(turn(view))
  })
  followPointers(map, { view: () => view, show })
  new MutationObserver(prepare).observe(map.querySelector('.pm-face') ?? map, { childList: true })
  prepare()
  tools.hidden = false
}

/** The rectangle around prisons that lie close together becomes a key that opens it. */
function nameGroup(main: Element, words: string): void {
  const group = main.querySelector('.pm-marker')?.parentElement
  if (!group) return
  group.classList.add('pm-group')
  group.removeAttribute('aria-hidden')
  group.setAttribute('role', 'button')
  group.setAttribute('tabindex', '0')
  group.setAttribute('aria-label', `${group.querySelector('text')?.textContent ?? ''}. ${words}`)
}
