import { useTranslations } from 'next-intl'
import type { SendImport } from './import-answer'
import { ImportForm } from './import-form'

const WORDS = ['file', 'paste', 'pasteHint', 'look', 'import', 'faults'] as const

/** Signatures that were collected elsewhere: what a file of them holds, and the form. */
export function ImportPart({ slug, send }: { slug: string; send: SendImport }) {
  const t = useTranslations('team-signers.bring')
  const [file, paste, pasteHint, look, bring, faults] = WORDS.map((word) => t(word))
  const words = { file: file ?? '', paste: paste ?? '', pasteHint: pasteHint ?? '', look: look ?? '', import: bring ?? '', faults: faults ?? '' }
  return (
    <section className="team-column" aria-labelledby="bring">
      <h2 id="bring" className="t4">{t('title')}</h2>
      <p>{t('lead')}</p>
      <p className="soft">{t.rich('columns', { date: (written) => <span className="nb">{written}</span> })}</p>
      <ImportForm slug={slug} send={send} words={words} />
    </section>
  )
}
