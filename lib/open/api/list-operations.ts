import { z } from 'zod'
import type { ApiAddress } from '@/lib/domain/contract/api-examples'
import { describeApi } from '../openapi'

const parameter = z.object({ name: z.string(), in: z.string() }).or(z.object({ $ref: z.string() }))
const described = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({ operationId: z.string(), parameters: z.array(parameter) }) })),
})

/** All addresses that the description of the API names, in its order, each with what may stand in its query. */
export function listOperations(): ApiAddress[] {
  return Object.entries(described.parse(describeApi()).paths).map(([path, { get }]) => ({
    path,
    id: get.operationId,
    parameters: get.parameters.flatMap((one) => {
      if ('$ref' in one) return one.$ref.endsWith('/asOf') ? ['asOf'] : []
      return one.in === 'query' ? [one.name] : []
    }),
  }))
}
