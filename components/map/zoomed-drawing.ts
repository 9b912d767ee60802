import { percentIn, type ZoomView } from './zoom-view'

const SVG = 'http://www.w3.org/2000/svg'
const PLACES = [['x', 'left'], ['y', 'top'], ['cx', 'left'], ['cy', 'top']] as const

/** What an attribute was before anything was enlarged. */
const original = new WeakMap<Element, Map<string, string>>()

/** Draws one map as far as a view shows it: places move apart, while circles and words keep their size. */
export function drawZoomed(main: Element, view: ZoomView): void {
  const isWhole = view.scale === 1
  main.classList.toggle('is-zoomed', !isWhole)
  main.closest('.pm-drawing')?.classList.toggle('is-zoomed', !isWhole)
  if (!isWhole) openInset(main)
  for (const clip of main.querySelectorAll('.pm-clip')) {
    const [x = 0, y = 0, width = 0, height = 0] = firstOf(clip, 'viewBox').split(' ').map(Number)
    const box = [x + view.left * width, y + view.top * height, width / view.scale, height / view.scale]
    clip.setAttribute('viewBox', box.join(' '))
  }
  for (const element of main.querySelectorAll('[x$="%"], [cx$="%"]')) {
    for (const [name, side] of PLACES) {
      const percent = firstOf(element, name)
      if (percent.endsWith('%')) element.setAttribute(name, `${percentIn(parseFloat(percent), view[side], view.scale)}%`)
    }
  }
}

/** Where the group that is enlarged elsewhere lies, as shares of the whole; null where there is none. */
export function groupIn(main: Element): { left: number; top: number; width: number; height: number } | null {
  const marker = main.querySelector('.pm-marker')
  if (!marker) return null
  const [left = 0, top = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    parseFloat(firstOf(marker, name)) / 100)
  return { left, top, width, height }
}

/** Puts the prisons of the inset onto the main map, where there is room for them once it is enlarged. */
function openInset(main: Element): void {
  const group = groupIn(main)
  const inset = main.parentElement?.querySelector('.pm-inset')
  if (!group || !inset || main.querySelector('.pm-opened')) return
  const opened = document.createElementNS(SVG, 'g')
  opened.setAttribute('class', 'pm-opened')
  for (const mark of inset.querySelectorAll(':scope > a')) {
    const copy = opened.appendChild(document.importNode(mark, true))
    for (const element of copy.querySelectorAll('[x$="%"]')) {
      const [x, y] = [parseFloat(element.getAttribute('x') ?? ''), parseFloat(element.getAttribute('y') ?? '')]
      element.setAttribute('x', `${group.left * 100 + x * group.width}%`)
      element.setAttribute('y', `${group.top * 100 + y * group.height}%`)
    }
  }
  main.append(opened)
}

function firstOf(element: Element, name: string): string {
  const known = original.get(element) ?? new Map<string, string>()
  original.set(element, known)
  const value = known.get(name) ?? element.getAttribute(name) ?? ''
  known.set(name, value)
  return value
}
