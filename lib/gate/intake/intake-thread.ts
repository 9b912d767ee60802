import { readEnv } from '@/lib/env'
import { parsePublicKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { serveQuestions } from '../threads/serve-questions'
import { describeFault } from '../watch/describe-fault'
import type { IntakeQuestion } from './intake'

const publicKey = parsePublicKey(readEnv().intakePublicKey ?? '')

// Whoever sends a form may wait longer than who reads a page, and yet not for as long as there are readers.
serveQuestions(async ({ submission, isWorked }: IntakeQuestion) => {
  try {
    return { answer: await submit(publicKey, submission, isWorked) }
  } catch (error) {
    return { fault: describeFault(error), isLate: false }
  }
}, { steps: 10 })
