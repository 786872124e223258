/** A small report with one of everything that Chromium tags badly. Invented place, invented figures. */
export const samplePage = (fonts: string): string => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Kunskapsunderlag för Björkhagen</title>
<style>${fonts}
@page { size: A4; margin: 24mm 18mm 22mm }
.before::before { content: "→ " }
body { font: 11pt/1.5 "Source Sans 3"; margin: 0 }
h1, h2, h3 { break-after: avoid }
h2 { break-before: page }
table { border-collapse: separate; border-spacing: 0 }
th, td { border-bottom: 1px solid #767676; padding: 2px 8px; text-align: left }
thead { display: table-row-group }
figure, blockquote, table { break-inside: avoid }
aside { border: 1px solid #12436D; background: #eef; padding: 8px }
.contents li { display: flex; justify-content: space-between }
</style></head><body>
<header><p>Påhittat område</p><h1>Kunskapsunderlag för Björkhagen</h1><p>Utgåva 2026</p></header>
<nav class="contents" aria-label="Innehåll"><p>Innehåll</p><ol>
<li><a href="#resurser">Resurser</a> <span data-page-of="resurser">0</span></li>
<li><a href="#halsa">Hälsa</a> <span data-page-of="halsa">0</span></li>
<li><a href="#kallor">Källor</a> <span data-page-of="kallor">0</span></li>
</ol></nav>
<main>
<section><h2 id="resurser">Resurser</h2>
<p>Området har <strong>tre</strong> <em>öppna</em> mötesplatser. <a href="https://example.org/motesplats">Mötesplatsens sida</a></p>
<ul><li>Bibliotek</li><li>Fritidsgård<ul><li>Öppen kväll</li></ul></li></ul>
<aside><p>Vi saknar uppgift om idrottshallar.</p></aside>
<blockquote><p>Här känner vi varandra.</p></blockquote>
<svg aria-hidden="true" width="20" height="20"><circle cx="10" cy="10" r="8" fill="#801650"/></svg><hr>
<p><span aria-hidden="true">↑</span> <b>högre</b> <i>kursiv</i> <code>kod</code> <small>liten</small> CO<sub>2</sub>
<q>citat</q> <abbr title="Statistiska centralbyrån">SCB</abbr> <time>2026</time> <mark>märkt</mark></p>
<article class="card"><h3>Grannkaféet</h3><address>Torget 1</address><p>Öppet <time>18–20</time>.</p></article>
<details open><summary>Visa mer</summary><p>Mer text.</p></details><p class="before">Före</p><div>Lös text</div>
<p lang="en">A paragraph in English.</p></section>
<section><h2 id="halsa">Hälsa</h2>
<figure><figcaption>Självskattad hälsa, andel i procent</figcaption>
<svg role="img" aria-label="Björkhagen 71,2 %, kommunen 73,0 %" viewBox="0 0 200 40" width="400" height="80">
<rect x="0" y="4" width="142" height="12" fill="#12436D"/><rect x="0" y="24" width="146" height="12" fill="#28A197"/>
<text x="150" y="14" font-size="10">71,2</text></svg></figure>
<table><caption>Självskattad hälsa</caption><thead><tr><th scope="col">Område</th><th scope="col">2024</th></tr></thead>
<tbody><tr><th scope="row">Björkhagen</th><td>71,2&nbsp;%</td></tr><tr><th scope="row">Kommunen</th><td>73,0&nbsp;%</td></tr></tbody></table>
${'<p>Löptext som fyller sidan så att nästa kapitel hamnar längre fram i dokumentet.</p>'.repeat(45)}
</section>
<section><h2 id="kallor">Källor</h2><dl><dt>SCB</dt><dd>Befolkningsregistret</dd></dl>
<p>Se <a href="#resurser">Resurser</a>.</p></section>
</main></body></html>`;

/** The shortest page that has text. */
export const shortPage = (text: string): string =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${text}</title></head><body><p>${text}</p></body></html>`;
