import type { Addressee } from '@/lib/domain/letters/addressee'

/** An office with its holder and address, as an envelope has it, in the direction of its own script. */
export function AddresseeAddress({ addressee }: { addressee: Addressee }) {
  const { name, office, address, email } = addressee
  return (
    <address className="letter-address" dir="auto">
      {name !== '' && <b>{name}</b>}
      <span>{office}</span>
      {address !== null && <span>{address}</span>}
      {email !== null && <span dir="ltr">{email}</span>}
    </address>
  )
}
