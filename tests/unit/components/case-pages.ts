import type { EventView } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Span } from '@/lib/domain/contract/span'
import type { Rule } from '@/lib/domain/rules/rule'

export const AS_OF = '2021-04-05'

export function aSpan(edtf: string, earliest: string | null, latest: string | null): Span {
  return { edtf, earliest, latest }
}

export function onDay(day: string): Span {
  return aSpan(day, day, day)
}

export function orEarlier(day: string): Span {
  return aSpan(`..${day}`, null, day)
}

const ONGOING = aSpan('..', null, null)

export function anEvent(id: string, type: string, date: Span, more: Partial<EventView> = {}): EventView {
  return {
    id, type, date, endDate: null, prison: null, details: {}, claimStatus: 'verified', grade: 'B3',
    sources: ['appeal-2021'], ...more,
  }
}

export function aReason(rule: string, more: Partial<Reason> = {}): Reason {
  return {
    rule, level: 'critical', certainty: 'certain', since: AS_OF, atLeast: null, atMost: null, events: [], ...more,
  }
}

/** A person of whom nothing is on record. */
export function aCasePage(more: Partial<CasePage> = {}): CasePage {
  return {
    id: '0', slug: 'somebody', name: { latin: 'Somebody', native: null }, status: 'unknown', statusPossible: null,
    statusSince: null, lastConfirmedOn: null, prison: null, prisonPossible: null, silence: null,
    urgency: { level: 'none', possible: 'none', reasons: [] }, updatedOn: AS_OF, events: [], stays: [],
    sentence: null, health: [], sources: [], asOf: AS_OF, otherNames: [], sex: null, nationalities: [],
    occupation: [], groups: [], summary: null, place: null, heldSince: null, lastContact: null,
    solitarySince: null, sinceReturn: false, kmFromFamily: null, fromHome: null, disagreements: [],
    notes: {}, missing: [], photo: null, ...more,
  }
}

const EVIN = { id: 'evin', name: 'Evin Prison' }

const APPEAL = {
  id: 'appeal-2021', title: 'An Emergency Appeal: The Lives of Iran’s Political Prisoners Hang in the Balance',
  publisher: 'Emergency Campaign to Free Iran’s Political Prisoners', published: AS_OF, url: null,
  reliability: 'B' as const,
}

/** Held at Evin, the last contact about November 2020: the vague start. */
export function mehranRaoof(more: Partial<CasePage> = {}): CasePage {
  const contact = aSpan('2020-11~', '2020-11-01', '2020-11-30')
  return aCasePage({
    slug: 'raoof-mehran', name: { latin: 'Mehran Raoof', native: 'مهران رئوف' }, sex: 'male',
    status: 'detained', statusSince: contact, lastConfirmedOn: AS_OF, prison: EVIN,
    place: { city: 'Tehran', province: 'Tehran', precision: 'site' },
    silence: { atLeast: 126, atMost: 155, since: 'contact' }, heldSince: contact, lastContact: contact,
    solitarySince: orEarlier('2021-03-21'), nationalities: ['IR', 'GB'], occupation: ['labour rights activist'],
    urgency: {
      level: 'critical', possible: 'critical',
      reasons: [
        aReason('U01', { since: '2021-01-29', atLeast: 126, atMost: 155, events: ['contact'] }),
        aReason('U05', { atLeast: 16, events: ['solitary'] }),
        aReason('U21', { level: 'elevated', certainty: 'possible', atLeast: 0, events: ['lawyer'] }),
      ],
    },
    events: [
      anEvent('contact', 'contact', contact),
      anEvent('solitary', 'solitary', orEarlier('2021-03-21'), { endDate: ONGOING, prison: EVIN }),
      anEvent('lawyer', 'access_denied', orEarlier(AS_OF), { endDate: ONGOING, details: { to: 'lawyer' } }),
      anEvent('report', 'status_report', onDay(AS_OF), { prison: EVIN, details: { status: 'detained' } }),
    ],
    stays: [{ prison: EVIN, ward: null, from: orEarlier('2021-03-21'), to: null }],
    sources: [APPEAL], missing: ['arrest_day', 'charge', 'last_contact', 'health'],
    summary: 'British-Iranian labour rights activist whose safety had not been verified for five months.',
    ...more,
  })
}

/** Executed in 2020: a closed case. */
export function navidAfkari(more: Partial<CasePage> = {}): CasePage {
  const death = aSpan('2020', '2020-01-01', '2020-12-31')
  return aCasePage({
    slug: 'afkari-navid', name: { latin: 'Navid Afkari', native: 'نوید افکاری' }, sex: 'male', status: 'executed',
    statusSince: death, lastConfirmedOn: '2020-12-31', sources: [APPEAL],
    events: [anEvent('death', 'death', death, { details: { cause: 'execution' } })], ...more,
  })
}

/** The rules of silence, solitary confinement and critical health, as the table has them. */
export const RULES: Rule[] = [
  aRule('U01', 'silence', [[7, 'watch'], [14, 'elevated'], [30, 'high'], [60, 'critical']]),
  aRule('U02', 'no verified contact on record since the arrest', [[2, 'elevated'], [7, 'high'], [15, 'critical']]),
  aRule('U05', 'solitary confinement', [[1, 'elevated'], [12, 'high'], [16, 'critical']]),
  aRule('U07', 'critical health and care denied', [[0, 'critical']]),
  aRule('U21', 'no lawyer', [[7, 'elevated']]),
]

export function aRule(
  id: string, name: string, tiers: [number, Rule['tiers'][number]['level']][], settings: Rule['settings'] = {},
): Rule {
  return {
    id, name, holdsWhen: 'held, and the days are counted', tiers: tiers.map(([days, level]) => ({ days, level })),
    settings, basis: 'Mandela Rules 43(3), 58(1)', kind: 'policy', public: true, enabled: true,
  }
}
