/** The pictures of a document: read through the host, checked, and handed to the writers. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {fileOf} from '../gongwen/file-of.js'
import type {Gongwen, GongwenNode} from '../gongwen/nodes.js'
import {noPictures, type Picture, pictureOf, type Pictures} from '../gongwen/picture.js'
import {descend} from '../gongwen/walk.js'
import {type Host, HostError} from '../host/host.js'
import {readJpeg} from './jpeg.js'
import {readPng} from './png.js'
import {readSvg, SvgError} from './svg/index.js'

/** What a picture may take: far more than print needs, little enough that no file hangs a build. */
const limits = {bytes: 20_000_000, pixels: 40_000_000} as const
const advice = '请用 PNG、JPEG 或 SVG（.png、.jpg、.svg）格式的图片'
const sealAdvice = '请用 PNG 或 JPEG（.png、.jpg）格式的图片'

/** Why a file cannot be printed, going on after its name, and how to mend it. */
interface Problem {
  readonly problem: string
  readonly hint: string
}

/**
 * Read every picture that figures and 印章 name, each file once. What cannot be printed is reported where it is named.
 * @param path workspace-relative path of the document, for findings
 * @param made pictures that stand in no file, by the names that figures have for them
 */
export function readPictures(
  tree: Gongwen,
  path: string,
  host: Host,
  report: Report,
  made: Pictures = noPictures
): Pictures {
  const found = new Map<string, Picture>(made)
  const file = fileOf(tree, path)
  const look = (node: GongwenNode): void => {
    const src = srcOf(node)
    if (src === undefined) return
    const {line, column} = node.position?.start ?? {}
    const place = {path: file(node), line, column}
    const picture = found.get(src) ?? readPicture(src, host)
    const problem = 'problem' in picture ? picture : node.type === 'signatureBlock' ? sealProblem(picture) : undefined
    if ('format' in picture) found.set(src, picture)
    if (problem !== undefined)
      report(diagnostic('figure-file', place, `图片“${src}”${problem.problem}。`, `${problem.hint}。`))
  }
  descend(tree, (node) => {
    look(node)
    // Rows hold no pictures, and lists have many.
    return node.type !== 'table'
  })
  return found
}

/** The picture that a node names. */
function srcOf(node: GongwenNode): string | undefined {
  if (node.type === 'figure') return node.src
  return node.type === 'signatureBlock' && typeof node.seal !== 'string' ? node.seal.src : undefined
}

/** A seal is round; one much flatter cannot cover name and date and begin within a row of the text (7.3.5.1). */
const isRound = ({width, height}: Picture): boolean => Math.min(width, height) >= 0.8 * Math.max(width, height)

/** Why a picture cannot be a 印章. */
function sealProblem(picture: Picture): Problem | undefined {
  if (picture.format === 'drawing') return {problem: '是 SVG 图，印章不能用', hint: sealAdvice}
  if (isRound(picture)) return undefined
  const {width, height} = picture
  return {
    problem: `是 ${width}×${height} 像素，长宽相差太多`,
    hint: '印章是圆的：请把图片四周裁到印章的边，长宽相等'
  }
}

/** The picture, or what is wrong with it. */
function readPicture(src: string, host: Host): Picture | Problem {
  let bytes: Uint8Array | undefined
  try {
    bytes = host.read(src)
  } catch (error) {
    if (error instanceof HostError) return broken(`读不出来（${error.code}），图片应当放在工作区里`)
    throw error
  }
  if (bytes === undefined) return {problem: '不存在', hint: '请检查文件名，路径从公文所在的文件夹算起'}
  if (bytes.length > limits.bytes)
    return broken(`有 ${Math.round(bytes.length / 1e6)} MB，一张图片最多 ${limits.bytes / 1e6} MB`)
  const picture = isSvg(bytes) ? drawingOf(bytes) : identify(bytes)
  if (typeof picture === 'string') return broken(picture)
  if ('problem' in picture || picture.format === 'drawing') return picture
  const {width, height} = picture
  if (width === 0 || height === 0) return broken('没有尺寸，文件已损坏')
  if (width * height > limits.pixels) return broken(`有 ${width}×${height} 像素，太大`)
  return picture
}

const broken = (problem: string): Problem => ({problem, hint: advice})

/** Whether a file means to be an SVG, in whatever encoding. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4000)).replaceAll('\0', '')
  return /^(?:ï»¿|ÿþ|þÿ)?\s*</u.test(start) && /<(?:\w+:)?svg[\s>]/u.test(start)
}

function drawingOf(bytes: Uint8Array): Picture | Problem {
  try {
    return pictureOf(readSvg(bytes))
  } catch (error) {
    if (!(error instanceof SvgError)) throw error
    const where = error.line === null ? '' : `第 ${error.line} 行`
    return {problem: where + error.problem, hint: error.hint}
  }
}

function identify(bytes: Uint8Array): Picture | string {
  const starts = (...codes: number[]): boolean => codes.every((code, index) => bytes[index] === code)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    const header = readPng(bytes)
    if (typeof header === 'string') return header
    if (header.interlaced) return '是隔行扫描的 PNG，请另存为普通 PNG'
    return {format: 'png', bytes, width: header.width, height: header.height}
  }
  if (starts(0xff, 0xd8, 0xff)) {
    const header = readJpeg(bytes)
    if (typeof header === 'string') return header
    if (header.components !== 1 && header.components !== 3) return '是印刷用的 CMYK 图片，请另存为 RGB'
    if (header.orientation !== 1) return '是相机横放拍的，靠标记转正，请先旋正再保存'
    return {format: 'jpeg', bytes, width: header.width, height: header.height}
  }
  if (starts(0x1f, 0x8b)) return '是压缩过的文件，请另存为普通 SVG（.svg）'
  return '不是 PNG、JPEG 或 SVG 图片'
}
