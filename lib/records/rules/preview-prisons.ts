import type { Queryable } from '@/lib/db/connect'
import { readRulesInForce } from '@/lib/db/read-rules'
import { readWatched, type Watched } from '@/lib/db/read-watched'
import { overPostgres } from '@/lib/db/statements'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { parseDay, type Day } from '@/lib/domain/dates/day'
import { monthDaysOf, startPreview, type Preview, type PreviewProgress } from '@/lib/domain/rules/change/preview'
import { compareFlags, type PrisonDay } from '@/lib/domain/rules/change/prison-preview'
import type { Rule } from '@/lib/domain/rules/rule'
import { numberSetting } from '@/lib/domain/rules/settings'
import { beginsPeriod, flagsOn, type WatchedPerson } from '@/lib/domain/rules/u25-many-at-one-prison'
import type { Picture } from '@/lib/domain/vocabulary'

/** A proposed change of the rule that marks prisons, and what is known of it after so many days. */
interface PrisonProposal {
  before: Rule
  content: Rule
  preview: Preview | null
  done: number
}

/**
 * Looks at the next of thirteen days, the newest first: which prisons a change would flag, or not flag any more, in
 * each picture, by the periods that stand. Their people are read once for both versions of the rule.
 */
export async function lookAtPrisons(sql: Queryable, proposal: PrisonProposal, on: Day): Promise<PreviewProgress> {
  const preview = proposal.preview ?? startPreview(on, { team: [], public: [] })
  const { team, public: open } = preview.prisons ?? { team: [], public: [] }
  const days = monthDaysOf(parseDay(preview.on) ?? on).reverse()
  const compared = await comparePrisons(sql, proposal, days[proposal.done] ?? on)
  const prisons = { team: [...team, compared.team], public: [...open, compared.public] }
  const done = proposal.done + 1
  return { preview: { ...preview, prisons }, done, total: days.length, isEnded: done >= days.length }
}

async function comparePrisons(
  sql: Queryable, { before, content }: PrisonProposal, day: Day,
): Promise<Record<Picture, PrisonDay>> {
  const silence = (await readRulesInForce(overPostgres(sql))).find(({ id }) => id === 'U01')
  const watched = {
    day, days: Math.max(numberSetting(before, 'days'), numberSetting(content, 'days')),
    isYoung: beginsPeriod(before, silence) && beginsPeriod(content, silence),
  }
  const compared = async (picture: Picture) => {
    const people = await readPicture(sql, picture, watched)
    return compareFlags(day, flagsIn(picture, people, before, day), flagsIn(picture, people, content, day))
  }
  return { team: await compared('team'), public: await compared('public') }
}

function readPicture(sql: Queryable, picture: Picture, watched: Watched): Promise<WatchedPerson[]> {
  return readWatched(sql, sql`(SELECT * FROM file.period WHERE picture = ${picture})`, watched)
}

/** Readers see no flag of a rule that is the team's alone. */
function flagsIn(
  picture: Picture, people: readonly WatchedPerson[], rule: Rule, day: Day,
): Map<string, PrisonFlag> {
  return picture === 'public' && !rule.public ? new Map() : flagsOn(people, rule, day)
}
