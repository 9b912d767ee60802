import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import { STATUSES } from '@/lib/domain/vocabulary'
import type { Dice } from './dice'
import { writeVaguely } from './vague-text'

type Invent = (dice: Dice, on: Day) => Record<string, unknown>

const RELEASES = ['end_of_term', 'bail', 'conditional', 'furlough', 'pardon', 'acquittal', 'unknown'] as const
const CHANNELS = [
  'visit', 'phone', 'phone', 'video', 'letter', 'lawyer', 'consular', 'court', 'co_prisoner', 'third_party', 'rumour',
  'official',
] as const
const TORMENTS = ['torture', 'beating', 'flogging', 'forced_confession', 'restraint', 'force_feeding', 'other'] as const

const soon = (dice: Dice, on: Day, within: number) => formatDay(addDays(on, dice.between(1, within)))
/** Keeps a detail as often as sources tell it. */
const often = (dice: Dice, details: Record<string, unknown>, probability = 0.6) =>
  Object.fromEntries(Object.entries(details).filter(() => dice.happens(probability)))

function penalty(dice: Dice): Record<string, unknown> {
  return dice.weigh<() => Record<string, unknown>>([
    [() => ({ prisonMonths: dice.between(3, 300) }), 70],
    [() => ({ prisonMonths: dice.between(12, 120), suspendedMonths: dice.between(6, 60) }), 10],
    [() => ({ prisonMonths: dice.between(3, 60), lashes: dice.between(10, 148) }), 8],
    [() => ({ exileMonths: dice.between(6, 60), travelBanMonths: 24 }), 5],
    [() => ({ fine: 'an invented sum' }), 3],
    [() => ({ death: true }), 4],
  ])()
}

/** Details for each type of event, by its name: what a source may say of it, and how often it leaves it out. */
export const INVENTED_DETAILS: Readonly<Record<string, Invent>> = {
  arrest: (dice) => often(dice, { authority: 'an invented authority', place: 'at home', warrantShown: dice.happens(0.3) }),
  detention_place: (dice) => often(dice, { ward: `ward ${dice.between(1, 12)}`, withAdults: dice.happens(0.8) }),
  transfer: (dice) => often(dice, {
    ward: `ward ${dice.between(1, 12)}`, inRestraints: dice.happens(0.5), familyNotified: dice.happens(0.4),
    kmFromFamily: dice.between(5, 1400), reason: 'none was given',
  }, 0.4),
  charge: (dice) => ({
    charges: dice.happens(0.1) ? [] : [{ text: 'an invented charge', ...often(dice, { capital: dice.happens(0.1) }) }],
  }),
  hearing: (dice) =>
    often(dice, { court: 'an invented court', branch: String(dice.between(1, 30)), lawyerPresent: dice.happens(0.5) }),
  sentence: (dice) => ({ ...penalty(dice), stage: dice.pick(['first_instance', 'appeal', 'final']) }),
  sentence_change: (dice) => dice.weigh<() => Record<string, unknown>>([
    [() => ({ outcome: 'upheld' }), 4], [() => ({ outcome: 'overturned' }), 1], [() => ({ outcome: 'pardoned' }), 1],
    [() => ({ outcome: 'reduced', prisonMonths: dice.between(2, 60) }), 3],
    [() => ({ outcome: 'commuted', prisonMonths: dice.between(60, 300) }), 1],
  ])(),
  solitary: (dice) => often(dice, { days: dice.between(1, 120) }, 0.3),
  interrogation: (dice) => often(dice, { sessions: dice.between(1, 30), hours: dice.between(1, 16) }, 0.5),
  ill_treatment: (dice) => ({ kind: dice.pick(TORMENTS), ...often(dice, { examined: dice.happens(0.2) }, 0.3) }),
  health: (dice) => ({
    condition: dice.pick(['heart disease', 'diabetes', 'asthma', 'back pain', 'kidney disease']),
    ...often(dice, { severity: dice.pick(['chronic', 'serious', 'critical']), resolved: dice.happens(0.2) }, 0.7),
  }),
  treatment: (dice) => ({ status: dice.pick(['needed', 'denied', 'denied', 'delayed', 'given']) }),
  hunger_strike: (dice) => often(dice, { dry: dice.happens(0.2) }, 0.5),
  contact: (dice) => ({ channel: dice.pick(CHANNELS), ...often(dice, { verifiedBy: 'an invented relative' }, 0.4) }),
  access_denied: (dice) => ({ to: dice.pick(['family', 'lawyer', 'lawyer', 'doctor', 'consul']) }),
  execution_notice: (dice, on) =>
    often(dice, { scheduledOn: soon(dice, on, 20), lastFamilyVisit: dice.happens(0.5) }, 0.7),
  release: (dice, on) => {
    const kind = dice.pick(RELEASES)
    return { kind, ...(kind === 'furlough' && dice.happens(0.6) ? { returnDue: soon(dice, on, 30) } : {}) }
  },
  return: () => ({}),
  disappearance: (dice) => often(dice, { lastSeen: 'an invented street', custodyDenied: dice.happens(0.5) }),
  death: (dice) => often(dice, { cause: dice.pick(['execution', 'in_custody', 'after_release', 'unknown']) }, 0.8),
  attribute: (dice) => dice.pick<Record<string, unknown>>([
    { pregnant: true }, { withInfant: true }, { disability: true },
  ]),
  summons: (dice, on) => ({ dueOn: writeVaguely(addDays(on, dice.between(2, 30)), dice) }),
  deadline: (dice, on) => ({ kind: 'appeal', on: soon(dice, on, 30) }),
  status_report: (dice) => ({
    status: dice.happens(0.6) ? dice.pick(['detained', 'imprisoned', 'on_trial', 'sentenced']) : dice.pick(STATUSES),
  }),
  sentence_served: (dice) => ({ prisonMonths: dice.between(1, 60) }),
  statement: () => ({ text: 'An invented statement.', by: 'an invented person' }),
  action: (dice) => ({ kind: dice.pick(['letter', 'petition']), addressee: 'an invented office' }),
}
