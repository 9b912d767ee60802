import { useFormatter, useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import { formatInstant } from '@/lib/i18n/format-instant'
import type { AuditAsked } from './audit-filters'

interface AuditTableProps {
  entries: readonly {
    seq: number; at: string; actor: string; alias: string | null; action: string; subjectKind: string; subjectId: string
    fields: string[]
  }[]
  /** The number that the next page asks for what is older than; null at the end. */
  next: number | null
  asked: AuditAsked
  timeZone: string
}

const COLUMNS = ['seq', 'at', 'who', 'action', 'subject'] as const

/** Entries of the log, the newest first. */
export function AuditTable({ entries, next, asked, timeZone }: AuditTableProps) {
  const t = useTranslations('audit')
  const dates = useTranslations('dates')
  const format = useFormatter()
  const { comma } = useMarks()
  if (entries.length === 0) return <p className="t2">{t('empty')}</p>
  return (
    <>
      <table className="audit-table">
        <caption className="vh">{t('title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}
            <th scope="col" className="wide">{t('column.fields')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ seq, at, actor, alias, action, subjectKind, subjectId, fields }) => (
            <tr key={seq}>
              <td>{format.number(seq)}</td>
              <td>{formatInstant(new Date(at), timeZone, dates)}</td>
              <td>{alias ?? actor}</td>
              <td><code>{action}</code></td>
              <td>{subjectKind} <span className="soft">{subjectId}</span></td>
              <td className="wide soft">{fields.join(comma)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next !== null && (
        <p className="more"><a href={`/team/audit?${new URLSearchParams({ ...asked, before: String(next) })}`}>{t('older')}</a></p>
      )}
    </>
  )
}
