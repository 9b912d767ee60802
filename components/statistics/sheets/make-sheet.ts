import type { StatisticId, Statistics } from '@/lib/domain/statistics/statistics'
import type { Sheet, SheetWords } from '../sheet'
import { prisonSheet, statusSheet } from './by-kind'
import { sentencesSheet, silenceSheet } from './in-bands'
import { arrestsSheet, transfersSheet } from './of-events'
import { healthSheet } from './of-health'
import { responseSheet } from './of-responses'
import { heldSheet, urgencySheet } from './over-time'

const SHEETS: Record<StatisticId, (statistics: Statistics, words: SheetWords) => Sheet> = {
  urgency: urgencySheet, held: heldSheet, status: statusSheet, prison: prisonSheet, silence: silenceSheet,
  response: responseSheet, sentences: sentencesSheet, arrests: arrestsSheet,
  transfers: transfersSheet, health: healthSheet,
}

/** One statistic in the reader's words. */
export function makeSheet(id: StatisticId, statistics: Statistics, words: SheetWords): Sheet {
  return SHEETS[id](statistics, words)
}
