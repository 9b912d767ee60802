import { answerExport } from '@/app/api/v1/answer-export'
import { makeCodebook } from '@/lib/i18n/make-codebook'
import { writeWorkbook } from '@/lib/open/export/write-workbook'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** All cases that match, as a workbook with a codebook. */
export async function GET(request: Request): Promise<Response> {
  const codebook = await makeCodebook('site')
  return answerExport(request, {
    ending: 'xlsx', mediaType: MEDIA_TYPE, write: (filter, asOf) => writeWorkbook(filter, asOf, codebook),
  })
}
