import { ADDRESSES_A_PART, countCaseParts, listCaseAddresses, listPrisonAddresses } from '@/lib/open/list-addresses'
import { openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal({ teamCases: ['ashoori-anoosheh'] })
})

afterAll(() => appeal.close())

test('the addresses are those of all published cases and of no other, each with the day of its last change', async () => {
  expect(await countCaseParts()).toBe(1)
  const addresses = await listCaseAddresses(0)
  expect(addresses).toHaveLength(11)
  expect(addresses).toContainEqual({ path: '/cases/raoof-mehran', changedOn: '2021-04-05' })
  expect(addresses.map(({ path }) => path)).not.toContain('/cases/ashoori-anoosheh')
  expect(await listCaseAddresses(1)).toEqual([])
  expect(ADDRESSES_A_PART * 4).toBeLessThan(50_000)
  expect((await listPrisonAddresses()).map(({ path }) => path)).toEqual(
    ['/prisons/bushehr', '/prisons/evin', '/prisons/qarchak'],
  )
})
