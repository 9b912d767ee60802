import { useTranslations } from 'next-intl'
import { recordLink } from '@/components/board/case-links'

/** A person who may be meant. */
export interface Candidate {
  slug: string
  nameLatin: string
  nameNative: string | null
}

/** "About whom?": a search by name, and who is found; null before anything was searched for. */
export function ChoosePerson({ who, found }: { who: string; found: readonly Candidate[] | null }) {
  const t = useTranslations('record')
  const searching = useTranslations('board.searching')
  return (
    <section className="sheet choose">
      <h1 className="t4">{t('who')}</h1>
      <form method="get" action="/team/record" className="tools">
        <label className="field grow">
          {t('whoHint')}
          <input className="ctl" type="search" name="who" defaultValue={who} maxLength={200} autoFocus />
        </label>
        <button className="btn main" type="submit">{t('find')}</button>
      </form>
      {found !== null && <p className="t2" role="status">{searching('lead', { count: found.length, q: who })}</p>}
      <ul className="found">
        {found?.map(({ slug, nameLatin, nameNative }) => (
          <li key={slug} data-row>
            <a href={recordLink(slug)} data-row-link>{nameLatin}</a>{' '}
            {nameNative !== null && <span className="other" lang="fa" dir="rtl">{nameNative}</span>}
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className="t2 soft">{searching('none')} <a href="/team/cases/new">{t('newCase')}</a></p>}
    </section>
  )
}
