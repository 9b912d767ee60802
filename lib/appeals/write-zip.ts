import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; its name has no folder. */
export interface PackedFile {
  name: string
  bytes: Buffer
}

/** 1 January 1980, the first day that the format knows: the same files make the same archive. */
const DAY = 0x0021
const DEFLATED = 8
/** Names are UTF-8. */
const UTF8 = 0x0800

/** Packs files into a ZIP archive (APPNOTE 6.3), compressed; below 4 GiB. */
export function writeZip(files: readonly PackedFile[]): Buffer {
  let offset = 0
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  for (const { name, bytes } of files) {
    const [packed, path] = [deflateRawSync(bytes), Buffer.from(name, 'utf8')]
    const shared = Buffer.alloc(26)
    const facts = [20, UTF8, DEFLATED, 0, DAY]
    facts.forEach((fact, at) => shared.writeUInt16LE(fact, at * 2))
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, place, path]))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}
