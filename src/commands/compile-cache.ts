import module from 'node:module'

/** Let Node keep the compiled code of yinfa for the next run, where it can (Node 22.1 and later). */
export function enableCache(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache()
}
