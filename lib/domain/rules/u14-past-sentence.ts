import type { Day } from '../dates/day'
import { isInCustody, type CaseState } from '../fold/case-state'
import { isExact, type DatedEvent } from '../fold/dated-event'
import { endOfSentence, readSeveralSentences, sentenceInForce, type SeveralSentences } from '../fold/sentence-in-force'
import { levelSetting } from './settings'
import type { RuleEvaluator, Track } from './track'

/**
 * U14: days since the latest possible last day of the sentence in force, and a level of its own from the day
 * after the earliest. An end whose earliest is unknown fires nothing.
 */
export const pastSentence: RuleEvaluator = (world, _, rule) => {
  const { state } = world
  if (!isInCustody(state) || !state.episodeBy) return null
  const several = readSeveralSentences(rule.settings.severalSentences)
  const first = pinned(state, 'earliest', several)
  const last = first && pinned(state, 'latest', several)
  if (!first || !last) return null
  if (first.earliest === null || last.earliest === null) return null
  // An arrest on or before a day may have been long before: of it nothing is certain.
  const isOpen = state.episodeBy.countsFrom === null
  const sentence = sentenceInForce(state, several)
  const isStartOpen = sentence?.by.countsFrom === null
  const shared: Omit<Track, 'from' | 'tiers'> = {
    holds: isOpen ? 'possible' : 'certain',
    counting: 'since',
    firstDay: 0,
    events: [state.episodeBy, ...(sentence?.events ?? [])],
  }
  return {
    ...shared,
    from: { earliest: isStartOpen ? null : first.latest, latest: last.latest },
    tiers: rule.tiers,
    alternatives: [{
      ...shared,
      from: { earliest: isOpen ? null : first.earliest, latest: last.earliest },
      tiers: [{ days: 1, level: levelSetting(rule, 'uncertainEnd') }],
    }],
  }
}

/** The end of the sentence where its events are read as early, or as late, as their dates allow. */
function pinned(
  state: CaseState, to: 'earliest' | 'latest', several: SeveralSentences,
): ReturnType<typeof endOfSentence> {
  // A release before the sentence leaves it to begin on its own day, and so the earlier.
  const closing = to === 'earliest' ? state.closedBy?.latest : state.closedBy?.earliest
  return endOfSentence({
    ...state,
    sentenceBy: pin(state.sentenceBy, state.sentenceBy?.[to]),
    heaviestBy: pin(state.heaviestBy, state.heaviestBy?.[to]),
    startedBy: pin(state.startedBy, state.startedBy?.[to]),
    episodeBy: pin(state.episodeBy, state.episodeBy?.[to]),
    closedBy: pin(state.closedBy, closing),
  }, several)
}

/** The event on one exact day. */
function pin(dated: DatedEvent | null, day: Day | undefined): DatedEvent | null {
  if (!dated || day === undefined || (isExact(dated) && dated.countsFrom === day && dated.latest === day)) return dated
  return { ...dated, earliest: day, latest: day, countsFrom: day }
}
