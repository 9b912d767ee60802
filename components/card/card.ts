import type { Day } from '@/lib/domain/dates/day'
import type { DayCount } from '@/lib/domain/dates/day-span'
import type { Level } from '@/lib/domain/vocabulary'

/** All that a card says, in the words of its language. */
export interface Card {
  rightToLeft: boolean
  asOf: Day
  site: string
  /** The name in the script of the page, and in the other one where that is on record. */
  name: string
  otherName: string | null
  /** The number of days, whole or in parts of which the smaller say "to" or "at least"; null where none is stated. */
  count: CardCount | null
  level: Level
  levelWord: string
  /** Status, place and what goes on, in one line. */
  line: string
  dayWords: string
}

interface CardCount {
  silence: DayCount
  parts: { text: string; isSmall: boolean }[]
  /** "days without verified contact" */
  label: string
}
