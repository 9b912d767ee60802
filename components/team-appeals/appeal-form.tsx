import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface AppealFormProps {
  /** Null for a new appeal, which is named in the form. */
  slug: string | null
  /** The version that the editor begins from. */
  version: number
  initial: FormTexts
  send: SendKept
}

const PARTS = [['title', 'text'], ['summary', 'long'], ['body', 'long'], ['demands', 'long']] as const
const FILTERS = ['status', 'nationality', 'prison', 'urgency', 'sex'] as const
const REASONS = [
  'slug_taken', 'stale', 'not_allowed', 'signed_out', 'closed', 'busy', 'read_only', 'malformed', 'other',
] as const

/** An appeal in up to four languages, and for whom it speaks; saving writes a version that another person publishes. */
export function AppealForm({ slug, version, initial, send }: AppealFormProps) {
  const t = useTranslations('team-appeals')
  const nameField = { name: 'slug', label: t('field.slug'), hint: t('hint.slug'), kind: 'text', isRequired: true } as const
  const fields: KeptFieldSpec[] = [
    ...(slug === null ? [nameField] : []),
    { name: 'dated', label: t('field.dated'), hint: t('hint.dated'), kind: 'text', isRequired: true },
    ...APPEAL_LANGUAGES.flatMap((language) => PARTS.map(([part, kind]): KeptFieldSpec => ({
      name: `${language}.${part}`, kind, label: t(`part.${part}`, { language: LOCALE_FACTS[language].name }),
      dir: LOCALE_FACTS[language].direction,
      hint: t.has(`hint.${part}`) ? t(`hint.${part}`) : undefined,
    }))),
    { name: 'slugs', label: t('field.slugs'), hint: t('hint.slugs'), kind: 'long' },
    ...FILTERS.map((name): KeptFieldSpec => ({
      name: `filter.${name}`, label: t(`filter.${name}`), hint: t(`hint.${name}`), kind: 'text',
    })),
  ]
  const told = REASONS.map((reason) => [reason, t(`formRefused.${reason}`)])
  const named = fields.map(({ name, label }) => [`field.${name}`, label])
  const words = { ...Object.fromEntries([...told, ...named]), title: t('formRefused.title'), submit: t('save') }
  const hidden = { version: String(version), ...(slug === null ? {} : { slug }) }
  return (
    <section className="team-column" aria-labelledby="appeal-form">
      <h2 id="appeal-form" className="t4">{t(slug === null ? 'newTitle' : 'edit')}</h2>
      <p className="soft">{t('formLead')}</p>
      <RecordMessagesProvider>
        <KeptForm send={send} fields={fields} initial={initial} hidden={hidden} words={words} />
      </RecordMessagesProvider>
    </section>
  )
}
