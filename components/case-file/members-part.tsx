import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay, type Role } from '@/lib/domain/permissions/permissions'
import type { FieldSpec, SendFile } from './file-answer'
import { FileForm } from './file-form'
import { FilePart } from './file-frame'

interface MembersPartProps {
  file: { id: string; slug: string }
  role: Role
  today: Day
  members: readonly { accountId: string; alias: string | null; kind: 'owner' | 'watcher'; isViewer: boolean }[]
  colleagues: readonly { accountId: string; alias: string }[]
  assign: SendFile
  unassign: SendFile
}

/** Who has the case and who watches it, and the forms of who may change that. */
export function MembersPart({ file, role, today, members, colleagues, assign, unassign }: MembersPartProps) {
  const t = useTranslations('case-file.people')
  const about = { caseId: file.id, slug: file.slug }
  const mayAssign = roleMay(role, 'case.assign')
  const fields: FieldSpec[] = [
    { kind: 'choice', name: 'accountId', label: t('who'), options: colleagues.map(({ accountId, alias }) => ({ value: accountId, label: alias })) },
    { kind: 'choice', name: 'kind', label: t('as'), options: [{ value: 'owner', label: t('owner') }, { value: 'watcher', label: t('watcher') }] },
  ]
  return (
    <FilePart title={t('members')} lead={members.length === 0 ? t('nobody') : undefined}>
      <ul className="file-list">
        {members.map(({ accountId, alias, kind, isViewer }) => {
          const name = alias ?? t('gone')
          return (
            <li key={accountId} className="beside">
              <p><b>{name}</b> {t(kind)}{isViewer && ` ${t('you')}`}</p>
              {(mayAssign || isViewer) && (
                <FileForm
                  id={`off-${accountId}`} action={unassign} about={{ ...about, accountId }} today={today}
                  submit={t(isViewer ? 'leave' : 'takeOff')} submitName={isViewer ? undefined : t('takeOffNamed', { name })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {mayAssign && colleagues.length > 0 && (
        <details>
          <summary>{t('assign')}</summary>
          <FileForm id="assign" action={assign} about={about} fields={fields} submit={t('assignYes')} today={today} />
        </details>
      )}
    </FilePart>
  )
}
