/** The syntax tree of a template as Handlebars parses it, typed as it really is (its own types lose the unions). */
import type Handlebars from 'handlebars'

/** The library, handed around so that only documents with expressions load it. */
export type Engine = typeof Handlebars

/** A program: the document, a fragment, or the inside of a block. */
export type Program = Omit<hbs.AST.Program, 'body'> & {readonly body: readonly Statement[]}
/** Text outside of expressions; `value` is `original` without the white space that Handlebars takes away. */
export interface Content extends hbs.AST.Node {
  readonly type: 'ContentStatement'
  readonly value: string
  readonly original: string
  readonly rightStripped?: boolean
}
/** `{{name}}`. */
export interface Mustache extends hbs.AST.Node {
  readonly type: 'MustacheStatement'
  readonly path: Expression
  readonly params: readonly Expression[]
  readonly hash: hbs.AST.Hash | undefined
  readonly escaped: boolean
  readonly strip: hbs.AST.StripFlags
}
/** `{{#helper …}} … {{else}} … {{/helper}}`. */
export interface Block extends hbs.AST.Node {
  readonly type: 'BlockStatement'
  readonly path: Expression
  readonly params: readonly Expression[]
  readonly hash: hbs.AST.Hash | undefined
  readonly program: Program | undefined
  readonly inverse: Program | undefined
}
/** `{{> fragment}}`. */
export interface Partial extends hbs.AST.Node {
  readonly type: 'PartialStatement'
  readonly name: Expression
  readonly params: readonly Expression[]
  readonly hash: hbs.AST.Hash | undefined
}
/** What is read and then refused or dropped. */
export interface Other extends hbs.AST.Node {
  readonly type: 'CommentStatement' | 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'
}
/** Any part of a program. */
export type Statement = Content | Mustache | Block | Partial | Other

/** A path such as `标题`, `../名称`, `@index`. */
export interface Path extends hbs.AST.Node {
  readonly type: 'PathExpression'
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}
/** `(lookup 表 键)`. */
export interface SubExpression extends hbs.AST.Node {
  readonly type: 'SubExpression'
  readonly path: Expression
  readonly params: readonly Expression[]
  readonly hash: hbs.AST.Hash | undefined
}
/** A constant. */
export interface Constant extends hbs.AST.Node {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  readonly value?: string | number | boolean
}
/** Any expression. */
export type Expression = Path | SubExpression | Constant

/** Which file a program comes from. */
export interface Origin {
  readonly path: string
  /** Line of the file on which the template text starts. */
  readonly firstLine: number
}

/** A program and where it comes from. */
export interface Template {
  readonly origin: Origin
  readonly program: Program
}

/** Line of the file on which a node starts. */
export const lineOfNode = (origin: Origin, node: hbs.AST.Node): number => origin.firstLine + node.loc.start.line - 1

/** The name that `{{> name}}` includes, when it is written plainly. */
export const fragmentName = (node: Partial): string | undefined =>
  node.name.type === 'PathExpression'
    ? node.name.original
    : node.name.type === 'StringLiteral' || node.name.type === 'NumberLiteral'
      ? String(node.name.value)
      : undefined
