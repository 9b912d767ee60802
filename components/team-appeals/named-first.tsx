import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { useMarks } from '@/components/ui/use-marks'
import { useAppealRefusals } from './use-appeal-refusals'

interface PlacedSigner {
  id: string
  name: string
  description: string | null
  place: string | null
  placeInList: number | null
}

interface NamedFirstProps {
  named: PlacedSigner[]
  /** What was searched for, and who was found. */
  sought: string
  found: PlacedSigner[]
  path: string
  place: FormAction
}

/** Those whom the campaign names first, each with the ways up, down and out; and a search for more of them. */
export function NamedFirst({ named, sought, found, path, place }: NamedFirstProps) {
  const t = useTranslations('team-signers')
  return (
    <section className="team-column" aria-labelledby="named-first">
      <h2 id="named-first" className="t4">{t('named.title')}</h2>
      <p className="soft">{t('named.lead')}</p>
      {named.length === 0 && <p>{t('named.none')}</p>}
      <ol className="lines">
        {named.map((signer, at) => (
          <li key={signer.id}>
            <SignerName {...signer} />
            <div className="signer-ways">
              {at > 0 && <Placing signer={signer} place={at} action={place} word="up" />}
              {at < named.length - 1 && <Placing signer={signer} place={at + 2} action={place} word="down" />}
              <Placing signer={signer} place={null} action={place} word="out" />
            </div>
          </li>
        ))}
      </ol>
      <form className="team-form signer-search" method="get" action={path} role="search">
        <label htmlFor="sought">{t('named.search')}</label>
        <input className="ctl" id="sought" name="q" type="search" defaultValue={sought} maxLength={100} dir="auto" />
        <button className="btn" type="submit">{t('named.find')}</button>
      </form>
      {sought !== '' && found.length === 0 && <p role="status">{t('named.nobody')}</p>}
      <ul className="lines">
        {found.map((signer) => (
          <li key={signer.id}>
            <SignerName {...signer} />
            <PlaceForm signer={signer} last={named.length + 1} action={place} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SignerName({ name, description, place }: PlacedSigner) {
  const { comma } = useMarks()
  const more = [description, place].flatMap((part) => part ?? [])
  return (
    <span>
      <b><bdi>{name}</bdi></b>
      {more.map((part) => <span key={part} className="soft">{comma}<bdi>{part}</bdi></span>)}
    </span>
  )
}

interface PlacingProps {
  signer: PlacedSigner
  place: number | null
  action: FormAction
  word: 'up' | 'down' | 'out'
}

function Placing({ signer: { id, name }, place, action, word }: PlacingProps) {
  const t = useTranslations('team-signers.named')
  return (
    <ActionForm action={action} words={useAppealRefusals()} className="in-line">
      <input type="hidden" name="signatureId" value={id} />
      <input type="hidden" name="place" value={place ?? ''} />
      <button className="as-link" type="submit" aria-label={t(`${word}Named`, { name })}>{t(word)}</button>
    </ActionForm>
  )
}

/** By number: also far up in a long list, in one step. */
function PlaceForm({ signer, last, action }: { signer: PlacedSigner; last: number; action: FormAction }) {
  const { id, name, placeInList } = signer
  const t = useTranslations('team-signers.named')
  return (
    <ActionForm action={action} words={useAppealRefusals()} className="in-line">
      <input type="hidden" name="signatureId" value={id} />
      <input
        className="ctl signer-place" name="place" type="number" min={1} max={500} required defaultValue={placeInList ?? last}
        aria-label={t('placeNamed', { name })}
      />
      <button className="btn" type="submit" aria-label={t('putNamed', { name })}>{t('put')}</button>
    </ActionForm>
  )
}
