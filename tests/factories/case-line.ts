import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'

/** A person who is imprisoned and of whom nothing else is on record. */
export function aCaseLine(known: Partial<CaseLine> = {}): CaseLine {
  return {
    id: '5f4a9d1e-0000-4000-8000-000000000001',
    slug: 'someone',
    name: { latin: 'Some One', native: null },
    status: 'imprisoned',
    statusPossible: null,
    statusSince: null,
    lastConfirmedOn: null,
    prison: null,
    prisonPossible: null,
    silence: null,
    urgency: { level: 'none', possible: 'none', reasons: [] },
    updatedOn: '2021-04-05',
    sex: null,
    summary: null,
    sentence: null,
    health: [],
    solitarySince: null,
    sinceReturn: false,
    kmFromFamily: null,
    fromHome: null,
    ...known,
  }
}

/** The same person with the reasons given, and the highest levels among them. */
export function anUrgentLine(reasons: Reason[], known: Partial<CaseLine> = {}): CaseLine {
  const certain = reasons.find((reason) => reason.certainty === 'certain')?.level ?? 'none'
  return aCaseLine({ urgency: { level: certain, possible: reasons[0]?.level ?? 'none', reasons }, ...known })
}

/** A certain, critical reason without a count, but for what is given. */
export function aReason(rule: string, known: Partial<Reason> = {}): Reason {
  const plain = { since: '2021-01-29', atLeast: null, atMost: null, events: [] }
  return { rule, level: 'critical', certainty: 'certain', ...plain, ...known }
}
