import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { clipText } from './clip-text'

const MOST_LETTERS = 120

/** Why a search shows somebody; nothing where it is the name that stands there already. */
export function FoundByLine({ line: { foundBy, name, prison } }: { line: CaseLine }) {
  const t = useTranslations('search')
  if (!foundBy) return null
  const isPlain = foundBy.by === 'name' || foundBy.by === 'within'
  if (isPlain && (foundBy.text === name.latin || foundBy.text === name.native)) return null
  // The prison is called as beside it, in the page's language.
  const text = foundBy.by === 'prison' ? (prison?.name ?? foundBy.text) : foundBy.text
  // The text may run the other way than the words around it.
  const apart = (text: ReactNode) => <bdi>{text}</bdi>
  return (
    <span className="found-by t1 soft">
      {t.rich(`by.${foundBy.by}`, { text: clipText(text, MOST_LETTERS), b: apart })}
    </span>
  )
}
