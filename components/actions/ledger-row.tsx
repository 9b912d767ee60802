import { useTranslations } from 'next-intl'
import { caseLink } from '@/components/board/case-links'
import { useName } from '@/components/names/use-name'
import type { TeamReading } from '@/components/team/team-link'
import type { LedgerLine } from '@/lib/domain/actions/ledger-line'
import { formatEdtf } from '@/lib/i18n/format-span'
import { ActionAnswer } from './action-answer'

/** One action: when, what, to whom, what came of it, and for whom it was. */
export function LedgerRow({ line, reading }: { line: LedgerLine; reading: TeamReading }) {
  const [t, dates] = [useTranslations('team-ledger'), useTranslations('dates')]
  const claims = useTranslations('vocabulary.claimStatus')
  const nameOf = useName()
  const { slug, name, date, kind, procedure, addressee, claimStatus } = line
  return (
    <tr data-row>
      <td>{formatEdtf(date, dates)}</td>
      <td>
        <bdi>{kind}</bdi>
        {procedure !== null && <span className="soft"> · {t(`procedure.${procedure}.short`)}</span>}
        {claimStatus !== 'verified' && <span className="soft"> · {claims(claimStatus)}</span>}
      </td>
      <td>{addressee === null ? <span className="soft">{t('nobody')}</span> : <bdi>{addressee}</bdi>}</td>
      <td><ActionAnswer action={line} asOf={reading.asOf} /></td>
      <td><a href={caseLink(reading, slug)} data-row-link><bdi>{nameOf(name)}</bdi></a></td>
    </tr>
  )
}
