import { useTranslations } from 'next-intl'
import type { EditionFacts } from '@/lib/domain/editions/edition'

const BYTES_A_KILOBYTE = 1024

interface MadeFilesProps {
  number: string
  facts: EditionFacts
  /** Whether the files can be read here: before it is issued, for whoever approves it. */
  isOpen: boolean
}

/** What an edition holds, and its files with their checksums. */
export function MadeFiles({ number, facts: { cases, events, sources, prisons, files }, isOpen }: MadeFilesProps) {
  const t = useTranslations('team-editions')
  return (
    <section className="sec" aria-labelledby="files">
      <header><h2 id="files" className="t4">{t('files')}</h2></header>
      <p>{t('counts', { cases, events, sources, prisons })}</p>
      {isOpen && <p>{t('check')}</p>}
      <ul className="edition-files">
        {files.map(({ name, bytes, sha256 }) => (
          <li key={name}>
            {isOpen ? <a href={`/api/team/editions/${number}/${name}`}><bdi translate="no">{name}</bdi></a> : <bdi translate="no">{name}</bdi>}
            <span className="soft">{t('size', { kilobytes: Math.ceil(bytes / BYTES_A_KILOBYTE) })}</span>
            <code className="t1 soft" dir="ltr" translate="no">{sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
