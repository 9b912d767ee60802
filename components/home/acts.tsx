import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/ui/icon'
import { linkTo, type Reading } from '@/components/site/reading'

/** What a reader can really do here. */
export function Acts({ reading }: { reading: Reading }) {
  const t = useTranslations('home.acts')
  const acts: { name: string; href: string; icon: IconName }[] = [
    { name: 'sign', href: linkTo(reading, '/act'), icon: 'pen' },
    { name: 'method', href: linkTo(reading, '/method'), icon: 'check' },
    { name: 'day', href: '#another-day', icon: 'calendar' },
  ]
  return (
    <section className="acts-part" aria-labelledby="acts">
      <h2 id="acts" className="t4">{t('title')}</h2>
      <div className="acts">
        {acts.map(({ name, href, icon }) => (
          <div key={name}>
            <h3>{t(`${name}.title`)}</h3>
            <p>{t(`${name}.text`)}</p>
            <a className="btn" href={href}><Icon name={icon} /> {t(`${name}.go`)}</a>
          </div>
        ))}
      </div>
    </section>
  )
}
