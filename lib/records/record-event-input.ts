import { z } from 'zod'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { readUsableDate } from '@/lib/files/usable-date'

const edtf = z.string().max(100).refine((text) => readUsableDate(text).ok, 'is not an EDTF date')
const optionalText = z.string().trim().min(1).max(20_000).nullable().default(null)

/** What somebody records about a case: one event, proposed until another person verifies it. */
export const recordEventInput = z
  .strictObject({
    caseId: z.uuid(),
    type: z.enum(EVENT_TYPES),
    date: edtf,
    endDate: z.union([z.literal('..'), edtf]).nullable().default(null),
    prisonId: z.string().nullable().default(null),
    fromPrisonId: z.string().nullable().default(null),
    details: z.record(z.string(), z.json()).default({}),
    sourceIds: z.array(z.string()).min(1).max(20),
    credibility: z.number().int().min(1).max(6).default(3),
    audience: z.enum(AUDIENCES).optional(),
    locator: optionalText,
    note: optionalText,
  })
  .superRefine(({ type, details, endDate }, context) => {
    const parsed = eventDefinitions[type].details.safeParse(details)
    for (const issue of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['details', ...issue.path], message: issue.message })
    }
    if (endDate !== null && !eventDefinitions[type].isSpan) {
      context.addIssue({ code: 'custom', path: ['endDate'], message: 'this type of event has no end' })
    }
  })

/** As a form sends it. */
export type RecordEventInput = z.input<typeof recordEventInput>
