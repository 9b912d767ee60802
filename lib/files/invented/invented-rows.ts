import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import { diceOf } from './dice'
import { INVENTED, inventName } from './names'
import { inventStory, PRISONS, type InventedPlan } from './story'
import { writeVaguely } from './vague-text'

/** The cells of one line, by column. */
export type Line = Readonly<Record<string, string | number>>

/** How many days pass from one invented source to the next. */
const BETWEEN_SOURCES = 15
const SOURCES = 200

/** The case id of one person of a plan. */
export function inventedSlug({ seed }: InventedPlan, index: number): string {
  return `invented-s${seed}-${index + 1}`
}

/** The lines of cases.csv for the people from one index up to, and not including, another. */
export function* inventCases(plan: InventedPlan, from: number, to: number): Generator<Line> {
  for (let index = from; index < to; index += 1) {
    const dice = diceOf(plan.seed, 'person', index)
    const sex = dice.pick(['female', 'male', 'male'])
    const name = inventName(dice, sex)
    const born = addDays(plan.until, -dice.between(15 * 365, 80 * 365))
    const consented = dice.happens(0.95)
    yield {
      case_id: inventedSlug(plan, index), full_name: name.latin, name_fa: name.native ?? '',
      other_names: name.others.join(';'), sex: dice.happens(0.97) ? sex : '',
      nationalities: dice.pick(['IR', 'IR', 'IR', 'IR;GB', 'AF', '']),
      occupation: dice.pick(['teacher', 'student', 'nurse', 'writer;translator', 'labourer', '']),
      groups: dice.happens(0.2) ? 'Invented Union' : '', home_place: dice.happens(0.6) ? 'Invented Town' : '',
      publication: dice.happens(0.92) ? 'public' : 'team',
      summary: 'Invented by a program to try this site. This person does not exist, and none of this happened.',
      birth_date: dice.happens(0.5) ? writeVaguely(born, dice) : '',
      consent_basis: consented ? dice.pick(['person', 'family', 'lawyer', 'already_public']) : '',
      consent_by: consented ? 'nobody: this person is invented' : '', consent_on: consented ? formatDay(plan.until) : '',
    }
  }
}

/** The lines of events.csv for the same people. */
export function* inventEvents(plan: InventedPlan, from: number, to: number): Generator<Line> {
  for (let index = from; index < to; index += 1) {
    const dice = diceOf(plan.seed, 'claims', index)
    for (const event of inventStory(plan, index)) {
      yield {
        case_id: inventedSlug(plan, index), type: event.type, date: event.date, end_date: event.end,
        prison_id: prisonId(event.prison), from_prison_id: prisonId(event.fromPrison),
        details: JSON.stringify(event.details), source_id: sourceAfter(plan, event.on, dice.next()),
        claim_status: event.claimStatus, note: 'Invented.',
        credibility: dice.weigh([['', 40], ['1', 8], ['2', 22], ['3', 15], ['4', 8], ['5', 4], ['6', 3]]),
        audience: dice.weigh([['', 84], ['team', 10], ['researcher', 4], ['restricted', 2]]),
        locator: dice.happens(0.3) ? `page ${dice.between(1, 40)}` : '',
      }
    }
  }
}

/** The lines of sources.csv: documents and people, published over the years of the plan. */
export function* inventSources(plan: InventedPlan): Generator<Line> {
  for (let number = 0; number < SOURCES; number += 1) {
    const dice = diceOf(plan.seed, 'source', number)
    const published = publishedOn(plan, number)
    yield {
      source_id: sourceId(plan, number), title: `Invented report no. ${number + 1}`, publisher: 'Invented by a program',
      kind: dice.pick(['ngo_report', 'news_article', 'press_release', 'witness']),
      published: dice.happens(0.9) ? formatDay(published) : '', language: dice.pick(['en', 'fa', 'fr', 'es']), url: '',
      reliability: dice.weigh([['A', 10], ['B', 30], ['C', 30], ['D', 15], ['E', 5], ['F', 10]]),
      note: 'Invented: no such source exists.',
    }
  }
}

/** The lines of prisons.csv. */
export function* inventPrisons(plan: InventedPlan): Generator<Line> {
  for (let number = 1; number <= PRISONS; number += 1) {
    const dice = diceOf(plan.seed, 'prison', number)
    yield {
      prison_id: prisonId(number), name: `Invented Prison no. ${number}`, name_fa: `زندان ${number} ${INVENTED[1]}`,
      other_names: '', city: `Invented Town ${number}`, province: 'Invented Province', country: 'IR',
      latitude: dice.between(280, 370) / 10, longitude: dice.between(480, 590) / 10, location_precision: 'city',
      holds: dice.pick(['mixed', 'women', 'men', '']),
    }
  }
}

/** The id of a prison by its number; empty for none. */
export function prisonId(number: number | null): string {
  return number === null ? '' : `invented-${number}`
}

function sourceId({ seed }: InventedPlan, number: number): string {
  return `invented-s${seed}-report-${number + 1}`
}

function publishedOn({ until }: InventedPlan, number: number): Day {
  return addDays(until, -(SOURCES - 1 - number) * BETWEEN_SOURCES)
}

/** A source published on the day of an event or later, mostly soon after. */
export function sourceAfter(plan: InventedPlan, on: Day, chance: number): string {
  const first = Math.min(SOURCES - 1, Math.max(0, SOURCES - 1 - Math.floor((plan.until - on) / BETWEEN_SOURCES)))
  return sourceId(plan, first + Math.floor(chance ** 4 * (SOURCES - first)))
}
