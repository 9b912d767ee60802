import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import { addDays, formatDay, parseDay } from '@/lib/domain/dates/day'
import { stepAt } from '@/lib/domain/days/day-steps'
import { readPageData } from '@/components/site/read-page-data'
import { createDayModel, type DayModel } from './day-model'
import { createPageMover, type PageMover } from './page-mover'
import { createPlayer } from './player'

/** Makes a slider of the drawing that moves the page; the days are asked for once, when somebody reaches for it. */
export function openSlider(root: HTMLElement): void {
  const range = root.querySelector<HTMLInputElement>('.days-range')
  const button = root.querySelector<HTMLButtonElement>('.days-play')
  const mover = createPageMover(root, readPageData('days-data'))
  if (!range || !button || !mover) return
  let loading: Promise<DayModel> | undefined
  const load = () => (loading ??= loadDays(root, mover, range).catch((error: unknown) => {
    loading = undefined
    throw error
  }))
  const show = (at: number) => {
    range.value = String(at)
    mover.tell(range, dayAt(range, at))
    load().then((model) => mover.move(model.viewAt(clamp(at, model)))).catch(() => mover.say('failed'))
  }
  const player = createPlayer(button, {
    at: () => Number(range.value),
    last: () => Number(range.max),
    stepDays: () => Number(range.dataset.step),
    ready: async () => void (await load()),
    show,
    tell: (isPlaying) => button.setAttribute('aria-label', mover.word(isPlaying ? 'pause' : 'play')),
  })
  range.addEventListener('input', () => {
    player.stop()
    show(Number(range.value))
  })
  range.addEventListener('change', () => mover.settle(dayAt(range, Number(range.value))))
  for (const event of ['pointerenter', 'focusin'] as const) root.addEventListener(event, () => void load().catch(() => undefined))
  range.hidden = false
  button.hidden = false
}

/** The told days, and the slider set to them: of a large record fewer are told than the drawing shows. */
async function loadDays(root: HTMLElement, mover: PageMover, range: HTMLInputElement): Promise<DayModel> {
  const answer = await fetch(root.dataset.days ?? '', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`The days were answered with ${answer.status}.`)
  const told: DaysAnswer = await answer.json()
  const model = createDayModel(told, mover.country, mover.nameOf)
  const shown = dayAt(range, Number(range.value))
  range.dataset.from = formatDay(model.days.from)
  range.dataset.step = String(model.days.step)
  mover.tellStep(model.days.step)
  range.max = String(model.days.steps)
  range.value = String(stepAt(model.days, shown))
  return model
}

function dayAt({ dataset }: HTMLInputElement, at: number) {
  const from = parseDay(dataset.from ?? '')
  if (from === null) throw new Error('The slider has no first day.')
  return addDays(from, at * Number(dataset.step))
}

function clamp(at: number, { days }: DayModel): number {
  return Math.min(days.steps, Math.max(0, at))
}
