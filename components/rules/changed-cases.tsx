import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import type { ChangedCase } from '@/lib/domain/rules/change/preview'

/** Cases that a change of a rule would move, with who they are. */
export type NamedCases = readonly (ChangedCase & { slug: string; nameLatin: string; nameNative: string | null })[]

interface ChangedCasesProps {
  cases: NamedCases
  /** How many there are in all. */
  total: number
  reading: TeamReading
}

/** The cases that change on the day, each as it is and as it would be. */
export function ChangedCases({ cases, total, reading }: ChangedCasesProps) {
  const t = useTranslations('team-rules.preview')
  const nameOf = useName()
  if (cases.length === 0) return null
  return (
    <details className="step" open={cases.length <= 20}>
      <summary>{t('cases')}</summary>
      {cases.length < total && <p className="soft">{t('first', { count: cases.length })}</p>}
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('cases')}>
        <table>
          <thead>
            <tr>{(['case', 'before', 'after'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr>
          </thead>
          <tbody>
            {cases.map(({ id, slug, nameLatin, nameNative, before, after, possibleBefore, possibleAfter }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={teamLink(reading, `/cases/${slug}`)}>{nameOf({ latin: nameLatin, native: nameNative })}</a>
                </th>
                <td><UrgencyMark level={before} possible={possibleBefore} /></td>
                <td><UrgencyMark level={after} possible={possibleAfter} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
