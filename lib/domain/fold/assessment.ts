import type { Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { spanBetween } from '../dates/edtf'
import { backgroundDaysOf, breakpointsOf } from '../periods/breakpoints'
import type { Silence } from '../periods/period'
import type { Rule } from '../rules/rule'
import type { Status } from '../vocabulary'
import { sayAmong, type AmongBranches, type Option } from './among-branches'
import { askAgain, raiseBranches, type Asked, type Moment, type Raised } from './ask-again'
import type { Background } from './background'
import { moveTo, startCourse, type Course } from './course'
import type { DatedEvent } from './dated-event'
import { hullOfVague } from './hull-of-dates'
import { confirmationsOf } from './last-confirmed'
import { isPlanned } from './planned'
import { questionsOf, type Questions } from './questions'
import type { RuleTracks } from './rule-tracks'
import { contactsInCustody, silenceOn } from './silence-of'
import type { StatusSince } from './status-of'
import type { RaisedBranch } from './tell-apart'
import type { World } from './world'

/** What folding the events visible by a day says of that day, before what stood earlier is carried on. */
export interface Assessment {
  /** The statuses and prisons that the branches allow; one option alone is certain. */
  statuses: readonly Option<Status>[]
  prisons: readonly Option<string | null>[]
  statusSince: ReadonlyMap<Status, VagueDate | null>
  /** The status of each branch, and the last day on which a custody is confirmed. */
  each: readonly StatusSince[]
  confirmedOn: Day | null
  heldSince: VagueDate | null
  lastContact: VagueDate | null
  solitarySince: VagueDate | null
  hungerStrikeSince: VagueDate | null
  silence: Silence | null
  /** In the order of the table. */
  rules: readonly RuleTracks[]
}

/** What is folded: the events of one picture of a case, the rules of that picture and the background. */
export interface Folded {
  events: readonly DatedEvent[]
  rules: readonly Rule[]
  background: Background
}

/** What of an assessment no rule is asked for. */
export type Standing = Pick<Assessment, 'statuses' | 'prisons' | 'statusSince' | 'each' | 'confirmedOn'>

/** Assesses the days of a fold, one after another. */
export interface Assessor {
  /** Says of the next of the breakpoints no more than status and place, and asks no rule. */
  passBy(day: Day): Standing
  /** Says what stands on the next of the breakpoints. */
  moveOn(day: Day): Assessment
  /** Says what stands on any day before the next breakpoint, again. */
  assessAt(day: Day): Assessment
}

/** Folds a case's events for one day, over every branch that its vague dates allow; says nothing of other days. */
export function assessOn(folded: Folded, day: Day): Assessment {
  const assessor = startAssessing(folded)
  for (const bound of breakpointsOf(folded.events, folded.background)) if (bound <= day) assessor.moveOn(bound)
  return assessor.assessAt(day)
}

/** An assessor of the days of a case: what a day does not change is not derived again. */
export function startAssessing(folded: Folded): Assessor {
  const assessing = startFrom(folded)
  return {
    passBy(day) {
      moveTo(assessing.course, day)
      return standingIn(assessing, day)
    },
    moveOn(day) {
      moveTo(assessing.course, day)
      return assess(assessing, day, false)
    },
    assessAt: (day) => assess(assessing, day, true),
  }
}

/** What an assessor keeps from one day to the next. */
interface Assessing {
  course: Course
  questions: Questions
  background: Background
  backgroundDays: ReadonlySet<Day>
  confirmedBy: (day: Day) => Day | null
  raised: Raised | null
  asked: (Asked | null)[]
  among: AmongBranches | null
  contact: ContactAnswer | null
  rules: readonly RuleTracks[]
}

function startFrom({ events, rules, background }: Folded): Assessing {
  const questions = questionsOf(rules)
  return {
    course: startCourse(events), questions, background,
    backgroundDays: backgroundDaysOf(background),
    confirmedBy: confirmationsOf(events),
    raised: null, asked: questions.all.map(() => null), among: null, contact: null, rules: [],
  }
}

/** What stands on a day; `isAgain` derives all of it, also what the day does not touch. */
function assess(assessing: Assessing, day: Day, isAgain: boolean): Assessment {
  const { course, questions, background, backgroundDays } = assessing
  const planned = course.scheduled.filter((event) => isPlanned(event, day))
  const scene = { live: course.live, planned, background, day }
  const moment: Moment = { course, scene, touchesBackground: isAgain || backgroundDays.has(day) }
  assessing.raised = raiseBranches(questions.modifiers, isAgain ? null : assessing.raised, moment)
  askAll(assessing, assessing.raised.branches, moment, isAgain)
  const among = amongIn(assessing)
  const [silenceAsked = null] = assessing.asked
  if (assessing.contact?.asked !== silenceAsked) assessing.contact = answerContact(silenceAsked, day)
  const { rules, contact } = assessing
  return {
    ...standingIn(assessing, day),
    heldSince: among.heldSince,
    lastContact: among.isHeld ? contact.lastContact : null,
    silence: among.isHeld ? contact.silence : null,
    solitarySince: among.isHeld ? countedSince(rules, 'U05') : null,
    hungerStrikeSince: among.isHeld ? (countedSince(rules, 'U09') ?? countedSince(rules, 'U10')) : null,
    rules,
  }
}

function standingIn(assessing: Assessing, day: Day): Standing {
  const { statuses, prisons, statusSince, each } = amongIn(assessing)
  return { statuses, prisons, statusSince, each, confirmedOn: assessing.confirmedBy(day) }
}

/** What the branches say, made out once for the same ones. */
function amongIn(assessing: Assessing): AmongBranches {
  const { course: { branches }, among } = assessing
  if (among?.branches === branches) return among
  return (assessing.among = sayAmong(branches))
}

/** Asks every question whose answer may have changed, and puts the answers in the order of the table. */
function askAll(assessing: Assessing, branches: readonly RaisedBranch[], moment: Moment, isAgain: boolean): void {
  const { questions: { all }, asked } = assessing
  let isSame = !isAgain
  all.forEach((question, i) => {
    const last = isAgain ? null : (asked[i] ?? null)
    const now = askAgain(question, last, branches, moment)
    if (now.tracks !== last?.tracks) isSame = false
    asked[i] = now
  })
  if (isSame) return
  const table: (RuleTracks | undefined)[] = []
  all.forEach(({ rules }, i) => {
    asked[i]?.tracks.forEach((tracks, k) => {
      const at = rules[k]?.at
      if (tracks && at !== undefined) table[at] = tracks
    })
  })
  assessing.rules = table.filter((tracks) => tracks !== undefined)
}

/** The silence and the last contact in the worlds of the question that asks for both. */
interface ContactAnswer {
  asked: Asked | null
  silence: Silence | null
  lastContact: VagueDate | null
}

function answerContact(asked: Asked | null, day: Day): ContactAnswer {
  const worlds = asked?.worlds.map(({ world }) => world) ?? []
  return {
    asked,
    silence: silenceOn(worlds, day),
    lastContact: hullOfVague(worlds.map((world) => lastContactIn(world, day))),
  }
}

/** The date of the contact that is surely the last on record in the present custody. */
function lastContactIn(world: World, day: Day): VagueDate | null {
  const [first = null, ...rest] = contactsInCustody(world, day).certain
  return first && rest.reduce((last, one) => (one.latest > last.latest ? one : last), first).event.date
}

/** Since when something holds for certain, from the rule that counts its days. */
function countedSince(rules: readonly RuleTracks[], id: string): VagueDate | null {
  const counted = rules.find(({ rule }) => rule.id === id)
  if (!counted?.inEveryWorld) return null
  const bounds = counted.tracks.map(({ track: { holds, from } }) => (holds === 'certain' ? from : null))
  return hullOfVague(bounds.map((from) => from && spanBetween(from.earliest, from.latest)))
}
