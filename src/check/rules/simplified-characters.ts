import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Forms that the 通用规范汉字表 has no other use for, each before what it is written today. */
const pairs =
  '網网責责設设學学會会體体國国發发關关開开對对應应時时來来業业專专經经過过這这還还進进實实現现長长門门車车東东馬马與与個个們们為为兩两義义務务單单雙双變变種种總总級级組组織织統统繼继續续編编絡络線线緒绪' +
  '維维綱纲緊紧約约紅红純纯細细終终結结給给練练縣县縮缩績绩聯联聽听職职處处號号術术衛卫補补製制規规視视覺觉觀观覽览訂订計计討讨訓训記记許许論论證证評评試试詢询該该詳详語语誤误說说課课調调談谈請请諮咨謀谋' +
  '識识議议護护譽誉讀读讓让財财貢贡貧贫貨货販贩貫贯費费資资賓宾質质購购贈赠趙赵趨趋踐践軍军軟软較较載载輔辅輕轻輪轮輯辑輸输轄辖轉转辦办農农運运達达違违遠远適适選选遺遗鄉乡鄭郑醫医釋释鐵铁鋼钢錄录錢钱錯错' +
  '鍵键鎮镇鏡镜鐘钟閉闭間间閱阅陳陈陸陆陽阳隊队階阶際际險险隨随隱隐雜杂離离難难電电靈灵靜静響响頁页頂顶項项順顺須须預预領领頭头題题額额顏颜願愿類类顧顾風风飛飞飯饭館馆驗验驚惊龍龙龜龟齊齐齡龄億亿價价儀仪' +
  '優优傳传債债傷伤側侧僅仅備备偉伟倫伦條条樣样標标樓楼樂乐機机檔档檢检權权歡欢歲岁歷历氣气漢汉決决沒没況况準准溫温滿满漸渐潔洁濟济濱滨灣湾災灾無无熱热營营爭争爾尔狀状獨独獎奖獲获環环產产畫画當当療疗盡尽' +
  '監监盤盘眾众碼码確确礎础禮礼稱称積积窮穷競竞筆笔節节範范築筑簡简簽签籌筹粵粤糧粮紀纪脫脱腦脑臨临舉举舊旧華华萬万葉叶蓋盖藝艺蘇苏蘭兰虛虚蟲虫裝装複复見见親亲訊讯訪访診诊詞词認认誠诚諾诺謂谓謝谢豐丰負负' +
  '敎教戶户録录戰战擇择擔担據据擴扩攝摄擊击擁拥採采換换掃扫揚扬損损搖摇數数斷断晉晋暫暂曉晓書书報报場场堅坚壓压壞坏壯壮夢梦夠够奪夺婦妇媽妈寧宁寫写寶宝審审尋寻導导層层屬属岡冈島岛廣广廠厂廳厅彈弹強强徑径' +
  '從从復复恆恒悅悦態态慶庆憑凭懷怀戲戏戸户対对応应発发広广実实観观検检権权験验険险経经済济総总続续転转関关価价図图団团変变'
const written: ReadonlyMap<string, string> = new Map(
  [...pairs.matchAll(/(.)(.)/gu)].map(([, old = '', today = '']) => [old, today])
)

/** 網絡: characters from Hong Kong, Taiwan, Japan, or a scanner. */
export const simplifiedCharacters = defineRule({
  id: 'simplified-characters',
  name: '用规范汉字',
  about: '公文用规范汉字，不用繁体字、异体字和日文汉字；姓名、书名里照原样保留的，请写明例外。',
  passing: ['网络安全责任体系，成效显著。'],
  failing: [
    {text: '建立網絡安全责任体系。', quote: '網絡', fixed: '建立网络安全责任体系。'},
    {text: '建設机房，由省敎育厅负责。', quote: '設', fixed: '建设机房，由省教育厅负责。'}
  ],
  run: eachMatch(
    new RegExp(`[${[...written.keys()].join('')}]+`, 'gu'),
    ([found]) => {
      const should = [...found].map((old) => written.get(old) ?? old).join('')
      return {message: `“${found}”不是规范汉字，应为“${should}”。`, instead: should}
    },
    {everything: true}
  )
})
