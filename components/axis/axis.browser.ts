import { linkTo } from '@/components/site/reading'
import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import { followHand } from './live/follow-hand'
import { LiveAxis } from './live/live-axis'
import type { LiveAxisStart } from './live/live-start'

const MOST_CHOSEN = 2
const ADDRESS_AFTER_MS = 250

/** Brings the lines to life: all of them at once, moved and stretched by hand. Without it the links do the same. */
async function begin(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form#lines')
  const list = form?.querySelector<HTMLElement>('.axis-rows')
  const told = form?.dataset.live
  if (!form || !list || told === undefined) return
  const start = JSON.parse(told) as LiveAxisStart
  // Where no line comes through, or no answer, the page stands as the server wrote it.
  const answer = await fetch(start.source).catch(() => null)
  if (!answer?.ok) return
  const axis = new LiveAxis(start, await answer.json() as TimelineAnswer, { form, list })
  axis.lay()
  const tools = document.querySelector<HTMLElement>('.axis-tools')
  takePages(form)
  document.querySelector('.axis-keys')?.removeAttribute('hidden')
  addEventListener('scroll', () => axis.ask(), { passive: true })
  // On paper there is no screen that shows a part.
  addEventListener('beforeprint', () => axis.drawAll())
  let width = innerWidth
  addEventListener('resize', () => {
    if (innerWidth !== width) axis.lay()
    width = innerWidth
    axis.ask()
  })
  const moves = withAddress(axis, start)
  const plotOf = () => list.querySelector('.axis-plot')?.getBoundingClientRect()
  for (const plane of [form, tools]) if (plane) followHand(plane, plotOf, start.words.rightToLeft, moves)
  tools?.addEventListener('click', (event) => answerTool(event, axis, start, moves))
  form.addEventListener('change', (event) => choose(event, axis, form))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    location.assign(linkTo(start.reading, '/timeline', { ...axis.query(false), compare: [...axis.chosen].join(',') }))
  })
}

/** Every move, with the address after it: what is seen can be sent on. */
function withAddress(axis: LiveAxis, { reading, compare }: LiveAxisStart) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const note = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const address = linkTo(reading, '/timeline', { ...axis.query(false), compare: compare.join(',') })
      history.replaceState(null, '', address)
    }, ADDRESS_AFTER_MS)
  }
  return {
    pan: (share: number) => { axis.pan(share); note() },
    zoom: (factor: number, anchor: number) => { axis.zoom(factor, anchor); note() },
    reset: () => { axis.reset(); note() },
  }
}

type Moving = ReturnType<typeof withAddress>

function answerTool(event: MouseEvent, axis: LiveAxis, { reading }: LiveAxisStart, moves: Moving): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  const { move, save } = link.dataset
  if (save !== undefined) link.href = linkTo(reading, `/timeline.${save}`, axis.query(true))
  const asked: Record<string, () => void> = {
    out: () => moves.zoom(2, 1),
    in: () => moves.zoom(0.5, 1),
    earlier: () => moves.pan(-0.5),
    later: () => moves.pan(0.5),
  }
  const ask = move === undefined ? undefined : asked[move]
  if (!ask || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  ask()
}

/** Two can stand side by side: a third takes the place of the first. */
function choose(event: Event, axis: LiveAxis, form: HTMLFormElement): void {
  const box = event.target
  if (!(box instanceof HTMLInputElement) || box.name !== 'compare') return
  axis.chosen.delete(box.value)
  if (box.checked) axis.chosen.add(box.value)
  const [oldest] = axis.chosen
  if (axis.chosen.size <= MOST_CHOSEN || oldest === undefined) return
  axis.chosen.delete(oldest)
  const other = [...form.querySelectorAll<HTMLInputElement>('[name="compare"]')].find(({ value }) => value === oldest)
  if (other) other.checked = false
}

/** The lines have no pages any more; the table still has. */
function takePages(form: HTMLFormElement): void {
  const pages = form.querySelector('.axis-pages')
  if (pages) document.querySelector('.axis-table')?.append(pages)
}

void begin()
