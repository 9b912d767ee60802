import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { teamLink, type TeamReading } from './team-link'

interface TeamMenuProps {
  viewer: Viewer
  reading: TeamReading
  signOut: () => Promise<void>
}

/** Under one's own name: what is one's own, what one's role keeps in order, and the way out. */
export function TeamMenu({ viewer, reading, signOut }: TeamMenuProps) {
  const [t, tips, editions] = [useTranslations('workspace'), useTranslations('team-tips'), useTranslations('team-editions')]
  const [merges, ledger, alerts] = [
    useTranslations('team-merges'), useTranslations('team-ledger'), useTranslations('team-alerts'),
  ]
  const [vocabulary, rules] = [useTranslations('account.role'), useTranslations('team-rules')]
  return (
    <details className="team-menu">
      <summary><span className="vh">{t('menu')}</span> {viewer.alias} <Icon name="chevron" /></summary>
      <nav className="team-fold" aria-label={t('menu')}>
        <p className="t1 soft">{vocabulary(viewer.role)}</p>
        <a href={teamLink(reading, '')}>{t('board')}</a>
        {roleMay(viewer.role, 'event.verify') && <a href={teamLink(reading, '/review')}>{t('review')}</a>}
        {roleMay(viewer.role, 'event.verify') && <a href={teamLink(reading, '/review/batches')}>{t('batches')}</a>}
        {roleMay(viewer.role, 'case.merge') && <a href={teamLink(reading, '/merges')}>{merges('title')}</a>}
        {roleMay(viewer.role, 'import.run') && <a href={teamLink(reading, '/imports')}>{t('imports')}</a>}
        <a href={teamLink(reading, '/sources')}>{t('sources')}</a>
        <a href={teamLink(reading, '/prisons')}>{t('prisons')}</a>
        <a href={teamLink(reading, '/appeals')}>{t('appeals')}</a>
        <a href={teamLink(reading, '/updates')}>{t('updates')}</a>
        {roleMay(viewer.role, 'edition.approve') && <a href={teamLink(reading, '/editions')}>{editions('title')}</a>}
        {roleMay(viewer.role, 'gathering.decide') && <a href={teamLink(reading, '/gatherings')}>{t('gatherings')}</a>}
        <a href={teamLink(reading, '/letters')}>{t('letters')}</a>
        <a href={teamLink(reading, '/ledger')}>{ledger('title')}</a>
        {roleMay(viewer.role, 'tip.handle') && <a href={teamLink(reading, '/tips')}>{tips('title')}</a>}
        {roleMay(viewer.role, 'signer.forget') && <a href={teamLink(reading, '/forget')}>{tips('forget.title')}</a>}
        {roleMay(viewer.role, 'rule.confirm') && <a href={teamLink(reading, '/rules')}>{rules('title')}</a>}
        {roleMay(viewer.role, 'account.manage') && <a href={teamLink(reading, '/people')}>{t('people')}</a>}
        {roleMay(viewer.role, 'mode.set') && <a href={teamLink(reading, '/mode')}>{t('mode')}</a>}
        {roleMay(viewer.role, 'mail.manage') && <a href={teamLink(reading, '/mail')}>{t('mail')}</a>}
        {roleMay(viewer.role, 'audit.read') && <a href={teamLink(reading, '/audit')}>{t('audit')}</a>}
        <a href={teamLink(reading, '/alerts')}>{alerts('title')}</a>
        <a href={teamLink(reading, '/account')}>{t('account')}</a>
        <form action={signOut}><button className="as-link" type="submit">{t('signOut')}</button></form>
      </nav>
    </details>
  )
}
