import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { GATHERING_KINDS } from '@/lib/domain/gatherings/gathering'
import type { FormTexts } from '@/lib/domain/record-form/record-form'

interface TeamGatheringFormProps {
  id: string
  /** The version that the editor begins from. */
  version: number
  initial: FormTexts
  send: SendKept
}

const TEXTS = [
  'title', 'day', 'from', 'until', 'zone', 'place', 'link', 'languages', 'capacity', 'organiser', 'description', 'appeal',
  'caseSlug',
] as const
const NEEDED = new Set<string>(['title', 'day', 'from', 'zone'])
const REASONS = ['stale', 'not_allowed', 'signed_out', 'closed', 'busy', 'read_only', 'malformed', 'other'] as const

/** What a gathering says, to be put right; visitors see the change where they see the gathering. */
export function TeamGatheringForm({ id, version, initial, send }: TeamGatheringFormProps) {
  const [t, kinds] = [useTranslations('team-gatherings'), useTranslations('gatherings.kind')]
  const fields: KeptFieldSpec[] = [
    {
      name: 'kind', label: t('field.kind'), kind: 'choice',
      options: GATHERING_KINDS.map((kind) => ({ value: kind, label: kinds(kind) })),
    },
    ...TEXTS.map((name): KeptFieldSpec => ({
      name, label: t(`field.${name}`), kind: name === 'description' ? 'long' : 'text', isRequired: NEEDED.has(name),
      hint: t.has(`hint.${name}`) ? t(`hint.${name}`) : undefined,
    })),
  ]
  const told = REASONS.map((reason) => [reason, t(`formRefused.${reason}`)])
  const named = fields.map(({ name, label }) => [`field.${name}`, label])
  const said = Object.fromEntries([...told, ...named])
  const words = { ...said, title: t('formRefused.title'), submit: t('save') }
  return (
    <section className="team-column" aria-labelledby="gathering-form">
      <h2 id="gathering-form" className="t4">{t('edit')}</h2>
      <p className="soft">{t('editLead')}</p>
      <RecordMessagesProvider>
        <KeptForm {...{ send, fields, initial, words }} hidden={{ id, version: String(version) }} />
      </RecordMessagesProvider>
    </section>
  )
}
