import { z } from 'zod'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { endsBeforeStart, readUsableDate } from '@/lib/files/usable-date'

const edtf = z.string().max(100).refine((text) => readUsableDate(text).ok, 'is not an EDTF date')
const optionalText = z.string().trim().min(1).max(20_000).nullable().default(null)

/** What somebody records about a prison: one event there, proposed until another person verifies it. */
export const recordPrisonEventInput = z
  .strictObject({
    prisonId: z.string().min(1).max(100),
    kind: z.enum(PRISON_EVENT_KINDS),
    date: edtf,
    /** `..` is still going on. */
    endDate: z.union([z.literal('..'), edtf]).nullable().default(null),
    /** What was typed where that was no EDTF, and in which calendar. */
    typed: z.string().max(200).nullable().default(null),
    calendar: z.enum(['gregorian', 'solar_hijri']).default('gregorian'),
    sourceIds: z.array(z.string().max(100)).min(1).max(20),
    credibility: z.number().int().min(1).max(6).default(3),
    audience: z.enum(AUDIENCES).default('team'),
    locator: optionalText,
    note: optionalText,
  })
  .superRefine(({ date, endDate }, context) => {
    const [start, end] = [readUsableDate(date), endDate === null ? null : readUsableDate(endDate)]
    if (start.ok && end?.ok && endsBeforeStart(start.date, end.date)) {
      context.addIssue({ code: 'custom', path: ['endDate'], message: 'ends before it starts' })
    }
  })

/** As a form sends it. */
export type RecordPrisonEventInput = z.input<typeof recordPrisonEventInput>
