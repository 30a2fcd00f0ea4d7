import {defineRule, type Remark} from '../rule.js'

/** 署名 and 发文机关. */
export const signatureIssuer = defineRule({
  id: 'signature-issuer',
  name: '署名与发文机关一致',
  about: '署名用发文机关的全称或规范化简称，与版头、标题是同一个机关。',
  passing: ['---\nsignature: 中华人民共和国教育部\n---\n\n现予通知。'],
  failing: [{text: '---\nsignature: 教育部科技司\n---\n\n现予通知。', quote: null}],
  run: ({meta}) => {
    const issuers = [meta.issuer, ...meta.jointIssuers]
    const known = new Set(issuers.flatMap(({name, mark, signature}) => [name, mark, signature]))
    return (meta.signatures ?? [])
      .filter((name) => !known.has(name))
      .map((name): Remark => ({
        at: {field: 'signature'},
        message: `署名“${name}”不是发文机关“${meta.issuer.name}”登记的名称。`,
        hint: `登记的署名是“${meta.issuer.signature}”。`
      }))
  }
})
