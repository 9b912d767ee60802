import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { formatInstant } from '@/lib/i18n/format-instant'

interface BatchLine {
  id: string
  at: Date
  actor: string
  isOwn: boolean
  waiting: number
  pass: number
  cases: number
}

interface BatchListProps {
  batches: readonly BatchLine[]
  /** What was verified a moment ago. */
  done: { verified: number; left: number } | null
  timeZone: string
  verify: FormAction
}

const REASONS = ['busy', 'read_only', 'not_allowed', 'unknown_batch', 'own_batch', 'bad_input', 'other'] as const

/** The imports that wait, and what verifying one at once does. */
export function BatchList({ batches, done, timeZone, verify }: BatchListProps) {
  const t = useTranslations('batches')
  return (
    <div className="keeping">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p className="t2">{t('lead')}</p>
        {done !== null && <p className="well t2" role="status">{t('done', done)}</p>}
        <p className="t2"><a href="/team/review">{t('review')}</a></p>
      </div>
      {batches.length === 0 && <p className="t2">{t('none')}</p>}
      <ul className="at-prison t2">
        {batches.map((batch) => <BatchEntry key={batch.id} batch={batch} timeZone={timeZone} verify={verify} />)}
      </ul>
    </div>
  )
}

function BatchEntry({ batch, timeZone, verify }: Pick<BatchListProps, 'timeZone' | 'verify'> & { batch: BatchLine }) {
  const t = useTranslations('batches')
  const dates = useTranslations('dates')
  const { id, at, actor, isOwn, waiting, pass, cases } = batch
  const words = Object.fromEntries(REASONS.map((reason) => [reason, t(`reason.${reason}`)]))
  return (
    <li>
      <h2 className="t3"><b>{t('batch', { at: formatInstant(at, timeZone, dates), actor })}</b></h2>
      <p>{t('counts', { waiting, cases })}</p>
      {isOwn ? <p className="soft">{t('own')}</p> : <p>{t('will', { pass })}</p>}
      {!isOwn && waiting > pass && <p>{t('left', { left: waiting - pass })}</p>}
      {!isOwn && pass > 0 && (
        <ActionForm action={verify} words={words} className="inline-form">
          <input type="hidden" name="batchId" value={id} />
          <button className="btn" type="submit">{t('verify', { pass })}</button>
        </ActionForm>
      )}
    </li>
  )
}
