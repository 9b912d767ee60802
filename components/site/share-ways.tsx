import { useTranslations } from 'next-intl'

/** Ways to pass a text and an address on: links, and no script of anybody else's. */
const WAYS: Readonly<Record<string, (text: string, address: string) => string>> = {
  mail: (text, address) => `mailto:?${query({ subject: text, body: `${text}\n\n${address}` })}`,
  telegram: (text, address) => `https://t.me/share/url?${query({ url: address, text })}`,
  whatsapp: (text, address) => `https://wa.me/?${query({ text: `${text} ${address}` })}`,
  bluesky: (text, address) => `https://bsky.app/intent/compose?${query({ text: `${text} ${address}` })}`,
  x: (text, address) => `https://x.com/intent/post?${query({ text, url: address })}`,
}

interface ShareWaysProps {
  /** What is said beside the address. */
  text: string
  address: string
  /** The picture that stands for the page, and what it is called when it is kept. */
  card: { href: string; name: string }
}

/** Where a page can be passed on, and its card as a picture. */
export function ShareWays({ text, address, card }: ShareWaysProps) {
  const t = useTranslations('share')
  return (
    <ul className="share-ways t2">
      {Object.entries(WAYS).map(([name, addressFor]) => (
        <li key={name}><a href={addressFor(text, address)} rel="noreferrer noopener nofollow">{t(`way.${name}`)}</a></li>
      ))}
      <li><a href={card.href} download={card.name}>{t('way.card')}</a></li>
    </ul>
  )
}

/** Percent signs for spaces, as `mailto:` has it and all others take it. */
function query(parameters: Record<string, string>): string {
  return Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}
