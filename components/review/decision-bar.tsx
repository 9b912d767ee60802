import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'
import { KeyBar } from '@/components/keys/key-bar'
import { Icon } from '@/components/ui/icon'
import type { ReviewView } from './review-view'

interface DecisionBarProps {
  view: ReviewView | null
  mayDecide: boolean
  /** The id of the form that the buttons belong to. */
  form: string
}

const KEYS = [['j k', 'next'], ['o', 'open'], ['e', 'edit'], ['u', 'undo']] as const

/** What stands under a review: the buttons that decide, and the keys. */
export function DecisionBar({ view, mayDecide, form }: DecisionBarProps) {
  return (
    <div className="decision-bar">
      {view && <Decisions view={view} mayDecide={mayDecide} form={form} />}
      <KeyBar keys={KEYS} />
    </div>
  )
}

/** Nobody decides about what they wrote. */
function Decisions({ view, mayDecide, form }: DecisionBarProps & { view: ReviewView }) {
  const t = useTranslations('review')
  if (!mayDecide) return <p className="decision-note">{t('mayNot')}</p>
  if (view.isOwn) return <p className="decision-note">{t('own')}</p>
  return (
    <div className="decisions">
      <button className="btn main" form={form} name="intent" value="verify" aria-keyshortcuts="v">
        <Icon name="check" /> {t('verify')} <Key of="v" />
      </button>
      <button className="btn" form={form} name="intent" value="dispute" aria-keyshortcuts="x">
        {t('dispute')} <Key of="x" />
      </button>
      <button className="btn" form={form} name="intent" value="send_back" aria-keyshortcuts="b">
        {t('sendBack')} <Key of="b" />
      </button>
    </div>
  )
}
