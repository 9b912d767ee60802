import { useTranslations } from 'next-intl'
import { MoreRows } from '@/components/board/more-rows'
import { safeHref } from '@/components/case/safe-href'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { formatEdtf } from '@/lib/i18n/format-span'

interface SourceLine {
  id: string
  title: string
  publisher: string | null
  published: string | null
  url: string | null
  reliability: string
  confidential: boolean
}

interface SourceListProps {
  sources: readonly SourceLine[]
  q: string
  reading: TeamReading
  mayEdit: boolean
  isDone: boolean
  /** Where more of them are shown; null at the end. */
  more: string | null
}

/** The sources of the record, found by words. */
export function SourceList({ sources, q, reading, mayEdit, isDone, more }: SourceListProps) {
  const t = useTranslations('team-sources')
  return (
    <div className="keeping">
      <div className="page-head">
        {isDone && <p className="well" role="status">{t('done')}</p>}
        <h1 className="t5">{t('title')}</h1>
        <p className="t2">{t('lead')}</p>
      </div>
      <form className="tools" role="search" aria-label={t('title')} method="get" action="/team/sources">
        <label className="field grow">
          {t('search')}
          <input className="ctl" name="q" type="search" defaultValue={q} maxLength={200} />
        </label>
        <button className="btn" type="submit">{t('find')}</button>
      </form>
      {q === '' && <p className="t2 soft">{t('recent')}</p>}
      {sources.length === 0 ? <p className="t2">{t('none')}</p> : <SourceTable sources={sources} reading={reading} mayEdit={mayEdit} />}
      <p className="board-foot"><MoreRows href={more} /></p>
    </div>
  )
}

function SourceTable({ sources, reading, mayEdit }: Pick<SourceListProps, 'sources' | 'reading' | 'mayEdit'>) {
  const t = useTranslations('team-sources')
  return (
    <table>
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.title')}</th>
          <th scope="col" className="wide">{t('column.publisher')}</th>
          <th scope="col" className="wide">{t('column.published')}</th>
          <th scope="col">{t('column.grade')}</th>
          {mayEdit && <th scope="col">{t('edit')}</th>}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => <SourceRow key={source.id} source={source} reading={reading} mayEdit={mayEdit} />)}
      </tbody>
    </table>
  )
}

function SourceRow({ source, reading, mayEdit }: Pick<SourceListProps, 'reading' | 'mayEdit'> & { source: SourceLine }) {
  const t = useTranslations('team-sources')
  const dates = useTranslations('dates')
  const { id, title, publisher, published, url, reliability, confidential } = source
  const href = confidential ? null : safeHref(url)
  return (
    <tr>
      <th scope="row">
        {href === null ? title : <a href={href} rel="noreferrer nofollow">{title}</a>}
        {confidential && <span className="soft"> ({t('person')})</span>}
      </th>
      <td className="wide">{publisher}</td>
      <td className="wide">{published !== null && formatEdtf(published, dates)}</td>
      <td>{reliability}</td>
      {mayEdit && (
        <td>
          <a href={teamLink(reading, `/sources/${encodeURIComponent(id)}/edit`)} aria-label={t('editNamed', { title })}>
            {t('edit')}
          </a>
        </td>
      )}
    </tr>
  )
}
