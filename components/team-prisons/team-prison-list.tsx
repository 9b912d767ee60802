import { useFormatter, useTranslations } from 'next-intl'
import { PrisonNames } from '@/components/names/prison-names'
import { PrisonFlagMark } from '@/components/prisons/prison-flag-mark'
import { usePlaceWords } from '@/components/names/use-place-words'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { formatDayLong } from '@/lib/i18n/format-day'

interface PrisonLine {
  id: string
  name: string
  nameNative: string | null
  city: string
  held: number
  critical: number
  waiting: number
  flag: PrisonFlag | null
}

interface TeamPrisonListProps {
  prisons: readonly PrisonLine[]
  /** What was searched for; empty for all prisons. */
  q: string
  reading: TeamReading
  mayEdit: boolean
}

/** The prisons of the record as the team knows them, found by any name. */
export function TeamPrisonList({ prisons, q, reading, mayEdit }: TeamPrisonListProps) {
  const t = useTranslations('team-prisons')
  const dates = useTranslations('dates')
  return (
    <div className="keeping">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead', { day: formatDayLong(reading.asOf, dates) })}</p>
      </div>
      <form className="tools" role="search" aria-label={t('title')} method="get" action="/team/prisons">
        <label className="field grow">{t('search')}<input className="ctl" name="q" type="search" defaultValue={q} maxLength={200} /></label>
        <button className="btn" type="submit">{t('find')}</button>
        {mayEdit && <a className="btn" href={teamLink(reading, '/prisons/new')}>{t('new')}</a>}
      </form>
      {q !== '' && <p className="t2"><a href={teamLink(reading, '/prisons')}>{t('all')}</a></p>}
      {prisons.length === 0 ? <p className="t2">{t(q === '' ? 'empty' : 'none')}</p> : <PrisonTable prisons={prisons} reading={reading} />}
    </div>
  )
}

function PrisonTable({ prisons, reading }: Pick<TeamPrisonListProps, 'prisons' | 'reading'>) {
  const t = useTranslations('team-prisons')
  const format = useFormatter()
  const { town } = usePlaceWords()
  return (
    <table>
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col" className="wide">{t('column.city')}</th>
          <th scope="col" className="num">{t('column.held')}</th>
          <th scope="col" className="num">{t('column.critical')}</th>
          <th scope="col" className="num">{t('column.waiting')}</th>
        </tr>
      </thead>
      <tbody>
        {prisons.map(({ id, name, nameNative, city, held, critical, waiting, flag }) => (
          <tr key={id}>
            <th scope="row">
              <PrisonNames
                prison={{ name, nativeName: nameNative }} href={teamLink(reading, `/prisons/${encodeURIComponent(id)}`)}
              />
              {flag !== null && <PrisonFlagMark flag={flag} />}
            </th>
            <td className="wide">{town(city)}</td>
            <td className="num">{format.number(held)}</td>
            <td className="num">{format.number(critical)}</td>
            <td className="num">{format.number(waiting)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
