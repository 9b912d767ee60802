import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { Icon } from '@/components/ui/icon'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { usePrisonReasons } from './use-prison-words'

interface AudienceHereProps {
  event: TeamPrisonEvent
  prisonId: string
  action: FormAction
  submit: 'verify' | 'saveAudience'
}

/** To say who may see an event at a prison, alone or while verifying it; its author may hide it from all others. */
export function AudienceHere({ event, prisonId, action, submit }: AudienceHereProps) {
  const t = useTranslations('team-prisons')
  const kinds = useTranslations('prisons.event.kind')
  const words = usePrisonReasons()
  const offered = AUDIENCES.filter((one) => one !== 'restricted' || event.isOwn)
  return (
    <ActionForm action={action} words={words} className="inline-form">
      <input type="hidden" name="prisonId" value={prisonId} />
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <span className="choice">
        <select className="ctl" name="audience" defaultValue={event.audience} aria-label={t('verifyFor')}>
          {offered.map((one) => <option key={one} value={one}>{t(`audience.${one}`)}</option>)}
        </select>
        <Icon name="chevron" />
      </span>
      <button className="btn" type="submit" aria-label={t(`${submit}Named`, { event: kinds(event.kind) })}>{t(submit)}</button>
    </ActionForm>
  )
}
