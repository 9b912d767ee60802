import { z } from 'zod'
import { followStep, followSubmission } from '../alerts/follow-form'
import { signatureSubmission, stepSubmission } from '../appeals/signing'
import { gatheringSubmission } from '../gatherings/gathering-form'
import { letterSubmission } from '../letters/letter-sent'
import { tipReturnSubmission, tipSubmission } from '../tips/tip'

/** What a visitor sends, as it is sealed and opened again; intake.submission names the kinds too. */
export const submissionSchema = z.discriminatedUnion('kind', [
  signatureSubmission,
  stepSubmission,
  letterSubmission,
  tipSubmission,
  tipReturnSubmission,
  gatheringSubmission,
  followSubmission,
  followStep,
])
export type Submission = z.infer<typeof submissionSchema>
