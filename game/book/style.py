"""How the book looks: on paper first, A5, and on a screen as the same pages."""

STYLE = """
@page { size: A5; margin: 19mm 17mm 21mm; }
@page cover { margin: 0; }
:root { --ink: #2a2130; --soft: #7a6d62; --line: #d9cdb6; --first: #a83c17; --second: #0b6b52;
  --sea: #16425f; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; color: var(--ink);
  font: 10.5pt/1.5 "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  font-variant-numeric: oldstyle-nums; hyphens: manual;
}
h1, h2, h3, p, ul, figure, blockquote { margin: 0; padding: 0; font-weight: normal; }
ul { list-style: none; }
.cover {
  page: cover; break-after: page; position: relative; height: 210mm; overflow: hidden; color: #f7efe2;
  background: #0b2138; text-align: center;
}
.cover svg { position: absolute; left: 0; right: 0; bottom: 0; width: 100%; height: 58%; display: block; }
.cover h1 { padding: 27mm 12mm 0; font-size: 27pt; line-height: 1.2; overflow-wrap: anywhere; }
.cover h1 .and { display: block; font-size: 16pt; font-style: italic; opacity: .7; margin: 1mm 0; }
.cover .arms { margin: 8mm auto 5mm; width: 46mm; height: .7mm; border-radius: 1mm;
  background: linear-gradient(90deg, #ff9e80 50%, #7fe0bd 50%); }
.cover p { font-style: italic; font-size: 11.5pt; opacity: .86; }
.cover .span { font-style: normal; font-size: 9pt; letter-spacing: .06em; margin-top: 2mm; opacity: .7; }
.evening { break-before: page; }
.evening header { text-align: center; margin-bottom: 9mm; }
.evening header .number { font-size: 9pt; letter-spacing: .22em; text-transform: uppercase;
  color: var(--soft); }
.evening h2 { font-size: 17pt; line-height: 1.25; margin: 1.5mm 0; }
.evening header .facts { font-size: 9pt; font-style: italic; color: var(--soft); }
.opened { text-align: center; font-style: italic; color: var(--sea); font-size: 12pt; margin: 0 0 7mm; }
.opened::before, .opened::after { content: "~"; color: var(--line); margin: 0 3mm; }
.kept { margin: 8mm auto; max-width: 96mm; text-align: center; break-inside: avoid; }
.kept p { font-size: 14.5pt; line-height: 1.45; font-style: italic; text-wrap: balance;
  overflow-wrap: anywhere; }
.kept footer { margin-top: 1.5mm; font-size: 9pt; letter-spacing: .05em; }
.kept footer::before { content: "— "; }
.first footer { color: var(--first); }
.second footer { color: var(--second); }
h3 { font-size: 8.5pt; letter-spacing: .18em; text-transform: uppercase; color: var(--soft);
  text-align: center;
  margin: 9mm 0 3mm; break-after: avoid; }
.cards li { display: flex; gap: 4mm; padding: 1.15mm 0; border-bottom: .2mm solid var(--line);
  break-inside: avoid; }
.cards li:last-child { border-bottom: 0; }
.cards { break-inside: avoid; }
.cards .depth { flex: 0 0 17mm; font-size: 8.5pt; letter-spacing: .03em; color: var(--soft);
  padding-top: .35mm; }
.cards .depth::before { content: ""; display: inline-block; width: 2mm; height: 2mm; border-radius: 50%;
  margin-right: 1.6mm; background: var(--w); }
.d1 { --w: #8fc6dd; } .d2 { --w: #4f93b5; } .d3 { --w: #1f5878; } .d4 { --w: #081d31; }
.cards .place { font-style: italic; color: var(--sea); white-space: nowrap; }
.cards .text { overflow-wrap: anywhere; }
.promises { break-inside: avoid; }
.promises li { text-align: center; padding: .6mm 0; font-style: italic; overflow-wrap: anywhere; }
.promises .name { font-style: normal; font-size: 9pt; color: var(--soft); }
.chart { break-before: page; text-align: center; }
.chart h2 { font-size: 17pt; margin-bottom: 2mm; }
.chart p { color: var(--soft); font-style: italic; margin-bottom: 6mm; }
.chart svg { width: 100%; height: auto; border-radius: 1.5mm; }
.chart .way { margin-top: 6mm; font-style: normal; color: var(--ink); }
.end { break-before: page; text-align: center; padding-top: 62mm; color: var(--soft); }
.end .arms { margin: 0 auto 7mm; width: 46mm; height: .5mm;
  background: linear-gradient(90deg, var(--first) 50%, var(--second) 50%); }
.end p { font-style: italic; } .end .made { font-size: 8.5pt; margin-top: 3mm; font-style: normal; }
@media screen {
  body { background: #dbe2e3; padding: 8mm 0; }
  .cover, .evening, .chart, .end { width: 148mm; min-height: 210mm; margin: 0 auto 8mm; background: #fffaf0;
    box-shadow: 0 1mm 5mm rgba(8, 29, 49, .22); padding: 19mm 17mm 21mm; }
  .cover { padding: 0; background: #0b2138; }
  .end { padding-top: 82mm; }
  @media (max-width: 160mm) { body { padding: 0; } .cover, .evening, .chart, .end { width: 100%;
  min-height: 0; } }
}
"""
