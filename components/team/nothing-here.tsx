import { useTranslations } from 'next-intl'

/** For an address that leads nowhere, and for what is not for one's role: the two read the same. */
export function NothingHere() {
  const [t, common] = [useTranslations('workspace.nothing'), useTranslations('workspace')]
  return (
    <div className="team-column">
      <div className="page-head">
        <title>{common('title', { page: t('title') })}</title>
        <h1 className="t5">{t('title')}</h1>
        <p>{t('text')}</p>
        <p>{t('search')}</p>
        <p className="door-links"><a className="btn" href="/team">{t('board')}</a> <a href="/team/cases">{t('cases')}</a></p>
      </div>
    </div>
  )
}
