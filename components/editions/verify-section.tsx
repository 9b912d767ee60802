import { useTranslations } from 'next-intl'
import type { SigningKey } from '@/lib/domain/editions/edition'
import type { VerifyCommands } from '@/lib/domain/editions/verify-commands'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isolateText } from '@/lib/i18n/isolate-text'

interface VerifyProps {
  commands: VerifyCommands
  keys: readonly SigningKey[]
}

/** How to verify an edition with openssl alone, under a heading of its own. */
export function VerifySection(props: VerifyProps) {
  const t = useTranslations('editions.verify')
  return (
    <section className="sec prose" aria-labelledby="verify">
      <header><h2 id="verify" className="t4">{t('title')}</h2></header>
      <VerifySteps {...props} />
    </section>
  )
}

/** The commands that verify an edition, what each must say, and every key that ever signed one. */
export function VerifySteps({ commands, keys }: VerifyProps) {
  const [t, dates] = [useTranslations('editions.verify'), useTranslations('dates')]
  return (
    <>
      <p>{t('lead')}</p>
      <Commands lines={commands.fetch} />
      <p>{t('signature')}</p>
      <Commands lines={commands.signature} />
      <p>{t('files')}</p>
      <Commands lines={commands.files} />
      <p>{t('key')}</p>
      <ul className="source-list">
        {keys.map(({ id, firstUsedOn, revokedOn }) => (
          <li key={id}>
            <a href={`/api/v1/editions/keys/${id}.pem`}>
              {t('keyLine', { id: isolateText(id), day: formatDayLong(firstUsedOn, dates) })}
            </a>
            {revokedOn !== null && (
              <p><strong>{t('revoked', { day: formatDayLong(revokedOn, dates) })}</strong></p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Commands scroll within their frame, which the keyboard reaches. */
function Commands({ lines }: { lines: readonly string[] }) {
  return (
    <pre className="commands" lang="en" dir="ltr" translate="no" tabIndex={0}><code>{lines.join('\n')}</code></pre>
  )
}
