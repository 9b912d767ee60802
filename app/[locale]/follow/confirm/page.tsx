import { TokenPage } from '../../act/token-page'
import { describePage } from '../../describe-page'
import type { PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'follow.confirm')
}

export default function FollowConfirmPage(input: PageInput) {
  return <TokenPage input={input} area="follow" step="confirm" />
}
