import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { writeZip } from '@/lib/appeals/write-zip'

const FILES = [
  { name: 'signatures.csv', bytes: Buffer.from('name\r\nگلناز\r\n') },
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
  { name: 'long.txt', bytes: Buffer.alloc(100_000, 'a') },
]

test('what was packed comes out again, byte by byte', () => {
  const zip = writeZip(FILES)
  let at = 0
  for (const { name, bytes } of FILES) {
    expect(zip.readUInt32LE(at)).toBe(0x04034b50)
    const [packed, path] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)]
    expect(zip.subarray(at + 30, at + 30 + path).toString()).toBe(name)
    expect(inflateRawSync(zip.subarray(at + 30 + path, at + 30 + path + packed)).equals(bytes)).toBe(true)
    at += 30 + path + packed
  }
  expect(zip.readUInt32LE(at)).toBe(0x02014b50)
  expect(zip.readUInt32LE(zip.length - 22)).toBe(0x06054b50)
  expect(zip.readUInt32LE(zip.length - 6)).toBe(at)
})

test('another reader of archives finds the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-zip-'))
  try {
    const path = join(folder, 'a.zip')
    writeFileSync(path, writeZip(FILES))
    let said: string
    try {
      said = execFileSync('python3', ['-c', 'import sys,zipfile as z; a=z.ZipFile(sys.argv[1]); print(a.testzip(), a.namelist())', path]).toString()
    } catch (error) {
      // A machine without Python has the other test.
      expect(Object(error).code).toBe('ENOENT')
      return
    }
    expect(said.trim()).toBe("None ['signatures.csv', 'empty.txt', 'long.txt']")
  } finally {
    rmSync(folder, { recursive: true })
  }
})
