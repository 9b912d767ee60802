import { useTranslations } from 'next-intl'
import { useHydrated } from '@/components/ui/use-hydrated'
import { Icon } from '@/components/ui/icon'
import type { Keeping } from './drafts/use-draft'
import type { RecordAnswer } from './record-answer'
import type { Sending } from './use-sending'

interface SaveBarProps {
  isEdit: boolean
  sending: Sending
  answer: RecordAnswer
  keeping: Keeping
}

/** The button that saves, what became of the last try, and whether this phone keeps drafts. */
export function SaveBar({ isEdit, sending, answer, keeping }: SaveBarProps) {
  const t = useTranslations('record')
  const hasScript = useHydrated()
  const isKept = keeping.isKept !== false
  return (
    <>
      <footer className="save-bar">
        <p role="status" className={status() === null ? 'vh' : 'save-status'}>
          {status()}{' '}
          {answer.outcome === 'signed_out' && sending === 'idle' && (
            <a href="/team/sign-in" target="_blank" rel="noreferrer">{t('save.signIn')}</a>
          )}
        </p>
        <button className="btn main" type="submit" name="intent" value="save" aria-disabled={sending === 'sending'}>
          <Icon name="check" /> {t(sending === 'sending' ? 'save.saving' : isEdit ? 'save.edit' : 'save.propose')}
        </button>
        {/* Without a script nothing is kept; the line has its place from the beginning. */}
        <p className="t1 soft">{hasScript ? t(isKept ? 'keptNote' : 'notKeptNote') : '\u00a0'}</p>
      </footer>
      <label className="tick-box t1 shared-phone" hidden={!hasScript}>
        <input type="checkbox" checked={keeping.isShared} onChange={(event) => keeping.share(event.target.checked)} />
        {t('shared')}
      </label>
    </>
  )

  function status(): string | null {
    if (sending === 'waiting') return t(isKept ? 'save.offline' : 'save.offlineNotKept')
    if (sending === 'failed') return t('save.failed')
    if (answer.outcome === 'closed') return t('save.closed')
    return answer.outcome === 'signed_out' ? t('save.signedOut') : null
  }
}
