import type { GatheringContent } from '@/lib/domain/gatherings/gathering'
import type { Submission } from '@/lib/domain/intake/submission'

/** What an invented gathering says. */
export function gatheringContent(more: Partial<GatheringContent> = {}): GatheringContent {
  return {
    kind: 'screening', title: 'An invented screening', day: '2030-07-01', from: '19:30', until: '21:00',
    zone: 'Europe/Berlin', place: 'Invented Hall, Invented Town', link: null, languages: 'Persian', capacity: 80,
    organiser: 'Invented friends', description: 'A film; and tea, afterwards.\nBring others.', appeal: null, caseSlug: null,
    ...more,
  }
}

/** An invented gathering as its form sends it. */
export function aGatheringSubmission(more: Partial<GatheringContent> = {}, email: string | null = null): Submission {
  return { kind: 'gathering', locale: 'en', email, content: gatheringContent(more) }
}
