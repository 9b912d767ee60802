import { useLocale, useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { TeamAppeal } from '@/lib/domain/appeals/team-appeal'
import type { Day } from '@/lib/domain/dates/day'
import { type Addressee, standingOf } from '@/lib/domain/letters/addressee'
import { LETTER_LANGUAGES } from '@/lib/domain/letters/letter-content'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface LetterFormProps {
  /** Null for a new call, which is named in the form. */
  slug: string | null
  /** The version that the editor begins from. */
  version: number
  addressees: readonly Addressee[]
  /** The appeals for whose people a new call may be. */
  appeals: readonly Pick<TeamAppeal, 'slug' | 'content'>[]
  /** The day on which they must be in office. */
  on: Day
  initial: FormTexts
  send: SendKept
}

const PARTS = [['title', 'text'], ['lead', 'long'], ['demands', 'long'], ['letter', 'long']] as const
const REASONS = [
  'slug_taken', 'stale', 'unknown_case', 'unknown_appeal', 'unknown_addressee', 'outdated', 'not_allowed', 'signed_out',
  'closed', 'busy', 'read_only', 'malformed', 'other',
] as const

/** A call to write in up to four languages; saving writes a version that another person publishes. */
export function LetterForm({ slug, version, addressees, appeals, on, initial, send }: LetterFormProps) {
  const [t, locale] = [useTranslations('team-letters'), useLocale()]
  const usable = addressees.filter((one) => standingOf(one, on) === 'current')
  const field = (name: string, kind: 'text' | 'long', isRequired = false): KeptFieldSpec => ({
    name, kind, isRequired, label: t(`field.${name}`), hint: t(`hint.${name}`, { ids: usable.map(({ id }) => id).join(' ') }),
  })
  const fields: KeptFieldSpec[] = [
    ...(slug === null ? [field('slug', 'text', true), field('caseSlug', 'text'), {
      name: 'appeal', kind: 'choice' as const, label: t('field.appeal'), hint: t('hint.appeal'),
      options: [{ value: '', label: t('noAppeal') }, ...appeals.map((one) => ({
        value: one.slug, label: appealTextIn(one.content, locale).text.title,
      }))],
    }] : []),
    field('deadline', 'text', true), field('to', 'long', true), field('copies', 'long'),
    {
      name: 'language', kind: 'choice', label: t('field.language'),
      options: LETTER_LANGUAGES.map((value) => ({ value, label: LOCALE_FACTS[value].name })),
    },
    ...LETTER_LANGUAGES.flatMap((language) => PARTS.map(([part, kind]): KeptFieldSpec => ({
      name: `${language}.${part}`, kind, label: t(`part.${part}`, { language: LOCALE_FACTS[language].name }),
      dir: LOCALE_FACTS[language].direction,
      hint: t(`hint.${part}`),
    }))),
  ]
  const told = REASONS.map((reason) => [reason, t(`formRefused.${reason}`)])
  const named = fields.map(({ name, label }) => [`field.${name}`, label])
  const words = { ...Object.fromEntries([...told, ...named]), title: t('formRefused.title'), submit: t('save') }
  const hidden = { version: String(version), ...(slug === null ? {} : { slug, caseSlug: '', appeal: '' }) }
  return (
    <section className="team-column" aria-labelledby="letter-form">
      <h2 id="letter-form" className="t4">{t(slug === null ? 'newTitle' : 'edit')}</h2>
      <p className="soft">{t('formLead')}</p>
      <RecordMessagesProvider>
        <KeptForm send={send} fields={fields} initial={initial} hidden={hidden} words={words} />
      </RecordMessagesProvider>
    </section>
  )
}
