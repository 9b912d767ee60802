import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { environmentWith } from '@/lib/env'
import type { Report } from '../watch/log'
import type { ThreadOutcome } from './thread-answer'

/** Where questions are handed to a thread, and its answers come back. */
export interface ThreadDesk<Question, Answered> {
  /** Never rejects: what failed is an outcome too. `memory` goes along with the question in place of being copied. */
  ask: (question: Question, memory?: ArrayBuffer[]) => Promise<ThreadOutcome<Answered>>
  close: () => Promise<unknown>
}

/** Memory for what one thread makes at once; one that needs more ends, and another takes its place. */
const LIMITS = { maxOldGenerationSizeMb: 256 }
const ENDED: ThreadOutcome<never> = { fault: { kind: 'Unknown', code: 'thread_ended', stack: [] }, isLate: false }

/**
 * Starts a program of ours (a TypeScript file that calls serveQuestions) in a thread, where whatever takes long holds
 * up nobody here. A thread that dies is replaced at the next question; who waited for it is told that it ended. It has
 * this process's environment and what it is `told`.
 */
export function openThread<Question, Answered>(
  program: string,
  report: Report,
  told: Readonly<Record<string, string>> = {},
): ThreadDesk<Question, Answered> {
  const waiting = new Map<number, (outcome: ThreadOutcome<Answered>) => void>()
  let last = 0
  let thread: Worker | null = null
  const start = () => {
    const entrance = resolve(__dirname, 'enter-thread.mjs')
    const worker = new Worker(entrance, { workerData: { program }, env: environmentWith(told), resourceLimits: LIMITS })
    worker.on('message', ({ id, outcome }: { id: number; outcome: ThreadOutcome<Answered> }) => waiting.get(id)?.(outcome))
    worker.on('error', (error) => report('thread_fault', { error }))
    worker.on('exit', () => {
      if (thread === worker) thread = null
      for (const settle of [...waiting.values()]) settle(ENDED)
    })
    return worker
  }
  thread = start()
  return {
    ask: async (question, memory = []) => {
      const id = (last += 1)
      const outcome = await new Promise<ThreadOutcome<Answered>>((settle) => {
        waiting.set(id, settle)
        thread ??= start()
        thread.postMessage({ id, question }, memory)
      })
      waiting.delete(id)
      return outcome
    },
    close: async () => thread?.terminate(),
  }
}
