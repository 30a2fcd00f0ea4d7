/** The same letters by docxtemplater: a finished template, opened once and filled in for each row. */
import {readFileSync} from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import {templateBeside} from './job.js'
import {work} from './work.js'

await work(({documents, rows}, put, path) => {
  const template = readFileSync(templateBeside(path))
  for (const [index, row] of rows.entries()) {
    const letter = new Docxtemplater(new PizZip(template))
    letter.render(row)
    const name = documents[index]?.name ?? String(index)
    put(`${name}.docx`, letter.getZip().generate({type: 'uint8array', compression: 'DEFLATE'}))
  }
})
