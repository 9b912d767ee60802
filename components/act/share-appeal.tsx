import { useTranslations } from 'next-intl'
import { addressOf, linkTo, type Reading } from '@/components/site/reading'
import { ShareWays } from '@/components/site/share-ways'

/** The ways to pass an appeal on. */
export function ShareAppeal({ reading, slug, title }: { reading: Reading; slug: string; title: string }) {
  const t = useTranslations('act')
  const path = `/act/${slug}`
  const card = { href: linkTo(reading, `${path}/card.png`), name: `${slug}.png` }
  return (
    <section className="share-appeal" aria-labelledby="share">
      <h2 id="share" className="t4">{t('share')}</h2>
      <ShareWays text={title} address={addressOf(reading, path)} card={card} />
    </section>
  )
}
