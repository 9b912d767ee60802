import { answerNotFound } from '@/app/api/answers'
import { refuseApi } from '@/app/api/team/refuse-api'
import { noteDelivery, readDelivery } from '@/lib/appeals/read-delivery'
import { writeDelivery } from '@/lib/appeals/write-delivery'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { today } from '@/lib/clock'
import { writeZip } from '@/lib/appeals/write-zip'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ appeal: string }>
}

/** An appeal as it is handed over: an archive of its texts, its signatures and their checksums. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const admitted = await requireApiViewer(request, 'appeal.edit')
  if (!admitted.ok) return refuseApi(admitted.status)
  const { appeal } = await params
  const delivery = await readDelivery(admitted.viewer, appeal)
  if (!delivery) return answerNotFound()
  await noteDelivery(admitted.viewer, appeal)
  const bom = new URL(request.url).searchParams.get('bom') === 'yes'
  const headers = {
    'content-type': 'application/zip', 'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="${delivery.slug}.zip"`,
  }
  return new Response(new Uint8Array(writeZip(writeDelivery(delivery, today(), { bom }))), { headers })
}
