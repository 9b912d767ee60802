import { useTranslations } from 'next-intl'
import { caseLink } from '@/components/board/case-links'
import { Key } from '@/components/keys/key'
import type { TeamReading } from '@/components/team/team-link'
import type { CaseLine } from '@/lib/domain/contract/case-page'

/** Leads from a line of the board to its strongest certain reason, where its steps are; on today's board alone. */
export function TakeLink({ line: { slug, urgency }, reading }: { line: CaseLine; reading: TeamReading }) {
  const keys = useTranslations('board.keys')
  const strongest = urgency.reasons.find(({ certainty }) => certainty === 'certain')
  if (!strongest || reading.asOf !== reading.today) return null
  return (
    <a href={`${caseLink(reading, slug)}#task-${strongest.rule}`} aria-keyshortcuts="t"><Key of="t" /> {keys('take')}</a>
  )
}
