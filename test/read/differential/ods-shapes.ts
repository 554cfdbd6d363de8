/** An OpenDocument sheet with everything that is easy to read wrongly: repeats, covered cells, spaces, notes. */
import { utf8, zip } from '../build.ts';

const NAMESPACES = [
  ['office', 'office:1.0'],
  ['table', 'table:1.0'],
  ['text', 'text:1.0'],
  ['style', 'style:1.0'],
  ['number', 'datastyle:1.0'],
  ['draw', 'drawing:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

const STYLES = `<number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:number-style style:name="N3"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>`;

function said(text: string, attributes = 'office:value-type="string"'): string {
  return `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

const ROWS = [
  `<table:table-row>${said('重複三次', 'office:value-type="string" table:number-columns-repeated="3"')}<table:table-cell table:number-columns-repeated="2"/>${said('第六欄')}</table:table-row>`,
  `<table:table-row table:number-rows-repeated="2">${said('兩列')}${said('9', 'office:value-type="float" office:value="9"')}</table:table-row>`,
  '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="5"/></table:table-row>',
  `<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>合併</text:p></table:table-cell><table:covered-table-cell/>${said('右')}</table:table-row>`,
  `<table:table-row><table:covered-table-cell office:value-type="string"><text:p>被蓋住</text:p></table:covered-table-cell><table:covered-table-cell/>${said('下')}</table:table-row>`,
  `<table:table-row>${said('空<text:s text:c="3"/>格')}${said('定<text:tab/>位')}${said('換<text:line-break/>行')}<table:table-cell office:value-type="string"><text:p>一段</text:p><text:p>二段</text:p></table:table-cell>${said('<text:span>CO</text:span><text:span>2</text:span> 減量')}</table:table-row>`,
  `<table:table-row>${said('86.5%', 'table:style-name="ce1" office:value-type="percentage" office:value="0.865"')}${said('2024-10-03', 'table:style-name="ce2" office:value-type="date" office:date-value="2024-10-03"')}${said('17,757.22', 'table:style-name="ce3" office:value-type="float" office:value="17757.216"')}${said('TRUE', 'office:value-type="boolean" office:boolean-value="true"')}</table:table-row>`,
  `<table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:creator>審查</dc:creator><text:p>這是註解</text:p></office:annotation><text:p>有註解</text:p></table:table-cell>${said('<text:a>連結</text:a>文字')}${said('&lt;甲&gt; &amp; 乙')}</table:table-row>`,
  '<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>隱藏列</text:p></table:table-cell></table:table-row>',
  `<table:table-header-rows><table:table-row>${said('標題列裡')}</table:table-row></table:table-header-rows>`,
  `<table:table-row-group><table:table-row>${said('群組裡')}</table:table-row></table:table-row-group>`,
  '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
];

function table(name: string, rows: readonly string[], style = ''): string {
  return `<table:table table:name="${name}"${style}><table:table-column table:number-columns-repeated="1024"/>${rows.join('')}</table:table>`;
}

export function odsShapes(): Uint8Array {
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  const tables = [
    table('形狀', ROWS),
    table('藏', [`<table:table-row>${said('藏著')}</table:table-row>`], ' table:style-name="ta1"'),
  ];
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.2"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zip([
    { name: 'mimetype', bytes: utf8(type) },
    { name: 'META-INF/manifest.xml', bytes: utf8(manifest) },
    { name: 'content.xml', bytes: utf8(content) },
  ]);
}
