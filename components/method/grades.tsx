import { useFormatter, useTranslations } from 'next-intl'
import { safeHref } from '@/components/case/safe-href'
import { linkTo, type Reading } from '@/components/site/reading'
import { useMarks } from '@/components/ui/use-marks'
import type { SourceView } from '@/lib/domain/contract/case-detail'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import { formatEdtf } from '@/lib/i18n/format-span'
import { MethodPart } from './method-prose'

const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const

interface GradesProps {
  /** The newest of them, `MOST_SOURCES` at most. */
  sources: SourceView[]
  /** How many there are. */
  count: number
  reading: Reading
}

/** So many sources a page lists; the table of the data page has all. */
export const MOST_SOURCES = 200

/** What the grades of sources and claims mean, and the sources on record. */
export function Grades({ sources, count, reading }: GradesProps) {
  const t = useTranslations('method.grades')
  const v = useTranslations('vocabulary')
  const [shown, tables] = [useTranslations('editions.changes'), useTranslations('data.table')]
  const format = useFormatter()
  return (
    <MethodPart name="grades">
      <p>{t('text')}</p>
      <div className="pair">
        <GradeTable title={t('source')} rows={RELIABILITIES.map((grade) => [grade, v(`reliability.${grade}`)])} />
        <GradeTable
          title={t('claim')} rows={CREDIBILITIES.map((grade) => [format.number(grade), v(`credibility.${grade}`)])}
        />
      </div>
      <h3>{t('sources')}</h3>
      {sources.length === 0 && <p>{t('noSources')}</p>}
      <ul className="source-list">
        {sources.map((source) => <li key={source.id}><SourceLine source={source} /></li>)}
      </ul>
      {count > sources.length && (
        <p>
          {shown('more', { shown: sources.length })}{' '}
          <a href={linkTo(reading, '/data/sources.csv')}>{tables('sources')}</a> (CSV)
        </p>
      )}
    </MethodPart>
  )
}

function GradeTable({ title, rows }: { title: string; rows: [string, string][] }) {
  return (
    <table>
      <caption className="t2">{title}</caption>
      <tbody>
        {rows.map(([grade, meaning]) => (
          <tr key={grade}>
            <th scope="row">{grade}</th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SourceLine({ source }: { source: SourceView }) {
  const dates = useTranslations('dates')
  const v = useTranslations('vocabulary')
  const { colon, comma, isolate } = useMarks()
  const published = source.published === null ? null : formatEdtf(source.published, dates)
  const [title, href] = [isolate(source.title), safeHref(source.url)]
  const facts = [
    source.publisher && isolate(source.publisher), published,
    `${source.reliability}${colon}${v(`reliability.${source.reliability}`)}`,
  ]
  return (
    <>
      <b>{href === null ? title : <a href={href} rel="noreferrer nofollow">{title}</a>}</b>
      <span className="soft"> {facts.filter((fact) => fact !== null).join(comma)}</span>
    </>
  )
}
