import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import { vague } from './an-event'

let made = 0

/** An invented fire at the prison `north`: verified and public, unless told otherwise. */
export function aPrisonEvent(date: string, rest: Partial<PrisonEventRecord> = {}): PrisonEventRecord {
  return {
    id: `prison-event-${(made += 1)}`, prisonId: 'north', kind: 'fire', date: vague(date), endDate: null,
    claimStatus: 'verified', audience: 'public', ...rest,
  }
}
