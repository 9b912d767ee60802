import { answerNotFound } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { mediaTypeOfFile } from '@/lib/domain/editions/edition-files'
import { streamMadeFile } from '@/lib/editions/stream-made-file'

export const dynamic = 'force-dynamic'

interface MadeFileInput {
  params: Promise<{ edition: string; file: string }>
}

/** A file of an edition that waits for approval or for its signature, with the bytes that will be signed. */
export async function GET(request: Request, { params }: MadeFileInput): Promise<Response> {
  const admitted = await requireApiViewer(request, 'edition.approve')
  if (!admitted.ok) return refuseApi(admitted.status)
  const { edition, file } = await params
  const pieces = await streamMadeFile(admitted.viewer, edition, file)
  if (!pieces) return answerNotFound()
  const headers = {
    'content-type': mediaTypeOfFile(file), 'content-disposition': `attachment; filename="${file}"`, 'cache-control': 'no-store',
  }
  return new Response(streamText(pieces), { headers })
}
