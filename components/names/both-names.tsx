import type { ComponentProps } from 'react'
import { useLocale } from 'next-intl'
import { orderNames, type RecordedName } from '@/lib/i18n/order-names'

interface BothNamesProps extends Omit<ComponentProps<'a'>, 'name' | 'href'> {
  name: RecordedName
  /** Where the name that comes first leads to, with what else its link is; without it, it is no link. */
  href?: string
}

/** A name in the script of the page, and beside it in the other one. */
export function BothNames({ name, href, ...link }: BothNamesProps) {
  const [first, other] = orderNames(name, useLocale())
  return (
    <>
      {href === undefined
        ? <span lang={first.lang}>{first.text}</span>
        : <a href={href} lang={first.lang} {...link}>{first.text}</a>}
      {other && <> <span className="other" lang={other.lang} dir={other.dir}>{other.text}</span></>}
    </>
  )
}
