import {defineRule} from '../rule.js'

/** The agency of the title. */
export const titleIssuer = defineRule({
  id: 'title-issuer',
  name: '标题中的机关与发文机关一致',
  about: '标题开头的发文机关，要与版头、署名是同一个机关。',
  passing: ['---\ntitle: 教育部关于开展试点工作的通知\n---\n\n现予通知。'],
  failing: [
    {text: '---\ntitle: 教育部办公厅关于开展试点工作的通知\n---\n\n现予通知。', quote: null},
    {text: '---\ntitle: 教育局关于开展试点工作的通知\n---\n\n现予通知。', quote: null},
    {text: '---\ntitle: 关于开展试点工作的通知\n---\n\n现予通知。', quote: null}
  ],
  run: ({meta, issuers}) => {
    const {title, issuer, jointIssuers, variant} = meta
    if (variant === 'minutes' || variant === 'order') return []
    const at = {field: 'title'}
    if (title.value.startsWith('关于'))
      return [{at, message: `标题开头没有发文机关，应为“${issuer.name}关于……”。`, severity: 'warning'}]
    const leading = issuers
      .flatMap((one) => [one.name, one.mark, one.signature].map((name) => ({one, name})))
      .filter(({name}) => title.value.startsWith(name))
      .toSorted((one, other) => other.name.length - one.name.length)[0]
    const own = [issuer, ...jointIssuers].map(({name}) => name)
    const stated = /^([\p{Script=Han}\s]{2,40}?)关于/u.exec(title.value)?.[1]
    if (leading === undefined && stated !== undefined && !own.some((name) => stated.includes(name))) {
      const message = `标题写的是“${stated}”，发文机关是“${issuer.name}”，两处应当一致。`
      return [{at, message, hint: '请核对标题里的机关名称。', severity: 'warning'}]
    }
    if (leading === undefined || own.includes(leading.one.name)) return []
    const message = `标题写的是“${leading.name}”，发文机关是“${issuer.name}”，两处应当一致。`
    return [{at, message, hint: '请核对标题和信息头的“发文机关”。'}]
  }
})
