import { useTranslations } from 'next-intl'
import { EventIcon } from '@/components/timeline/event-icon'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'

/** What happens most: offered with an icon each; the rest unfolds. */
const OFFERED: readonly EventType[] = [
  'contact', 'transfer', 'arrest', 'hearing', 'sentence', 'solitary', 'health', 'hunger_strike', 'ill_treatment',
  'access_denied', 'release',
]
const REST = EVENT_TYPES.filter((type) => !OFFERED.includes(type))

interface TypeChoiceProps {
  type: string
  fault: string | null
}

/** "What happened?", in big choices. */
export function TypeChoice({ type, fault }: TypeChoiceProps) {
  const t = useTranslations('record')
  return (
    <fieldset
      className="ask" id="field-type" role="radiogroup" tabIndex={-1} aria-labelledby="legend-type"
      aria-invalid={fault !== null || undefined} aria-describedby={fault === null ? undefined : 'fault-type'}
    >
      <legend id="legend-type">{t('what')}</legend>
      {fault !== null && <p className="fault" id="fault-type">{fault}</p>}
      <div className="choices">
        {OFFERED.map((one) => <Choice key={one} type={one} current={type} />)}
        <details className="choices-rest" open={REST.some((one) => one === type)}>
          <summary>{t('something')}</summary>
          <div className="choices">{REST.map((one) => <Choice key={one} type={one} current={type} />)}</div>
        </details>
      </div>
    </fieldset>
  )
}

function Choice({ type, current }: { type: EventType; current: string }) {
  const t = useTranslations('record.choice')
  return (
    <label className="choice-big">
      <input type="radio" name="type" value={type} defaultChecked={type === current} />
      <EventIcon type={type} /> <span>{t(type)}</span>
    </label>
  )
}
