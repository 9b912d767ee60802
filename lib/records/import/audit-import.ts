import type { AuditEntry } from '@/lib/db/audit'
import { digestOf, type Keys } from '../keys'
import type { Origin } from './write-events'
import type { ImportPlan } from './plan-import'

/** The audit entries of an import: one for itself, and one for each thing that it creates or changes. */
export function auditImport(keys: Keys, plan: ImportPlan, origin: Origin, trust: boolean): AuditEntry[] {
  const entry = (
    subjectKind: AuditEntry['subjectKind'],
    { kind, id, fields }: { kind: 'create' | 'update'; id: string; fields: readonly string[] },
    content: unknown,
  ): AuditEntry => ({
    actor: origin.actor, action: `${subjectKind}.${kind}`, subjectKind, subjectId: id, fields,
    digest: digestOf(keys, content),
  })
  return [
    {
      actor: origin.actor, action: trust ? 'import.trusted' : 'import', subjectKind: 'import',
      subjectId: origin.batchId, fields: Object.keys(plan), digest: null,
    },
    ...plan.sources.map((one) => entry('source', one, one.row)),
    ...plan.prisons.map((one) => entry('prison', one, one.row)),
    ...plan.cases.map((one) => entry('case', one, [one.columns, one.consent])),
    ...plan.events.map((one) => entry('event', one, [one.row, one.attributes])),
    ...plan.prison_events.map((one) => entry('prison_event', one, [one.row, one.attributes])),
    ...plan.figures.map((one) => entry('figure', one, one.row)),
    ...plan.addressees.map((one) => entry('addressee', one, one.row)),
  ]
}
