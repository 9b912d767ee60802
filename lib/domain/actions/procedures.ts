/** Procedures of the United Nations to which a case can be taken. */
export const PROCEDURE_IDS = ['wgeid_urgent', 'ced_urgent', 'wgad', 'sp_urgent_appeal', 'hrc'] as const
export type ProcedureId = (typeof PROCEDURE_IDS)[number]

export interface Procedure {
  id: ProcedureId
  /** Reasons for which it is offered; with `needsCritical` only where one of them is critical. */
  rules: readonly string[]
  needsCritical: boolean
  /** Whole months after the event that the reason rests on in which it takes a case; null where no day closes it. */
  closesAfterMonths: number | null
  /** Within which time the state is asked to answer once it is sent the case; null where the body sets it each time. */
  reply: { days: number } | { months: number } | null
}

/**
 * The closed list, with what each takes from its own rules. A state answers within a time that runs from the day on
 * which the body sends it the case, which no record of ours holds: so no day follows from it by itself.
 */
export const PROCEDURES: readonly Procedure[] = [
  // Working Group on Enforced or Involuntary Disappearances, urgent procedure: disappearances of the three months
  // before it receives the report, of which U03 speaks from day 75 on
  // (ohchr.org/en/special-procedures/wg-disappearances/procedures).
  { id: 'wgeid_urgent', rules: ['U03'], needsCritical: false, closesAfterMonths: 3, reply: null },
  // International Convention for the Protection of All Persons from Enforced Disappearance, article 30: urgent, without
  // a day, against a state party only, and once its authorities were told; the Committee sets the time for an answer.
  { id: 'ced_urgent', rules: ['U03'], needsCritical: false, closesAfterMonths: null, reply: null },
  // Working Group on Arbitrary Detention, individual complaints: 60 days to answer
  // (ohchr.org/EN/Issues/Detention/Pages/Complaints.aspx).
  { id: 'wgad', rules: ['U14', 'U22'], needsCritical: false, closesAfterMonths: null, reply: { days: 60 } },
  // Code of Conduct for Special Procedures (Human Rights Council resolution 5/2), article 10: loss of life, threats to
  // life, or imminent or ongoing damage of a very grave nature.
  {
    id: 'sp_urgent_appeal', rules: ['U03', 'U05', 'U06', 'U07', 'U10', 'U11', 'U12', 'U13'], needsCritical: true,
    closesAfterMonths: null, reply: null,
  },
  // First Optional Protocol to the ICCPR, articles 2, 4(2) and 5(2): a state party to it, domestic remedies exhausted,
  // which no rule of ours knows; six months to answer.
  { id: 'hrc', rules: [], needsCritical: false, closesAfterMonths: null, reply: { months: 6 } },
]
