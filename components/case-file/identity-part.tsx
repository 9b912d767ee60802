import { useTranslations } from 'next-intl'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'
import { IDENTITY_FIELDS, type IdentityField } from '@/lib/domain/identity/identity'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import { FilePart } from './file-frame'
import type { SendIdentity } from './identity-answer'
import { IdentityForm } from './identity-form'

interface IdentityPartProps {
  accountId: string
  file: { id: string; slug: string; version: number }
  role: Role
  today: Day
  known: Readonly<Record<IdentityField, string>>
  /** The version that was sent back and is proposed again: its fields stand in the form. */
  again: number | null
  sources: readonly SourceOption[]
  edit: SendIdentity
}

/** Who the person is as the team knows it: to change, for those who may, and else to read. */
export function IdentityPart({ accountId, file, role, today, known, again, sources, edit }: IdentityPartProps) {
  const t = useTranslations('case-file')
  const { id, slug, version } = file
  const path = `/team/cases/${encodeURIComponent(slug)}/identity${again === null ? '' : `?again=${again}`}`
  if (roleMay(role, 'case.edit')) {
    return (
      <FilePart id="change" title={t('identity.edit')} lead={t(again === null ? 'identity.editLead' : 'identity.againLead')}>
        <IdentityForm
          key={`${version}-${again}`} about={{ caseId: id, slug, version: String(version) }} action={edit}
          {...{ accountId, path, known, sources, today }}
        />
      </FilePart>
    )
  }
  return (
    <FilePart title={t('identity.known')}>
      <table>
        <tbody>
          {IDENTITY_FIELDS.filter((field) => known[field] !== '').map((field) => (
            <tr key={field}><th scope="row">{t(`field.${field}`)}</th><td>{known[field]}</td></tr>
          ))}
        </tbody>
      </table>
    </FilePart>
  )
}
