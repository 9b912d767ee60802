import { parentPort } from 'node:worker_threads'
import { stepBack } from './step-back'
import { memoryIn, type ThreadOutcome } from './thread-answer'

/** Answers, in this thread, what is asked at its desk (thread-desk.ts); `answer` never rejects. */
export function serveQuestions<Question>(answer: (question: Question) => Promise<ThreadOutcome>): void {
  // On Linux each thread has a priority of its own; elsewhere this would take the gate along.
  if (process.platform === 'linux') stepBack(0, 19)
  parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
    void answer(question).then((outcome) => parentPort?.postMessage({ id, outcome }, memoryIn(outcome)))
  })
}
