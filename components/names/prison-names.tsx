import { useLocale } from 'next-intl'
import { usePrisonName } from './use-prison-name'

interface PrisonNamesProps {
  prison: { name: string; nativeName: string | null }
  /** Where the name leads to; without it, it is no link. */
  href?: string
}

/** A prison's name in the page's language, and beside it the one in Persian or, on a Persian page, in Latin script. */
export function PrisonNames({ prison, href }: PrisonNamesProps) {
  const isPersian = useLocale() === 'fa'
  const name = usePrisonName()(prison)
  const inLatin = isPersian && name !== prison.name
  return (
    <>
      {href === undefined ? name : <a href={href}>{name}</a>}
      {inLatin && <> <span className="other" lang="en" dir="ltr">{prison.name}</span></>}
      {!isPersian && prison.nativeName !== null && (
        <> <span className="other" lang="fa" dir="rtl">{prison.nativeName}</span></>
      )}
    </>
  )
}
