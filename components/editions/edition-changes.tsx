import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseChange, ChangeCounts } from '@/lib/domain/editions/edition-change'
import { isolateText } from '@/lib/i18n/isolate-text'

interface EditionChangesProps {
  number: string
  other: string
  counts: ChangeCounts
  changes: readonly CaseChange[]
  /** Whether there are more than are shown. */
  hasMore: boolean
  reading: Reading
}

/** What changed from one edition to another: who was added, how many left, and which columns of whom changed. */
export function EditionChanges({ number, other, counts, changes, hasMore, reading }: EditionChangesProps) {
  const t = useTranslations('editions.changes')
  const one = useTranslations('editions.one')
  const [added, changed] = [changes.filter(({ isAdded }) => isAdded), changes.filter(({ isAdded }) => !isAdded)]
  return (
    <>
      <div className="page-head">
        <p className="t2"><a href={linkTo(reading, `/data/editions/${number}`)}>{one('title', { number: isolateText(number) })}</a></p>
        <h1 className="t5">{t('title', { number: isolateText(number), other: isolateText(other) })}</h1>
        <p>{t('summary', { added: counts.added, left: counts.left, changed: counts.changed })}</p>
        <p className="soft">{t('note')}</p>
        <p><a href={`/api/v1/editions/${number}/changes.csv?since=${other}`}>{t('csv')}</a></p>
        {hasMore && <p>{t('more', { shown: changes.length })}</p>}
      </div>
      {added.length > 0 && (
        <section className="sec" aria-labelledby="added">
          <header><h2 id="added" className="t4">{t('added')}</h2></header>
          <ul className="lines">{added.map((change) => <li key={change.id}><Person {...{ change, reading }} /></li>)}</ul>
        </section>
      )}
      {changed.length > 0 && (
        <section className="sec" aria-labelledby="changed">
          <header><h2 id="changed" className="t4">{t('changed')}</h2></header>
          <ul className="lines">
            {changed.map((change) => (
              <li key={change.id}><Person {...{ change, reading }} /><What change={change} /></li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Person({ change: { slug, name }, reading }: { change: CaseChange; reading: Reading }) {
  const nameOf = useName()
  return <a href={linkTo(reading, `/cases/${encodeURIComponent(slug)}`)}>{nameOf(name)}</a>
}

function What({ change: { fields, events } }: { change: CaseChange }) {
  const t = useTranslations('editions.changes')
  const counted = [
    ['eventsAdded', events.added], ['eventsChanged', events.changed], ['eventsLeft', events.left],
  ] as const
  return (
    <span className="soft">
      {fields.length > 0 && (
        <>{t('columns')}<code lang="en" dir="ltr" translate="no">{fields.map(({ column }) => column).join(', ')}</code> </>
      )}
      {counted.filter(([, count]) => count > 0).map(([key, count]) => <span key={key}>{t(key, { count })} </span>)}
    </span>
  )
}
