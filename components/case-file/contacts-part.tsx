'use client'

import { useTranslations } from 'next-intl'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import type { Day } from '@/lib/domain/dates/day'
import { ContactEntry, useContactFields } from './contact-entry'
import type { ContactsAnswer, ReadContacts } from './contacts-answer'
import type { SendFile } from './file-answer'
import { FileForm } from './file-form'

interface ContactsPartProps {
  file: { id: string; slug: string }
  today: Day
  read: ReadContacts
  save: SendFile
  remove: SendFile
}

const UNREAD: ContactsAnswer = { reason: null, contacts: null }

/** How the sources of a case are reached: shown when somebody asks for it, because every look is written down. */
export function ContactsPart({ file, today, read, save, remove }: ContactsPartProps) {
  const t = useTranslations('case-file')
  const { answer: { reason, contacts }, send, onSubmit, isSending, unsent, form } = useKeptForm(read, UNREAD)
  const fields = useContactFields()
  const about = { caseId: file.id, slug: file.slug }
  return (
    <section className="sec" aria-labelledby="contacts">
      <header><h2 className="t4" id="contacts">{t('contacts.title')}</h2></header>
      <p className="soft">{t('contacts.lead')}</p>
      {reason !== null && <p className="fault" role="alert">{t(`reason.${t.has(`reason.${reason}`) ? reason : 'other'}`)}</p>}
      {contacts === null && (
        <form ref={form} className="file-form" action={send} onSubmit={onSubmit} aria-busy={isSending}>
          <UnsentNote unsent={unsent} />
          <input type="hidden" name="caseId" value={file.id} />
          <button className="btn" type="submit">{t('contacts.read')}</button>
        </form>
      )}
      {contacts !== null && (
        <div role="status">
          {contacts.length === 0 ? <p>{t('contacts.none')}</p> : (
            <ul className="file-list">
              {contacts.map((contact) => (
                <ContactEntry key={contact.contactId} contact={contact} {...{ about, today, save, remove }} />
              ))}
            </ul>
          )}
        </div>
      )}
      <details>
        <summary>{t('contacts.add')}</summary>
        <FileForm id="contact-new" action={save} about={about} fields={fields} submit={t('contacts.save')} today={today} />
      </details>
    </section>
  )
}
