import type { Day } from '../dates/day'
import { isInCustody } from './case-state'
import type { Course } from './course'
import { isExact, type DatedEvent } from './dated-event'
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
  /** The types whose days may change the answer while a date that it looks into is vague and may lie ahead. */
  openTo: TypeSet
  tracks: readonly (RuleTracks | null)[]
}

/** What a day says anew. */
export interface Moment {
  course: Course
  scene: Scene
  /** Whether the day is one of the background's. */
  touchesBackground: boolean
}

/** What raised rules in each branch, and the types whose days may change that. */
export interface Raised {
  branches: readonly RaisedBranch[]
  openTo: TypeSet
}

/** What raises rules in each branch on a day; the last answer where nothing that it looks at has changed. */
export function raiseBranches(modifiers: Question, last: Raised | null, moment: Moment): Raised {
  const { course: { branches }, scene } = moment
  const isSame = last !== null && branches.length === last.branches.length &&
    branches.every((branch, i) => branch === last.branches[i]?.branch)
  if (isSame && !isTouched(modifiers, last, moment)) return last
  const canRaise = scene.background.birthDate !== null || modifiers.reads.types.some((type) => scene.live.has(type))
  let openTo = 0
  const raised = branches.map((branch, i): RaisedBranch => {
    const before = last?.branches[i]
    const worlds = canRaise ? worldsIn(branch, modifiers.reads, scene) : []
    openTo |= openTypes(modifiers, worlds, scene.day)
    const raiser = modifiersAmong(worlds, scene.day)
    return before?.branch === branch && before.raiser === raiser ? before : { branch, raiser }
  })
  return { branches: raised, openTo }
}

/** The answer to a question on a day: the last one where nothing that it looks at has changed. */
export function askAgain(
  question: Question, last: Asked | null, branches: readonly RaisedBranch[], moment: Moment,
): Asked {
  const { scene } = moment
  const isUntouched = last !== null && !isTouched(question, last, moment)
  if (isUntouched && isEachSame(last.branches, branches)) return last
  if (!mayAnswer(question, moment)) return { ...NO_ANSWER, branches }
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
    openTo: openTypes(question, worlds.map(({ world }) => world), scene.day),
    tracks: question.rules.map(({ rule, evaluate }) => tracksIn(worlds, isOfAll, rule, evaluate, scene.day)),
  }
}

const NO_ANSWER: Omit<Asked, 'branches'> = { apart: [], worlds: [], isOfAll: false, openTo: 0, tracks: [] }

/** Whether anything has happened that some rule of a question could rest on. */
function mayAnswer({ needs }: Question, { course }: Moment): boolean {
  return needs === null || (needs & course.present) !== 0
}

function isTouched(
  question: Question, last: { openTo: TypeSet }, { course, touchesBackground }: Moment,
): boolean {
  if ((course.touched & question.types) !== 0) return true
  if (touchesBackground && (question.reads.background || question.isRaisedInside)) return true
  return ((course.touched | course.touchedBySplit) & last.openTo) !== 0
}

/** The types of what a question looks into, where some of it is vague and may lie ahead; else none. */
function openTypes({ reads, types }: Question, worlds: readonly World[], day: Day): TypeSet {
  let isOpen = false
  let openTo = types
  for (const { state, of } of worlds) {
    for (const field of reads.references) {
      const event = state[field]
      if (!event) continue
      openTo |= bitOf(event.event.type)
      isOpen ||= mayLieAhead(event, day)
    }
    for (const type of reads.types) isOpen ||= of(type).some((event) => mayLieAhead(event, day))
  }
  return isOpen ? openTo : 0
}

function mayLieAhead(event: DatedEvent, day: Day): boolean {
  return event.latest >= day && !isExact(event)
}
