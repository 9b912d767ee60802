import { useTranslations } from 'next-intl'
import { DoorFrame } from './door-frame'

/** For whoever is signed in while the workspace is open to administrators alone. */
export function ClosedDoor({ signOut }: { signOut: () => Promise<void> }) {
  const [t, workspace] = [useTranslations('mode.door'), useTranslations('workspace')]
  return (
    <DoorFrame title={t('title')} lead={t('lead')}>
      <title>{workspace('title', { page: t('title') })}</title>
      <p>{t('drafts')}</p>
      <p className="door-links"><a className="btn" href="/team">{t('again')}</a></p>
      <form action={signOut}><button className="as-link" type="submit">{workspace('signOut')}</button></form>
    </DoorFrame>
  )
}
