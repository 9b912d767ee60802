import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { ApiAddress } from '@/lib/domain/contract/api-examples'

/** Every address with what it answers and the names of its parameters, and what each parameter means. */
export function ApiAddresses({ addresses }: { addresses: readonly ApiAddress[] }) {
  const t = useTranslations('api-docs')
  const parameters = [...new Set(addresses.flatMap((one) => one.parameters))].sort()
  return (
    <section className="sec prose" aria-labelledby="addresses">
      <header><h2 id="addresses" className="t4">{t('addresses')}</h2></header>
      <p>{t.rich('addressesText', { a: (text) => <a href="/api/v1/openapi.json">{text}</a> })}</p>
      <dl className="api-list">
        {addresses.map((one) => (
          <div key={one.path}>
            <dt><Code><Segments path={one.path} /></Code></dt>
            <dd>{t(`address.${one.id}`)} <Names names={one.parameters} /></dd>
          </div>
        ))}
      </dl>
      <h3>{t('parameters')}</h3>
      <dl className="api-list">
        {parameters.map((name) => (
          <div key={name}><dt><Code>{name}</Code></dt><dd>{t(`parameter.${name}`)}</dd></div>
        ))}
      </dl>
    </section>
  )
}

/** A long address breaks before a slash, and nowhere else. */
function Segments({ path }: { path: string }) {
  return path.split(/(?=\/)/).map((segment, at) => <Fragment key={at}><wbr /><span className="nb">{segment}</span></Fragment>)
}

function Names({ names }: { names: readonly string[] }) {
  return <span className="soft api-names">{names.map((name) => <Code key={name}>{name}</Code>)}</span>
}

function Code({ children }: { children: ReactNode }) {
  return <code lang="en" dir="ltr" translate="no">{children}</code>
}
