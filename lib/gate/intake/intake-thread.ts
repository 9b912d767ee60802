import { readEnv } from '@/lib/env'
import { parsePublicKey } from '@/lib/intake/sealed-box'
import { serveQuestions } from '../threads/serve-questions'
import { describeFault } from '../watch/describe-fault'
import type { ReceivedForm } from './read-sent'
import { takeForm } from './take-form'

const publicKey = parsePublicKey(readEnv().intakePublicKey ?? '')

// Whoever sends a form may wait longer than who reads a page, and yet not for as long as there are readers.
serveQuestions(async (sent: ReceivedForm) => {
  try {
    return { answer: await takeForm(publicKey, sent) }
  } catch (error) {
    return { fault: describeFault(error), isLate: false }
  }
}, { steps: 10 })
