import { serveQuestions } from '../threads/serve-questions'
import { makeOutcome } from './make-outcome'

serveQuestions(makeOutcome)
