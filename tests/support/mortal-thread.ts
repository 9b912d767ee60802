import { serveQuestions } from '@/lib/gate/threads/serve-questions'

/** A program for a thread that can be asked to end, or to take more memory than it may. */
serveQuestions(async (question: 'answer' | 'end' | 'swell') => {
  if (question === 'end') process.exit(1)
  const held: number[][] = []
  while (question === 'swell') held.push(new Array<number>(100_000).fill(0))
  return { answer: null }
}, { steps: 0 })
