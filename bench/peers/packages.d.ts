/** The few calls of packages that are installed for the benchmarks only: the type check does without them. */
declare module 'pizzip' {
  export default class PizZip {
    constructor(data: Uint8Array)
    generate(options: {readonly type: 'uint8array'; readonly compression: 'DEFLATE'}): Uint8Array
  }
}

declare module 'docxtemplater' {
  import type PizZip from 'pizzip'
  export default class Docxtemplater {
    constructor(zip: PizZip)
    render(values: Readonly<Record<string, string>>): void
    getZip(): PizZip
  }
}
