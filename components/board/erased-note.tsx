import { useTranslations } from 'next-intl'

/** What the board says to who has just erased a case: nothing else of it is left to say it on. */
export function ErasedNote() {
  const t = useTranslations('board')
  return <p className="done" role="status">{t('erased')}</p>
}
