import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { ExampleCommand } from '@/lib/domain/contract/api-examples'

/** Questions as commands, each under what it asks. */
export function ApiExamples({ commands }: { commands: readonly ExampleCommand[] }) {
  const t = useTranslations('api-docs')
  return (
    <section className="sec prose" aria-labelledby="examples">
      <header><h2 id="examples" className="t4">{t('examples')}</h2></header>
      <p>{t('examplesText')}</p>
      {commands.map(({ name, command }) => (
        <Fragment key={name}>
          <h3>{t(`example.${name}.title`)}</h3>
          <p>{t(`example.${name}.text`)}</p>
          <pre className="commands" lang="en" dir="ltr" translate="no" tabIndex={0}><code>{command}</code></pre>
        </Fragment>
      ))}
    </section>
  )
}
