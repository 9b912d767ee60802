import { useTranslations } from 'next-intl'
import type { EditionFacts } from '@/lib/domain/editions/edition'

const BYTES_A_KILOBYTE = 1024

/** What an edition holds, and its files with their checksums. */
export function MadeFiles({ facts: { cases, events, sources, prisons, files } }: { facts: EditionFacts }) {
  const t = useTranslations('team-editions')
  return (
    <section className="sec" aria-labelledby="files">
      <header><h2 id="files" className="t4">{t('files')}</h2></header>
      <p>{t('counts', { cases, events, sources, prisons })}</p>
      <ul className="edition-files">
        {files.map(({ name, bytes, sha256 }) => (
          <li key={name}>
            <bdi translate="no">{name}</bdi>
            <span className="soft">{t('size', { kilobytes: Math.ceil(bytes / BYTES_A_KILOBYTE) })}</span>
            <code className="t1 soft" dir="ltr" translate="no">{sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
