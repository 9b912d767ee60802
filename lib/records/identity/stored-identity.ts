import { z } from 'zod'

const text = z.string().nullable()
const texts = z.array(z.string())

/** Fields of an identity as the database holds them, in case_version.changes and case.unverified. */
export const storedIdentity = z.strictObject({
  nameLatin: z.string(), nameNative: text, otherNames: texts, sex: text, nationalities: texts, occupation: texts,
  groups: texts, homePlace: text, birthDate: text, summary: text,
}).partial()
