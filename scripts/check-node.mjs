// Imported before anything that an older Node could not even read.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Vigil needs Node 20.19 or newer, and this is ${process.versions.node}: install a newer one.`)
  process.exit(1)
}
