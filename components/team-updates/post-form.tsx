import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { usePostFormWords } from './use-post-form-words'

interface PostFormProps {
  /** Null for a new update, which is named in the form. */
  slug: string | null
  /** The version that the editor begins from. */
  version: number
  initial: FormTexts
  send: SendKept
}

const PARTS = [['title', 'text'], ['body', 'long']] as const

/** An update in up to four languages, and of what it speaks; saving writes a version that another person publishes. */
export function PostForm({ slug, version, initial, send }: PostFormProps) {
  const [t, words] = [useTranslations('team-updates'), usePostFormWords()]
  const nameField = { name: 'slug', label: t('field.slug'), hint: t('hint.slug'), kind: 'text', isRequired: true } as const
  const fields: KeptFieldSpec[] = [
    ...(slug === null ? [nameField] : []),
    { name: 'dated', label: t('field.dated'), hint: t('hint.dated'), kind: 'text', isRequired: true },
    ...APPEAL_LANGUAGES.flatMap((language) => PARTS.map(([part, kind]): KeptFieldSpec => ({
      name: `${language}.${part}`, kind, label: t(`part.${part}`, { language: LOCALE_FACTS[language].name }),
      dir: LOCALE_FACTS[language].direction,
      hint: part === 'body' ? t('hint.body') : undefined,
    }))),
    { name: 'cases', label: t('field.cases'), hint: t('hint.cases'), kind: 'long' },
    { name: 'appeals', label: t('field.appeals'), hint: t('hint.appeals'), kind: 'long' },
  ]
  const named = Object.fromEntries(fields.map(({ name, label }) => [`field.${name}`, label]))
  const hidden = { version: String(version), ...(slug === null ? {} : { slug }) }
  return (
    <section className="team-column" aria-labelledby="post-form">
      <h2 id="post-form" className="t4">{t(slug === null ? 'newTitle' : 'edit')}</h2>
      <p className="soft">{t('formLead')}</p>
      <RecordMessagesProvider>
        <KeptForm {...{ send, fields, initial, hidden }} words={{ ...words, ...named, submit: t('save') }} />
      </RecordMessagesProvider>
    </section>
  )
}
