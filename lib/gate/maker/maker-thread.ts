import { serveQuestions } from '../threads/serve-questions'
import { memoryIn } from '../threads/thread-answer'
import { makeOutcome } from './make-outcome'

serveQuestions(makeOutcome, { steps: 19, memoryIn })
