import { answerWith } from '@/app/api/answers'
import { openEdition } from '../open-edition'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** One edition: its day, its counts, and each file with its length and checksum. */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const opened = await openEdition((await params).number)
  return 'refusal' in opened ? opened.refusal : answerWith(opened.edition)
}
