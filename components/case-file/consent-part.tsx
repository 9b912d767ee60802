import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import { ConsentLine, type ConsentView } from './consent-line'
import type { FieldSpec, SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

const BASES = ['person', 'family', 'lawyer', 'already_public'] as const
const SCOPES = ['site', 'editions', 'letters', 'photo', 'procedures'] as const

interface ConsentPartProps {
  file: { id: string; slug: string }
  role: Role
  today: Day
  consents: readonly ConsentView[]
  recordConsentAction: SendFile
  withdrawConsentAction: SendFile
}

/** The consents on record, the form for one more, and the way to withdraw them. */
export function ConsentPart({ file, role, today, consents, ...actions }: ConsentPartProps) {
  const t = useTranslations('case-file.consent')
  const fields = useConsentFields()
  if (!roleMay(role, 'consent.record')) return null
  const about = { caseId: file.id, slug: file.slug }
  const whats = ['all', 'photo', 'letters', 'editions', 'procedures'].map((value) => ({ value, label: t(`what.${value}`) }))
  const options = [{ value: '', label: t('choose') }, ...whats]
  return (
    <>
      <FilePart title={t('title')} lead={consents.length === 0 ? t('none') : undefined}>
        <ul className="file-list">{consents.map((consent) => <ConsentLine key={consent.id} consent={consent} />)}</ul>
      </FilePart>
      <FilePart title={t('record')} lead={t('recordLead')}>
        <FileForm id="consent" action={actions.recordConsentAction} about={about} fields={fields} submit={t('recordYes')} today={today} />
      </FilePart>
      {consents.some(({ withdrawnOn }) => withdrawnOn === null) && (
        <FilePart title={t('withdraw')} lead={t('withdrawLead')}>
          <FileForm
            id="withdraw" action={actions.withdrawConsentAction} about={about} submit={t('withdrawYes')} today={today}
            fields={[{ kind: 'choice', name: 'what', label: t('whatLabel'), options }]}
          />
        </FilePart>
      )}
    </>
  )
}

function useConsentFields(): FieldSpec[] {
  const t = useTranslations('case-file.consent')
  const bases = BASES.map((value) => ({ value, label: t(`basis.${value}`) }))
  return [
    { kind: 'choice', name: 'basis', label: t('basisLabel'), options: [{ value: '', label: t('choose') }, ...bases] },
    { kind: 'text', name: 'givenBy', label: t('givenBy'), hint: t('givenByHint') },
    { kind: 'day', name: 'givenOn', label: t('givenOn') },
    { kind: 'ticks', name: 'scopes', label: t('scopes'), options: SCOPES.map((value) => ({ value, label: t(`scope.${value}`) })) },
    { kind: 'text', name: 'harmAssessedBy', label: t('harm'), hint: t('harmHint') },
  ]
}
