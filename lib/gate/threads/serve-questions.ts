import { parentPort } from 'node:worker_threads'
import { stepBack } from './step-back'
import type { ThreadOutcome } from './thread-answer'

interface Serving<Answered> {
  /** How far the thread goes behind the one that sends pages, in steps of niceness. */
  steps: number
  /** The memory that goes along with an outcome in place of being copied. */
  memoryIn?: (outcome: ThreadOutcome<Answered>) => ArrayBuffer[]
}

/** Answers, in this thread, what is asked at its desk (thread-desk.ts); `answer` never rejects. */
export function serveQuestions<Question, Answered>(
  answer: (question: Question) => Promise<ThreadOutcome<Answered>>,
  { steps, memoryIn = () => [] }: Serving<Answered>,
): void {
  // On Linux each thread has a priority of its own; elsewhere this would take the gate along.
  if (process.platform === 'linux') stepBack(0, steps)
  parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
    void answer(question).then((outcome) => parentPort?.postMessage({ id, outcome }, memoryIn(outcome)))
  })
}
