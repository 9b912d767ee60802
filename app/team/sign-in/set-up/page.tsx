import { SetUp } from '@/components/team/set-up'
import { encodeQr } from '@/lib/auth/encode-qr'
import { requireSession } from '@/lib/auth/require-viewer'
import { readTotpOffer } from '@/lib/auth/set-up-totp'
import { setUpAction } from '../actions'

/** Stays on the same page once it is done: the recovery codes are shown there, this once. */
export default async function SetUpPage() {
  const session = await requireSession('needs_setup', 'complete')
  const offer = await readTotpOffer(session)
  return <SetUp offer={offer && { secret: offer.secret, modules: encodeQr(offer.address) }} action={setUpAction} />
}
