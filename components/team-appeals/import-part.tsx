import { useTranslations } from 'next-intl'
import type { SendImport } from './import-answer'
import { ImportForm } from './import-form'

/** Signatures that were collected elsewhere: what a file of them holds, and the form. */
export function ImportPart({ slug, send }: { slug: string; send: SendImport }) {
  const t = useTranslations('team-signers.bring')
  const unsent = useTranslations('record.save')
  const words = {
    file: t('file'), paste: t('paste'), pasteHint: t('pasteHint'), look: t('look'), import: t('import'), faults: t('faults'),
    unreached: unsent('unreached'), failed: unsent('failed'),
  }
  return (
    <section className="team-column" aria-labelledby="bring">
      <h2 id="bring" className="t4">{t('title')}</h2>
      <p>{t('lead')}</p>
      <p className="soft">{t.rich('columns', { date: (written) => <span className="nb">{written}</span> })}</p>
      <ImportForm slug={slug} send={send} words={words} />
    </section>
  )
}
