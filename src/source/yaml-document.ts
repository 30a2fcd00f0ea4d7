/** YAML text → the document of the library, which reads nothing that nests so deep that it could end the program. */
import {Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError} from 'yaml'

/**
 * Collections within one another. Composing works by recursion, and a program that runs out of stack while it compiles a
 * pattern dies beyond catching; cutting into tokens does not, so tokens are where depth is found.
 */
const deepest = 100

/** A document, or the offset at which it nests too deep. */
export type ComposedYaml = {readonly document: Document.Parsed} | {readonly tooDeep: number}

/**
 * Compose one document with the failsafe schema: every scalar is text. A second document is an error of the first.
 * Duplicate keys are left to the caller: the library compares each key with all before.
 * @param counter learns where lines begin
 */
export function composeYaml(text: string, counter: LineCounter): ComposedYaml {
  const parser = new Parser(counter.addNewLine)
  counter.addNewLine(0)
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > deepest) return {tooDeep: parser.offset}
  }
  tokens.push(...parser.end())
  const composer = new Composer({schema: 'failsafe', uniqueKeys: false, lineCounter: counter, prettyErrors: false})
  const [document, second] = composer.compose(tokens, true, text.length)
  if (document === undefined) throw new Error('a composer that must give a document gave none')
  const [start, end] = second?.range ?? []
  if (start !== undefined && end !== undefined)
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'a second document'))
  return {document}
}
