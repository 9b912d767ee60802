import { useTranslations } from 'next-intl'
import type { TeamReading } from '@/components/team/team-link'
import { useMarks } from '@/components/ui/use-marks'
import type { Candidate } from '@/lib/domain/merge/candidate'
import { PairLink } from './pair-link'

/** Pairs that may be of one person, each with what speaks for it. */
export function CandidateList({ candidates, reading }: { candidates: readonly Candidate[]; reading: TeamReading }) {
  const t = useTranslations('team-merges.evidence')
  const { comma } = useMarks()
  return (
    <ul className="pair-lines">
      {candidates.map(({ one, other, evidence }) => (
        <li key={`${one.id} ${other.id}`}>
          <PairLink one={one} other={other} reading={reading} />
          <span className="t1 soft">{evidence.map((word) => t(word)).join(comma)}</span>
        </li>
      ))}
    </ul>
  )
}
