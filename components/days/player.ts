/** What is played: steps of a slider. */
interface Reel {
  at: () => number
  last: () => number
  stepDays: () => number
  /** Resolves once there is something to show. */
  ready: () => Promise<void>
  show: (at: number) => void
  tell: (isPlaying: boolean) => void
}

/** The whole is played in about so long, a step at least so long on screen; without motion a month at a time. */
const WHOLE_MS = 20_000
const LEAST_MS = 60
const STILL_MS = 1_000
const MONTH_DAYS = 30

/** Plays a reel to its end, from its beginning where it has ended, by a button that also stops it. */
export function createPlayer(button: HTMLButtonElement, reel: Reel): { stop: () => void } {
  let timer: number | undefined
  const stop = () => {
    if (timer === undefined) return
    clearInterval(timer)
    timer = undefined
    button.classList.remove('is-playing')
    reel.tell(false)
  }
  const start = () => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const everyMs = isStill ? STILL_MS : Math.max(LEAST_MS, WHOLE_MS / Math.max(1, reel.last()))
    const steps = isStill
      ? Math.max(1, Math.round(MONTH_DAYS / reel.stepDays()))
      : Math.max(1, Math.round((LEAST_MS * reel.last()) / WHOLE_MS))
    if (reel.at() >= reel.last()) reel.show(0)
    button.classList.add('is-playing')
    reel.tell(true)
    timer = window.setInterval(() => {
      if (reel.at() >= reel.last()) stop()
      else reel.show(Math.min(reel.last(), reel.at() + steps))
    }, everyMs)
  }
  button.addEventListener('click', () => {
    if (timer !== undefined) stop()
    else void reel.ready().then(start, () => reel.show(reel.at()))
  })
  return { stop }
}
