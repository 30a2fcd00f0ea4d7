/** Where Typst comes from: the part of its npm package that is the binary for the platform the benchmarks run on. */

/** The package with Typst's binary. */
export const typstPackage = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

/** The few calls that are used. */
export interface TypstBinding {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string
      readonly fontArgs: readonly {readonly fontBlobs: readonly Buffer[]}[]
    }): TypstCompiler
  }
}

/** A compiler with its fonts and its caches. */
export interface TypstCompiler {
  mapShadow(path: string, content: Buffer): void
  compile(options: {readonly mainFileContent: string}): TypstCompiled
  pdf(document: object, options: {readonly pdfTags: boolean}): Buffer
  /** Forget what was not used in the last `maxAge` compilations. */
  evictCache(maxAge: number): void
}

/** What came of a compilation. */
export interface TypstCompiled {
  readonly result: object | null
  printErrors(): void
}
