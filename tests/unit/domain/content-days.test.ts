import { appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import { letterContentSchema } from '@/lib/domain/letters/letter-content'
import { postContentSchema } from '@/lib/domain/updates/post-content'
import { letterContent } from '../../factories/a-letter'
import { postContent } from '../../factories/a-post'
import { appealContent } from '../../factories/an-appeal'

// The list of all of them tells the day of each: one that cannot be told breaks it for everybody.
test.each(['2026-02-30', '2026-13-01', '0000-01-01', '2026-1-1', ''])('no call, appeal or update is of the day %j', (day) => {
  expect(letterContentSchema.safeParse(letterContent({ deadline: day })).success).toBe(false)
  expect(appealContentSchema.safeParse({ ...appealContent(), dated: day }).success).toBe(false)
  expect(postContentSchema.safeParse(postContent({ dated: day })).success).toBe(false)
})
