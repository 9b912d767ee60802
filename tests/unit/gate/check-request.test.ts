import { allowedHosts } from '@/lib/gate/allowed-hosts'
import { findUrlFault } from '@/lib/gate/check-url'
import { originOn } from '@/lib/gate/origin-on'

describe('the hosts that the gate answers to', () => {
  test.each<[string, string[]]>([
    ['http://localhost:3000', ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']],
    ['https://vigil.example', ['vigil.example', 'vigil.example:443']],
    ['https://vigil.example:8443', ['vigil.example:8443']],
    ['http://VIGIL.example', ['vigil.example', 'vigil.example:80']],
  ])('for %s they are exactly these', (origin, hosts) => {
    expect([...allowedHosts(new URL(origin))].sort()).toEqual([...hosts].sort())
  })
})

describe('the address of the site', () => {
  test.each<[string, number, string]>([
    ['http://localhost:3000', 3000, 'http://localhost:3000'],
    ['http://localhost:0', 4321, 'http://localhost:4321'],
    ['https://vigil.example', 3000, 'https://vigil.example'],
  ])('%s on port %i is %s', (setting, port, origin) => {
    expect(originOn(port, setting).origin).toBe(origin)
  })
})

describe('what is wrong with an address', () => {
  test.each<[string, number]>([
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff', 400],
    ['/%00', 400],
    ['/a%0ab', 400],
    ['/en/cases?q=%', 400],
    ['/en/cases?q=%00', 400],
    ['/en/cases?q=%c3%28', 400],
    ['/%5c%5cevil.example', 400],
    ['/\\evil.example', 400],
    ['/é', 400],
    ['http://evil.example/', 400],
    ['*', 400],
    ['', 400],
    ['/en/cases/%25', 404],
    ['/fr/statistics/a%25b.csv?asOf=2021-04-05', 404],
    [`/${'a'.repeat(4096)}`, 414],
  ])('%s is refused', (url, status) => {
    expect(findUrlFault(url)?.status).toBe(status)
  })

  test.each(['/', '/en/cases?q=%D9%86%D9%88%DB%8C%D8%AF+x', '/en?asOf=2021-04-05', '/a%20b', '/en/cases?q=a%2Bb%5C', '/en/cases?q=100%25'])(
    '%s is in order',
    (url) => {
      expect(findUrlFault(url)).toBeNull()
    },
  )
})
