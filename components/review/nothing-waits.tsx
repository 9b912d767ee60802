import { useTranslations } from 'next-intl'

/** What stands where an event would: nothing waits, or the one that was asked for no longer does. */
export function NothingWaits({ isGone }: { isGone: boolean }) {
  const t = useTranslations('review')
  return (
    <section className="proposal">
      <h1>{t(isGone ? 'notThere' : 'nothing')}</h1>
      <p className="t2 soft">{t('nothingNote')}</p>
    </section>
  )
}
