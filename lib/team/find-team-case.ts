import type { CasePage } from '@/lib/domain/contract/case-page'
import { toSpan } from '@/lib/domain/contract/span'
import { toCaseRow } from '@/lib/domain/contract/stored-case-row'
import { fromHomeIn } from '@/lib/domain/contract/stored-reason'
import { chronologyWarnings } from '@/lib/domain/chronology'
import type { Warning } from '@/lib/domain/chronology/warning'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { claimOf } from '@/lib/domain/disagreement/claim'
import { disagreementsOf } from '@/lib/domain/disagreement/disagreement'
import { dateEvents } from '@/lib/domain/fold/order'
import { missingInformation } from '@/lib/domain/missing'
import { compileCircumstances } from '@/lib/domain/periods/circumstances'
import type { Circumstance } from '@/lib/domain/periods/period'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readPrisonNames } from './read-prison-names'
import { readTeamCaseRow, type TeamCaseRow } from './team-case-row'
import { readTeamEvents, type TeamEvent, type TeamSource } from './team-event'

/** The page of a case in the workspace: what a public page would show of the team's picture, and what is behind it. */
export interface TeamCase {
  page: CasePage
  row: TeamCaseRow
  events: TeamEvent[]
  sources: TeamSource[]
  warnings: Warning[]
}

/** A case on a day as the team knows it, with every event that the viewer may see; null where there is none. */
export async function findTeamCase(viewer: Viewer, slug: string, asOf: Day): Promise<TeamCase | null> {
  const row = await readTeamCaseRow(viewer, slug, formatDay(asOf))
  if (!row) return null
  const { events, sources } = await readTeamEvents(viewer, { caseId: row.id })
  const warnings = chronologyWarnings(events.map(({ folded }) => folded))
  return { row, events, sources, warnings, page: await toPage(row, events, sources, asOf) }
}

async function toPage(row: TeamCaseRow, all: TeamEvent[], sources: TeamSource[], asOf: Day): Promise<CasePage> {
  const events = all.filter(({ stored }) => stored.claimStatus !== 'retracted')
  const circumstance = circumstanceOn(events, asOf)
  const names = await readPrisonNames(circumstance.stays.map(({ prisonId }) => prisonId))
  const distance = events.find(({ folded }) => typeof folded.details.kmFromFamily === 'number')?.folded.details.kmFromFamily
  const line = toCaseRow(row, asOf)
  const { sentence } = circumstance
  return {
    ...line, asOf: formatDay(asOf), sex: row.sex, summary: row.summary, otherNames: row.other_names,
    nationalities: row.nationalities, occupation: row.occupation, groups: row.groups, place: placeOf(row), photo: null,
    heldSince: row.held_since, lastContact: row.last_contact, solitarySince: row.solitary_since,
    sinceReturn: row.silence_since === 'arrest'
      && events.some(({ view }) => view.type === 'return' && view.date.edtf === row.held_since?.edtf),
    kmFromFamily: typeof distance === 'number' ? distance : null,
    fromHome: fromHomeIn(row.reasons),
    sentence: sentence && { ...sentence, end: sentence.end && toSpan(sentence.end) },
    health: circumstance.health.map((concern) => ({ ...concern, since: toSpan(concern.since) })),
    stays: circumstance.stays.map(({ prisonId, ward, from, to }) => {
      const prison = { id: prisonId, name: names.get(prisonId) ?? prisonId }
      return { prison, ward, from: toSpan(from), to: to && toSpan(to) }
    }),
    events: events.map(({ view }) => view), sources,
    disagreements: disagreementsOf(events.map(({ folded }) => claimOf(folded))),
    notes: Object.fromEntries(events.flatMap(({ stored: { eventId, content } }) =>
      content.note === null ? [] : [[eventId, content.note]])),
    missing: missingInformation({
      status: row.status, statusPossible: row.status_possible, prisonId: row.prison_id, heldSince: row.held_since,
      lastContact: row.last_contact, hasSentence: sentence !== null, events: events.map(({ view }) => view),
      hasConsent: row.has_consent,
    }),
  }
}

function circumstanceOn(events: readonly TeamEvent[], asOf: Day): Circumstance {
  const all = compileCircumstances(dateEvents(events.map(({ folded }) => folded)))
  const found = all.findLast(({ from }) => from === null || from <= asOf)
  if (!found) throw new Error('circumstances cover all days')
  return found
}

function placeOf({ city, province, location_precision: precision }: TeamCaseRow): CasePage['place'] {
  return city === null || province === null || precision === null ? null : { city, province, precision }
}
