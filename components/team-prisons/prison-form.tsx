import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { KeptForm } from '@/components/keeping/kept-form'
import { usePrisonName } from '@/components/names/use-prison-name'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { usePrisonFields, usePrisonWords } from './use-prison-words'

interface PrisonFormProps {
  send: SendKept
  /** The prison that is edited; null for a new one. */
  prison: { id: string; name: string; nameNative: string | null; version: number } | null
  initial: FormTexts
}

/** What is on record about a prison, to be typed. */
export function PrisonForm({ send, prison, initial }: PrisonFormProps) {
  const t = useTranslations('team-prisons')
  const words = usePrisonWords(prison === null ? 'create' : 'edit')
  const fields = usePrisonFields(prison === null)
  const hidden: FormTexts = prison === null ? {} : { prisonId: prison.id, version: String(prison.version) }
  const nameOf = usePrisonName()
  const name = prison && nameOf({ name: prison.name, nativeName: prison.nameNative })
  const title = name === null ? t('createTitle') : t('editTitle', { name })
  return (
    <div className="keeping">
      <div className="page-head">
        <h1 className="t5">{title}</h1>
        <p>{t(prison === null ? 'createLead' : 'editLead')}</p>
      </div>
      <RecordMessagesProvider>
        <KeptForm send={send} fields={fields} initial={initial} hidden={hidden} words={words} />
      </RecordMessagesProvider>
    </div>
  )
}
