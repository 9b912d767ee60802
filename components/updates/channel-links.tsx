import { useTranslations } from 'next-intl'
import type { Channel } from '@/lib/domain/updates/channel'

/** Where else the campaign is found; nothing where that was not said. */
export function ChannelLinks({ channels }: { channels: Channel[] }) {
  const t = useTranslations('updates')
  if (channels.length === 0) return null
  return (
    <section className="sec" aria-labelledby="elsewhere">
      <header><h2 className="t4" id="elsewhere">{t('elsewhere')}</h2></header>
      <ul className="ways">
        {channels.map(({ name, url }) => (
          <li key={url}><a href={url} rel="noopener noreferrer"><bdi>{name}</bdi></a></li>
        ))}
      </ul>
      <p className="t1 soft">{t('elsewhereLead')}</p>
    </section>
  )
}
