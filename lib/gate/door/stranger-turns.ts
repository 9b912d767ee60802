import { setTimeout as sleep } from 'node:timers/promises'
import { ticksMs } from '@/lib/clock'
import { RenderQueue } from '../cache/render-queue'

/**
 * Where more stand in line than people who sign in by chance at once, each turn is followed by a pause: so that a crowd
 * has a fifth of a processor, and beside readers a tenth.
 */
const CROWD = { from: 4, pause: { alone: 4, besideReaders: 9 }, pauseMs: { least: 50, most: 1_500 } }

/** Strangers are few at a time: runs a task in its turn, and rejects with QueueFull where there is none. */
type StrangerTurns = <Done>(task: () => Promise<Done>) => Promise<Done>

/** The line of strangers of one process; `areReadersThere`: pages from memory are asked for. */
export function openStrangerTurns(areReadersThere: () => boolean): StrangerTurns {
  const running = () => (areReadersThere() ? 1 : 2)
  const turns = new RenderQueue({ running, waiting: 8, patienceMs: 15_000 })
  return <Done>(task: () => Promise<Done>) => new Promise<Done>((settle, reject) => {
    turns.run(async () => {
      const beganMs = ticksMs()
      const isCrowd = turns.measure().waiting >= CROWD.from
      // Who came has the answer before the pause.
      await task().then(settle, reject)
      if (isCrowd) await sleep(pauseAfter(ticksMs() - beganMs, areReadersThere() ? 'besideReaders' : 'alone'))
    }).catch(reject)
  })
}

function pauseAfter(tookMs: number, where: keyof typeof CROWD.pause): number {
  const { pause, pauseMs: { least, most } } = CROWD
  return Math.min(most, Math.max(least, pause[where] * tookMs))
}
