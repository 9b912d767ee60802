import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent } from './event-definition'
import { detailDate } from './vague-detail'

/** A sign that an execution is near: a date, a move to the place for it, a last visit of the family. */
export const executionNotice = defineEvent({
  type: 'execution_notice',
  icon: 'execution_notice',
  presupposesCustody: true,
  details: z.strictObject({
    scheduledOn: detailDate.optional(),
    movedForExecution: z.boolean().optional(),
    lastFamilyVisit: z.union([z.boolean(), detailDate]).optional(),
  }),
  apply: presupposeCustody,
})
