import { type DestinationStream, pino } from 'pino'
import { now } from '@/lib/clock'
import { type LogFields, selectFields } from './log-fields'

/** Everything that the gate and the process for jobs ever write down, with its level. */
const LEVELS = {
  stopping: 'info',
  stopped: 'info',
  database_away: 'warn',
  database_back: 'info',
  copy_silent: 'warn',
  copy_live: 'info',
  answer_failed: 'error',
  answer_broke_off: 'error',
  site_unreachable: 'error',
  site_fault: 'error',
  site_said: 'warn',
  thread_fault: 'error',
  purge_failed: 'error',
  purge_back: 'info',
  worker_replaced: 'warn',
  intake_away: 'error',
  jobs_replaced: 'warn',
  jobs_disturbed: 'warn',
  job_failed: 'error',
} as const

export type LogEvent = keyof typeof LEVELS

/** Writes down that something happened, and of the fields those that are on the list (log-fields.ts). */
export type Report = (event: LogEvent, fields?: LogFields) => void

/**
 * A log of one JSON object a line: of what goes as it should on standard output, of what does not on standard error,
 * unless told otherwise. There is no free text in it: an event is one of few words, and what is not on the list of
 * fields does not pass.
 */
export function openLog(destination: DestinationStream = openStreams()): Report {
  const log = pino({
    base: null,
    timestamp: () => `,"time":"${now().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
  }, destination)
  return (event, fields = {}) => log[LEVELS[event]]({ event, ...selectFields(fields) })
}

function openStreams(): DestinationStream {
  const streamOf = (fd: number) => pino.destination({ fd, sync: true })
  return pino.multistream([{ level: 'info', stream: streamOf(1) }, { level: 'warn', stream: streamOf(2) }], { dedupe: true })
}
