import type { DatedEvent } from '../fold/dated-event'
import { sentenceInForce } from '../fold/sentence-in-force'
import { standingOn } from '../fold/standing'
import type { World } from '../fold/world'
import { vagueDetail } from '../events/vague-detail'
import { boundsOfDue } from './due'
import type { Rule } from './rule'
import { levelSetting, numberSetting } from './settings'
import { isStopped } from './stopped'
import type { RuleEvaluator, Track } from './track'
import { combineTracks, levelWhile } from './tracks'

/** U13: lashes or amputation in the sentence in force, until on record as carried out. Custody is not needed. */
export const corporalPunishment: RuleEvaluator = (world, day, rule) => {
  const sentence = sentenceInForce(world.state)
  if (isStopped(world.state) || !sentence) return null
  const { lashes, amputation } = sentence.components
  const isAmputation = typeof amputation === 'string'
  if (!isAmputation && !(typeof lashes === 'number' && lashes > 0)) return null
  const [standing] = standingOn([sentence.by], isAmputation ? [] : floggings(world), day)
  if (!standing) return null
  const level = sentence.stage === 'final' ? levelSetting(rule, 'final') : (rule.tiers[0]?.level ?? 'none')
  return combineTracks([
    levelWhile(standing.holds, level, sentence.events),
    nearDate(sentence.by, standing.holds, rule),
  ])
}

function floggings(world: World): DatedEvent[] {
  return world.of('ill_treatment').filter(({ event }) => event.details.kind === 'flogging')
}

/** From so many days before the date that is set for it to as many after. */
function nearDate(by: DatedEvent, holds: Track['holds'], rule: Rule): Track | null {
  const on = vagueDetail(by.event, 'corporalOn')
  const from = on && boundsOfDue(on)
  const nearDays = numberSetting(rule, 'nearDays')
  return from && {
    holds,
    from,
    counting: 'until',
    firstDay: 0,
    tiers: [{ days: -nearDays, level: levelSetting(rule, 'near') }, { days: nearDays + 1, level: 'none' }],
    events: [by],
  }
}

