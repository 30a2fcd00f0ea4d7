import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** 的的, 了了, and words typed twice. */
export const repeatedWords = defineRule({
  id: 'repeated-words',
  name: '字词不重复',
  about: '“的的”“了了”“和和”这样重复的字，多半是误输入。',
  passing: ['目的的达成需要努力。', '为了了解情况。', '各地的地方经验。'],
  failing: [
    {text: '各地的的经验。', quote: '的的', fixed: '各地的经验。'},
    {text: '进行进行了检查。', quote: '进行进行', fixed: '进行了检查。'}
  ],
  run: eachMatch(
    /(?<!目|标|有)的的|了了(?!解|结|如|然)|(?<!饱|调|中|柔|平|温|祥)和和(?!平|谐)|(?<!但|只|可|还|于|就)是是(?!非)|(?<!实|存|所|内|现)在在|对对(?!方|象|应|口|立)|(?<!今|以)为为(?!了|主|民|人)|与与|及及|或或|(?<=\p{Script=Han})(?:进行进行|通过通过|加强加强|推进推进|提高提高|要求要求|工作工作(?!量|组|站|室|日|者|人|会|证|方|机)|教育教育(?!部|厅|局|行|信|教|资|质|管|系|改|发|事|公|扶|科|经|理|体|督|机)|以及以及|并且并且)|^(?:进行进行|通过通过|加强加强|推进推进|提高提高)/gu,
    ([found]) => {
      const half = found.slice(0, found.length / 2)
      const same = half + half === found
      return {
        message: `“${found}”重复了。`,
        hint: same ? `请改为“${half}”。` : undefined,
        instead: same ? half : undefined
      }
    }
  )
})
