import { useTranslations } from 'next-intl'
import { conflictWords } from '@/components/keeping/conflict-words'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { useMarks } from '@/components/ui/use-marks'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { RELIABILITIES } from '@/lib/domain/vocabulary'

interface SourceFormProps {
  source: { id: string; version: number; author: string | null; isOwn: boolean }
  initial: FormTexts
  send: SendKept
  /** Why an earlier version was not brought back, as the address says. */
  fault: unknown
}

const FIELDS = [
  'title', 'url', 'publisher', 'kind', 'published', 'language', 'reliability', 'confidential', 'note',
] as const
const REASONS = [
  'busy', 'too_many_cases', 'read_only', 'malformed', 'not_a_date', 'ambiguous_date', 'not_allowed', 'unknown_source',
  'unknown_version', 'own_source', 'nothing_changed', 'conflict', 'signed_out', 'closed', 'other',
] as const
const KINDS: Readonly<Record<string, KeptFieldSpec['kind']>> = { reliability: 'choice', confidential: 'tick', note: 'long' }

/** What is on record about a source, to be changed, and the rule of two people in words. */
export function SourceForm({ source: { id, version, author, isOwn }, initial, send, fault }: SourceFormProps) {
  const t = useTranslations('team-sources')
  const grades = useTranslations('vocabulary.reliability')
  const conflict = useTranslations('workspace.conflict')
  const { colon } = useMarks()
  const options = RELIABILITIES.map((value) => ({ value, label: `${value}${colon}${grades(value)}` }))
  const fields = FIELDS.map((name): KeptFieldSpec => ({
    name, label: t(`form.${name}`), kind: KINDS[name] ?? 'text', isRequired: name === 'title',
    ...(name === 'reliability' && { options }), ...(name === 'published' && { hint: t('form.publishedHint') }),
  }))
  const words = {
    ...conflictWords(conflict),
    ...Object.fromEntries(REASONS.map((reason) => [reason, t(`reason.${reason}`)])),
    ...Object.fromEntries(FIELDS.map((name) => [`field.${name}`, t(`form.${name}`)])),
    title: t('form.titleRefused'), submit: t('form.submit'),
  }
  const hidden = { sourceId: id, version: String(version) }
  return (
    <div className="keeping">
      <div className="page-head">
        {typeof fault === 'string' && (
          <p className="fault" role="alert">{t(t.has(`reason.${fault}`) ? `reason.${fault}` : 'reason.other')}</p>
        )}
        <h1 className="t5">{t('editTitle')}</h1>
        <p className="t2">{t('rule')}</p>
        {author !== null && <p className="t2 soft">{isOwn ? t('own') : t('other', { author })}</p>}
      </div>
      <RecordMessagesProvider>
        <KeptForm send={send} fields={fields} initial={initial} hidden={hidden} words={words} />
      </RecordMessagesProvider>
    </div>
  )
}
