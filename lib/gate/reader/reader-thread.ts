import { closeOpenSql } from '@/lib/db/open'
import { serveQuestions } from '../threads/serve-questions'
import { readOutcome, type ReaderQuestion } from './read-outcome'

serveQuestions<ReaderQuestion>((question) => readOutcome(question, closeOpenSql))
