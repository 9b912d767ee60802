import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import type { ContactView } from './contacts-answer'
import type { FieldSpec, SendFile } from './file-answer'
import { FileForm } from './file-form'

interface ContactEntryProps {
  contact: ContactView
  about: Readonly<Record<string, string>>
  today: Day
  save: SendFile
  remove: SendFile
}

/** One contact in clear, with the forms that change and remove it. */
export function ContactEntry({ contact, about, today, save, remove }: ContactEntryProps) {
  const t = useTranslations('case-file.contacts')
  const fields = useContactFields(contact)
  const { contactId, version, name, reach, note, sourceId } = contact
  return (
    <li>
      <p><b>{name}</b></p>
      <p>{reach}</p>
      {note !== null && <p className="soft">{note}</p>}
      <details>
        <summary>{t('change')}</summary>
        <FileForm
          id={`contact-${contactId}`} action={save} fields={fields} submit={t('save')} today={today}
          about={{ ...about, contactId, version: String(version), sourceId: sourceId ?? '' }}
        />
      </details>
      <details>
        <summary>{t('remove')}</summary>
        <p className="soft">{t('removeLead')}</p>
        <FileForm
          id={`remove-${contactId}`} action={remove} about={{ ...about, contactId }} submit={t('removeYes', { name })}
          today={today}
        />
      </details>
    </li>
  )
}

/** What is asked of how somebody is reached. */
export function useContactFields(contact?: ContactView): FieldSpec[] {
  const t = useTranslations('case-file.contacts')
  return [
    { kind: 'text', name: 'name', label: t('name'), value: contact?.name },
    { kind: 'long', name: 'reach', label: t('reach'), hint: t('reachHint'), value: contact?.reach, maxLength: 1000 },
    { kind: 'long', name: 'note', label: t('note'), value: contact?.note ?? undefined },
  ]
}
