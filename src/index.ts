/**
 * The public interface of yinfa. What stands here is kept stable; everything else may change.
 *
 * - `build` makes the files of a workspace, as the command line does.
 * - `compileDocument` makes the tree of one document, `publish` makes files of a tree.
 * - Hosts answer what the two ask about the world.
 */
export {build, type BuildRequest, type BuildResult, type Progress} from './build/build.js'
export type {BuiltDocument, BuiltFile} from './build/build-document.js'
export {fontPlaces, type FontOptions, type Machine} from './build/open-fonts.js'
export {type CompiledDocument, compileDocument, type LoadedRegistry, type World} from './compile.js'
export {createFontLibrary, type FontLibrary} from './compose/fonts/library.js'
export {catalogue, type DiagnosticId, type Severity} from './diagnostics/catalogue.js'
export {type Diagnostic, hasErrors, type Place, placeText, type Report} from './diagnostics/diagnostic.js'
export type {Genre, Variant} from './gongwen/genres.js'
export type * as G from './gongwen/nodes.js'
export {type FontFile, type Host, HostError} from './host/host.js'
export {createMemoryHost} from './host/memory.js'
export {createNodeHost, type NodeHostOptions} from './host/node.js'
export {type Format, formats, type OutputFile, type Publication, publish, type Published} from './publish.js'
export {loadRegistry} from './registry/load.js'
export type {Registry} from './registry/model.js'
export type {DocumentMeta, DocumentSource, Issuer, Site, Workspace} from './source/document.js'
export {loadWorkspace} from './source/workspace.js'
export {version} from './version.js'
