import { useTranslations } from 'next-intl'
import type { Edition } from '@/lib/domain/editions/edition'

const BYTES_A_KILOBYTE = 1024

/** The files of an edition, each with what it is, its length and its checksum. */
export function EditionFiles({ edition: { number, facts } }: { edition: Edition }) {
  const t = useTranslations('editions')
  const told = (name: string) => t(`file.${name.replaceAll('.', '_')}`)
  return (
    <section className="sec prose" aria-labelledby="files">
      <header><h2 id="files" className="t4">{t('one.files')}</h2></header>
      <ul className="edition-files">
        {facts.files.map(({ name, bytes, sha256 }) => (
          <li key={name}>
            <a href={`/api/v1/editions/${number}/${name}`} dir="ltr" translate="no">{name}</a>{' '}
            <span className="soft">{t('one.size', { kilobytes: Math.ceil(bytes / BYTES_A_KILOBYTE) })}</span>
            <span className="edition-file-told">{told(name)}</span>
            <code className="t1 soft" dir="ltr" translate="no">{sha256}</code>
          </li>
        ))}
        {['SHA256SUMS', 'SHA256SUMS.sig'].map((name) => (
          <li key={name}>
            <a href={`/api/v1/editions/${number}/${name}`} dir="ltr" translate="no">{name}</a>
            <span className="edition-file-told">{told(name)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
