import { useTranslations } from 'next-intl'
import { PageHead } from '@/components/site/page-head'
import { linkTo, type Reading } from '@/components/site/reading'

const KEPT = ['signature', 'address', 'mail', 'letter', 'gathering', 'subscription', 'tip', 'answer'] as const
const REMOVALS = ['signature', 'told', 'person'] as const

/** What is kept of visitors; each sentence is held by a job, a schema or a test. */
export function PrivacyArticle({ reading }: { reading: Reading }) {
  const t = useTranslations('privacy')
  const to = (path: string) => function LinkTo(words: React.ReactNode) {
    return <a href={linkTo(reading, path)}>{words}</a>
  }
  return (
    <>
      <PageHead area="privacy" />
      <div className="act-page privacy">
        <Part name="reading" />
        <section aria-labelledby="kept">
          <h2 id="kept" className="t4">{t('kept.title')}</h2>
          <p>{t('kept.text')}</p>
          <KeptTable />
        </section>
        <Part name="people" />
        <section aria-labelledby="removal">
          <h2 id="removal" className="t4">{t('removal.title')}</h2>
          <ul>
            {REMOVALS.map((one) => (
              <li key={one}>{t.rich(`removal.${one}`, { tell: to('/tell'), back: to('/tell/back') })}</li>
            ))}
          </ul>
          <p>{t('removal.backups')}</p>
        </section>
        <Part name="team" />
      </div>
    </>
  )
}

function Part({ name }: { name: 'reading' | 'people' | 'team' }) {
  const t = useTranslations(`privacy.${name}`)
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className="t4">{t('title')}</h2>
      <p>{t('text')}</p>
    </section>
  )
}

function KeptTable() {
  const t = useTranslations('privacy.kept')
  const columns = ['what', 'howLong', 'who'] as const
  return (
    <table className="what-is-kept">
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
      <tbody>
        {KEPT.map((one) => (
          <tr key={one}>
            <th scope="row">{t(`${one}.what`)}</th>
            <td>{t(`${one}.howLong`)}</td>
            <td>{t(`${one}.who`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
