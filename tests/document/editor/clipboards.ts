/** What Word, Google Docs and a browser put on the clipboard, shortened. */
const wordMarker = (sign: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

const wordItem = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${wordMarker(sign)}${text}<o:p></o:p></p>`;

export const wordClipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri"} --></style></head>
<body lang=IT link="#0563C1"><!--StartFragment-->
<h1>Il contesto<o:p></o:p></h1>
<p class=MsoNormal>Nel Pinerolese <b style='mso-bidi-font-weight:normal'>oltre
3.400 persone</b> cercano lavoro<a style='mso-comment-reference:AR_1'>, </a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AR1]</a></span></span><i>secondo i
CPI</i>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2 style='mso-list:l1 level2 lfo2'>${wordMarker("1.1")}I bisogni</h2>
${wordItem(1, "·", "trasporti")}
${wordItem(2, "o", "corse serali")}
${wordItem(1, "1.", "ascolto")}
${wordItem(2, "a.", "sportello")}
<p class=MsoNormal>Vedi il <span class=MsoHyperlink><u><a href="https://regione.piemonte.it/">sito</a></u></span>.</p>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal>Voce</p></td><td><p class=MsoNormal>Euro</p></td></tr>
<tr><td><p class=MsoNormal>Personale</p></td><td><p class=MsoNormal>12.000</p></td></tr></table>
<!--EndFragment-->
<div style='mso-element:comment-list'><p class=MsoCommentText>Da rivedere</p></div>
</body></html>`;

const docsItem = (level: number, text: string) =>
  `<li dir="ltr" style="list-style-type:disc;font-weight:400;white-space:pre;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">${text}</span></p></li>`;

export const docsClipboard = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h1 dir="ltr"><span style="font-weight:700;">Obiettivi</span></h1><p dir="ltr"><span style="font-weight:400;text-decoration:none;white-space:pre-wrap;">Un testo </span><span style="font-weight:700;white-space:pre-wrap;">in grassetto</span><span style="font-weight:400;white-space:pre-wrap;"> e </span><span style="font-weight:400;text-decoration:underline;white-space:pre-wrap;">sottolineato</span><span style="font-weight:400;white-space:pre-wrap;">  con due spazi</span></p><ul>${docsItem(1, "primo")}<ul>${docsItem(2, "dentro")}</ul>${docsItem(1, "secondo")}</ul><br><p dir="ltr"><span style="white-space:pre-wrap;">La </span><a href="https://www.normattiva.it/" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;white-space:pre-wrap;">legge</span></a></p></b><br class="Apple-interchange-newline">`;

export const webClipboard = `<html><body><!--StartFragment--><style>p { color: red }</style><script>alert(1)</script>
<h1 class="title">Notizie<img src="x.png" onerror="alert(1)"></h1>
<div><p>Prima   riga<br>
  seconda riga</p></div>
<p><a href="javascript:alert(1)" onclick="alert(2)">clicca qui</a><!-- nascosto --> e scrivi&nbsp;a <a href="mailto:info@ente.it">noi</a><span style="display:none">spia</span></p>
<blockquote><p>Detto da altri.</p>E ancora.</blockquote>
<ol><li><p>uno</p><p>ancora uno</p><ol><li>uno punto uno</li></ol></li><li>due</li></ol>
<pre>riga 1
  riga 2
</pre><!--EndFragment--></body></html>`;
