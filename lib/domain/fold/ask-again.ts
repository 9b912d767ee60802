import type { Day } from '../dates/day'
import { isKnown } from './background'
import { isInCustody } from './case-state'
import type { Course } from './course'
import { NEVER, type DatedEvent } from './dated-event'
import { modifiersAmong, modifiersOn } from './modifiers-on'
import type { Question } from './questions'
import { tracksIn, type RaisedWorld, type RuleTracks } from './rule-tracks'
import type { World } from './world'
import { isEachAlike, isEachSame, tellApart, type RaisedBranch } from './tell-apart'
import { bitOf, type TypeSet } from './touches'
import { worldsIn, type Scene } from './worlds'

/** What a question was last asked of, and what it answered. */
export interface Asked {
  /** All branches, and of them one for each that the question tells apart. */
  branches: readonly RaisedBranch[]
  apart: readonly RaisedBranch[]
  worlds: readonly RaisedWorld[]
  /** Whether no branch was left out because the person is not held there. */
  isOfAll: boolean
  open: Open
  tracks: readonly (RuleTracks | null)[]
}

/** What a day says anew. */
export interface Moment {
  course: Course
  scene: Scene
  /** Whether the day is one of the background's. */
  touchesBackground: boolean
}

/** When the answer may change while dates that a question looks into are vague and may lie ahead. */
interface Open {
  /** On days of events of these types. */
  types: TypeSet
  /** On the first day of one that a branch has only later days for. */
  on: Day
}

/** What raised rules in each branch, and when that may change. */
export interface Raised {
  branches: readonly RaisedBranch[]
  open: Open
}

/** What raises rules in each branch on a day; the last answer where nothing that it looks at has changed. */
export function raiseBranches(modifiers: Question, last: Raised | null, moment: Moment): Raised {
  const { course: { branches }, scene } = moment
  const isSame = last !== null && branches.length === last.branches.length &&
    branches.every((branch, i) => branch === last.branches[i]?.branch)
  if (isSame && !isTouched(modifiers, last, moment)) return last
  const canRaise = scene.background.birthDate !== null || modifiers.reads.types.some((type) => scene.live.has(type))
  const seen: World[] = []
  const raised = branches.map((branch, i): RaisedBranch => {
    const before = last?.branches[i]
    const worlds = canRaise ? worldsIn(branch, modifiers.reads, scene) : []
    seen.push(...worlds)
    const raiser = modifiersAmong(worlds, scene.day)
    return before?.branch === branch && before.raiser === raiser ? before : { branch, raiser }
  })
  return { branches: raised, open: openIn(modifiers, seen, moment) }
}

/** The answer to a question on a day: the last one where nothing that it looks at has changed. */
export function askAgain(
  question: Question, last: Asked | null, branches: readonly RaisedBranch[], moment: Moment,
): Asked {
  const { scene } = moment
  if (!maySpeak(question, moment)) return NO_ANSWER
  const isUntouched = last !== null && !isTouched(question, last, moment)
  if (isUntouched && isEachSame(last.branches, branches)) return last
  const apart = tellApart(question, branches)
  if (isUntouched && isEachAlike(question, last.apart, apart)) return { ...last, branches }
  const worlds: RaisedWorld[] = []
  for (const { branch, raiser } of apart) {
    if (question.reads.ofHeld && !isInCustody(branch.state)) continue
    for (const world of worldsIn(branch, question.reads, scene)) {
      worlds.push({ world, raiser: question.isRaisedInside ? modifiersOn(world, scene.day) : raiser })
    }
  }
  const isOfAll = !question.reads.ofHeld || apart.every(({ branch }) => isInCustody(branch.state))
  return {
    branches, apart, worlds, isOfAll,
    open: openIn(question, worlds.map(({ world }) => world), moment),
    tracks: question.rules.map(({ rule, evaluate }) => tracksIn(worlds, isOfAll, rule, evaluate, scene.day)),
  }
}

/** Whether anything is on record that a rule of the question could rest on. */
function maySpeak({ needs, reads: { orNeeds } }: Question, { course, scene }: Moment): boolean {
  if (needs === null || (needs & course.present) !== 0) return true
  return orNeeds !== null && isKnown(scene.background, orNeeds)
}

const NOTHING_OPEN: Open = { types: 0, on: NEVER }

/** What a question answers as long as nothing has happened that a rule of it could rest on. */
const NO_ANSWER: Asked = {
  branches: [], apart: [], worlds: [], isOfAll: false, open: NOTHING_OPEN, tracks: [],
}

function isTouched(
  question: Question, { open }: { open: Open }, { course, scene, touchesBackground }: Moment,
): boolean {
  if ((course.touched & question.types) !== 0 || scene.day >= open.on) return true
  if (touchesBackground && (question.reads.background || question.isRaisedInside)) return true
  return ((course.touched | course.touchedBySplit) & open.types) !== 0
}

function openIn({ reads, types }: Question, worlds: readonly World[], { course, scene: { day } }: Moment): Open {
  if (course.unsettledTypes === 0) return NOTHING_OPEN
  const open: Open = { types, on: NEVER }
  let isOpen = (types & course.unsettledTypes) !== 0
  for (const { state, of } of worlds) {
    for (const field of reads.references) {
      const event = state[field]
      if (!event) continue
      const type = bitOf(event.event.type)
      open.types |= type
      if ((type & course.unsettledTypes) === 0) continue
      isOpen = true
      noteAhead(event, day, open)
    }
    for (const type of reads.types) {
      if ((bitOf(type) & course.unsettledTypes) === 0) continue
      for (const event of of(type)) noteAhead(event, day, open)
    }
  }
  return isOpen ? open : NOTHING_OPEN
}

/** Notes when an event that a branch has only later days for may first happen. */
function noteAhead({ earliest }: DatedEvent, day: Day, open: Open): void {
  if (earliest > day && earliest < open.on) open.on = earliest
}
