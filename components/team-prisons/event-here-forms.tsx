import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import { Icon } from '@/components/ui/icon'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import type { EventsHereProps } from './events-here'
import { usePrisonReasons } from './use-prison-words'

const AUDIENCES = ['public', 'researcher', 'team'] as const

/** To verify an event that somebody else wrote, for whom the reviewer says, and to retract it. */
export function EventHereForms({
  event, prisonId, role, verify, retract,
}: Omit<EventsHereProps, 'events'> & { event: TeamPrisonEvent }) {
  const t = useTranslations('team-prisons')
  const kinds = useTranslations('prisons.event.kind')
  const words = usePrisonReasons()
  const named = { event: kinds(event.kind) }
  const step = (
    <>
      <input type="hidden" name="prisonId" value={prisonId} />
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
    </>
  )
  const mayVerify = event.claimStatus === 'proposed' && roleMay(role, 'event.verify')
  return (
    <div className="keeping-links">
      {mayVerify && event.isOwn && <p className="soft">{t('own')}</p>}
      {mayVerify && !event.isOwn && (
        <ActionForm action={verify} words={words} className="inline-form">
          {step}
          <span className="choice">
            <select className="ctl" name="audience" defaultValue={event.audience} aria-label={t('verifyFor')}>
              {AUDIENCES.map((one) => <option key={one} value={one}>{t(`audience.${one}`)}</option>)}
            </select>
            <Icon name="chevron" />
          </span>
          <button className="btn" type="submit" aria-label={t('verifyNamed', named)}>{t('verify')}</button>
        </ActionForm>
      )}
      {roleMay(role, 'event.retract') && (
        <ActionForm action={retract} words={words} className="inline-form">
          {step}
          <button className="as-link" type="submit" aria-label={t('retractNamed', named)}>{t('retract')}</button>
        </ActionForm>
      )}
    </div>
  )
}
