import { recordLink } from '@/components/board/case-links'

interface PersonLineProps {
  person: { slug: string; nameLatin: string; nameNative: string | null }
  note: string
}

/** A person, as a way on to the form that records something about them. */
export function PersonLine({ person: { slug, nameLatin, nameNative }, note }: PersonLineProps) {
  return (
    <li data-row>
      <a href={recordLink(slug)} data-row-link aria-keyshortcuts="r o">
        <span>
          <b>{nameLatin}</b>{' '}
          {nameNative !== null && <span className="other" lang="fa" dir="rtl">{nameNative}</span>}
        </span>
        {note !== '' && <span className="t1 soft">{note}</span>}
      </a>
    </li>
  )
}
