import type { EventType } from '../events/event-types'
import { isHeld, parseStatus, type Status } from '../vocabulary'
import { areOfOneDay, type Claim } from './claim'
import { inDate, inDetails, inEnd, inPrison, inWard, type Difference, type Fact } from './fact'

/** What makes two events of a type two accounts of one happening, and in what they may then contradict each other. */
interface Meaning {
  /** The facts that a happening of this type has once; none: two events of it never contradict each other. */
  facts: Partial<Record<Fact, Difference>>
  /** What must hold beside overlapping dates for the two to tell of one happening. */
  isOne?: (a: Claim, b: Claim) => boolean
  /** It happens once: two days that do not overlap are two accounts of it too. */
  once?: Once
}

/** Once in an episode, which an event of certain types parts from the next, or once in a life. */
export type Once = { within: 'episode'; partedBy: readonly EventType[] } | { within: 'life' }

const TERMS = ['prisonMonths', 'suspendedMonths', 'lashes', 'exileMonths', 'travelBanMonths', 'death']

/**
 * Decided type by type. What happens again and again (contacts, interrogations, ill-treatment, statements, actions,
 * summonses, denials of access) contradicts nothing; hearings are one only on one exact day, sentences only of one
 * stage, illnesses and treatments only of one name. Texts in a source's own words are never compared.
 */
export const MEANINGS: Readonly<Record<EventType, Meaning>> = {
  arrest: {
    facts: { prison: inPrison, circumstances: inDetails(['warrantShown']) },
    once: { within: 'episode', partedBy: ['release', 'return', 'death'] },
  },
  detention_place: { facts: { prison: inPrison, ward: inWard, circumstances: inDetails(['withAdults']) } },
  transfer: {
    facts: {
      prison: inPrison, ward: inWard, family_told: inDetails(['familyNotified']),
      circumstances: inDetails(['inRestraints', 'destinationWithheld', 'withAdults']),
    },
  },
  charge: { facts: { charge: (a, b) => isNone(a) !== isNone(b) } },
  hearing: { facts: { circumstances: inDetails(['lawyerPresent']) }, isOne: areOfOneDay },
  sentence: { facts: { sentence: inDetails(TERMS) }, isOne: isOneStage },
  sentence_change: { facts: { outcome: inDetails(['outcome']), sentence: inDetails(TERMS) }, isOne: isOneStage },
  solitary: { facts: { end: inEnd, duration: inDetails(['days']) } },
  hunger_strike: { facts: { end: inEnd, kind: inDetails(['dry']) } },
  health: { facts: { severity: inDetails(['severity']) }, isOne: isOneConcern },
  treatment: { facts: { status: inTreatment }, isOne: isOneTreatment },
  execution_notice: { facts: { due_day: inDate('scheduledOn'), circumstances: inDetails(['movedForExecution']) } },
  release: {
    facts: { kind: inDetails(['kind'], ['unknown']), due_day: inDate('returnDue') },
    once: { within: 'episode', partedBy: ['arrest', 'return', 'detention_place', 'transfer', 'disappearance'] },
  },
  disappearance: { facts: { circumstances: inDetails(['custodyDenied']) } },
  death: { facts: { kind: inDetails(['cause'], ['unknown']) }, once: { within: 'life' } },
  attribute: { facts: { circumstances: inDetails(['pregnant', 'withInfant']) } },
  deadline: { facts: { due_day: inDate('on') }, isOne: (a, b) => a.details.kind === b.details.kind },
  status_report: { facts: { status: inStatus, prison: inPrison } },
  return: { facts: {} }, contact: { facts: {} }, access_denied: { facts: {} }, interrogation: { facts: {} },
  ill_treatment: { facts: {} }, summons: { facts: {} }, sentence_served: { facts: {} }, statement: { facts: {} },
  action: { facts: {} },
}

/** An empty list of charges states that none was brought. */
function isNone({ details: { charges } }: Claim): boolean {
  return Array.isArray(charges) && charges.length === 0
}

/** Not of two stages of the proceedings, as far as both state theirs. */
function isOneStage(a: Claim, b: Claim): boolean {
  return !inDetails(['stage'])(a, b)
}

function isOneConcern(a: Claim, b: Claim): boolean {
  const isOver = a.details.resolved === true || b.details.resolved === true
  return !isOver && textIn(a, 'condition') === textIn(b, 'condition')
}

/** Of one name, or without one on either side. */
function isOneTreatment(a: Claim, b: Claim): boolean {
  const [one, other] = [textIn(a, 'what'), textIn(b, 'what')]
  return one === '' || other === '' || one === other
}

function textIn({ details }: Claim, key: string): string {
  const text = details[key]
  return typeof text === 'string' ? text.trim().toLowerCase() : ''
}

/** Given, and denied or delayed; what is needed may be either. */
function inTreatment(a: Claim, b: Claim): boolean {
  const isDenied = ({ details: { status } }: Claim) => status === 'denied' || status === 'delayed'
  return (a.details.status === 'given' && isDenied(b)) || (b.details.status === 'given' && isDenied(a))
}

/** Two statuses that cannot both be: the person is held, out, elsewhere by order, or dead in one way or another. */
function inStatus(a: Claim, b: Claim): boolean {
  const [one, other] = [parseStatus(a.details.status), parseStatus(b.details.status)]
  const [where, elsewhere] = [one && whereIs(one), other && whereIs(other)]
  if (!where || !elsewhere) return false
  if (where !== elsewhere) return true
  return where === 'dead' && one !== other && one !== 'deceased' && other !== 'deceased'
}

/** Null for a status that says nothing of it: who is sentenced, or summoned, may be anywhere. */
function whereIs(status: Status): string | null {
  if (isHeld(status)) return 'held'
  if (status === 'executed' || status === 'died_in_custody' || status === 'deceased') return 'dead'
  return status === 'unknown' || status === 'sentenced' || status === 'summoned' ? null : status
}
