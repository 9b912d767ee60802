import { closeOpenSql } from '@/lib/db/open'
import { serveQuestions } from '../threads/serve-questions'
import { memoryIn } from '../threads/thread-answer'
import { readOutcome, type ReaderQuestion } from './read-outcome'

serveQuestions((question: ReaderQuestion) => readOutcome(question, closeOpenSql), { steps: 19, memoryIn })
