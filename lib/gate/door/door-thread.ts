import { now, ticksMs } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { databaseUrl } from '@/lib/env'
import { serveQuestions } from '../threads/serve-questions'
import { describeFault } from '../watch/describe-fault'
import type { Knock } from './door'
import { knowKnock } from './know-knock'
import { openTotpRecords } from './totp-records'

const team = connect(databaseUrl('team'), { max: 2, statementTimeoutMs: 5_000 })
const known = { team, findTotpRecord: openTotpRecords(team, ticksMs) }

serveQuestions(async (knock: Knock) => {
  try {
    return { answer: await knowKnock(known, knock, now()) }
  } catch (error) {
    return { fault: describeFault(error), isLate: false }
  }
}, { steps: 10 })
