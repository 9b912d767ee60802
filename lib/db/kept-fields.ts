import { z } from 'zod'
import { RELIABILITIES } from '@/lib/domain/vocabulary'

const text = z.string().nullable()

const keptSource = z.object({
  title: z.string(), url: text, publisher: text, kind: text, published: text, language: text,
  reliability: z.enum(RELIABILITIES), confidential: z.boolean(), note: text,
})

const keptPrison = z.object({
  name: z.string(), name_native: text, other_names: z.array(z.string()), city: z.string(), province: z.string(),
  country: z.string(), latitude: z.number(), longitude: z.number(), location_precision: z.enum(['site', 'city']),
  holds: text,
})

/** What is on record about a source. */
export type SourceOnRecord = z.output<typeof keptSource>

/** What is on record about a prison. */
export type PrisonOnRecord = ReturnType<typeof toPrisonFields>

/** A source from the columns that file.source_version keeps of a version. Throws for anything else. */
export function toSourceFields(content: unknown): SourceOnRecord {
  return keptSource.parse(content)
}

/** A prison from the columns that file.prison_version keeps of a version. Throws for anything else. */
export function toPrisonFields(content: unknown) {
  const { name_native, other_names, location_precision, ...rest } = keptPrison.parse(content)
  return { ...rest, nameNative: name_native, otherNames: other_names, locationPrecision: location_precision }
}
