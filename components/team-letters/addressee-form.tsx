import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import type { Addressee } from '@/lib/domain/letters/addressee'
import type { FormTexts } from '@/lib/domain/record-form/record-form'

interface AddresseeFormProps {
  /** Null for a new office. */
  addressee: (Addressee & { sourceId: string | null }) | null
  send: SendKept
}

const FIELDS = [
  ['office', 'text'], ['name', 'text'], ['address', 'long'], ['email', 'text'], ['copiesTo', 'long'], ['validFrom', 'text'],
  ['validTo', 'text'], ['sourceId', 'text'],
] as const
const REASONS = [
  'id_taken', 'stale', 'unknown_source', 'not_allowed', 'signed_out', 'closed', 'busy', 'read_only', 'malformed', 'other',
] as const

/** An office, who holds it and from when to when: calls that name it as it was are out of date once this is saved. */
export function AddresseeForm({ addressee, send }: AddresseeFormProps) {
  const t = useTranslations('team-letters.addressees')
  const field = (name: string, kind: 'text' | 'long'): KeptFieldSpec => ({
    name, kind, label: t(`field.${name}`), hint: t.has(`hint.${name}`) ? t(`hint.${name}`) : undefined,
    isRequired: ['id', 'office', 'sourceId'].includes(name),
  })
  const fields = [...(addressee === null ? [field('id', 'text')] : []), ...FIELDS.map(([name, kind]) => field(name, kind))]
  const told = REASONS.map((reason) => [reason, t(`formRefused.${reason}`)])
  const named = fields.map(({ name, label }) => [`field.${name}`, label])
  const words = { ...Object.fromEntries([...told, ...named]), title: t('formRefused.title'), submit: t('save') }
  const initial: FormTexts = addressee === null ? {} : {
    office: addressee.office, name: addressee.name, address: addressee.address ?? '', email: addressee.email ?? '',
    copiesTo: addressee.copiesTo.join('\n'), validFrom: addressee.validFrom ?? '', validTo: addressee.validTo ?? '',
    sourceId: addressee.sourceId ?? '',
  }
  const hidden = { version: String(addressee?.version ?? 0), ...(addressee === null ? {} : { id: addressee.id }) }
  return (
    <section className="team-column" aria-labelledby="addressee-form">
      <h1 id="addressee-form" className="t5">{addressee === null ? t('newTitle') : addressee.office}</h1>
      <p className="soft">{t('formLead')}</p>
      <RecordMessagesProvider>
        <KeptForm send={send} fields={fields} initial={initial} hidden={hidden} words={words} />
      </RecordMessagesProvider>
    </section>
  )
}
