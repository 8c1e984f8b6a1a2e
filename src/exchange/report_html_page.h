// Style and script of the HTML report. Both are part of the file; a content security policy forbids all else.
// Internal to exchange.
#pragma once

namespace tafelrunde::exchange {

// Contrast at least 7:1, readable on a phone, printable.
inline constexpr const char* kReportStyle = R"(
:root{color-scheme:light;--ink:#1b1f24;--quiet:#50565f;--accent:#0a5799;--attention:#7d4a00;--line:#c9ccd1}
*{box-sizing:border-box}
body{margin:0;background:#fbfaf7;color:var(--ink);font:1rem/1.5 Inter,"Noto Sans","Liberation Sans",Arial,sans-serif}
main,header.title,nav,.search{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header.title{padding-top:2.5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.5rem;color:var(--accent);margin:3rem 0 .75rem}
h3{font-size:1.2rem;margin:2.25rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .4rem}
.subtitle{color:var(--quiet);margin:.15rem 0}
.label{color:var(--attention);font-weight:600;margin:.4rem 0}
a{color:var(--accent)}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
.search{position:sticky;top:0;background:#fbfaf7;padding-top:.75rem;padding-bottom:.75rem;border-bottom:1px solid var(--line);z-index:1}
.search label{font-weight:600;margin-right:.5rem}
.search input{font:inherit;padding:.4rem .6rem;width:min(24rem,60%);border:1px solid var(--quiet);border-radius:.4rem;background:#fff}
.search output{display:block;color:var(--quiet);min-height:1.5em}
nav ul{list-style:none;padding-left:0;columns:2;column-gap:2rem}nav ul ul{columns:1;padding-left:1rem}
nav li{break-inside:avoid}
.finding{font-size:1.1rem;margin:1.25rem 0 .25rem}
.dissent{border-left:4px solid var(--attention);padding-left:.75rem;margin:.4rem 0 .6rem .5rem}
.note,.quiet{color:var(--quiet)}.note{font-size:.9rem;margin:.1rem 0 .6rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;font-size:.95rem}
caption{text-align:left;color:var(--quiet);font-size:.9rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{background:#eef2f6;border-bottom:2px solid var(--ink);overflow-wrap:normal}
tbody th{font-weight:inherit}
.number{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1rem 0}figcaption{color:var(--quiet);font-size:.9rem}
svg{width:100%;height:auto;font:13px Inter,"Noto Sans","Liberation Sans",Arial,sans-serif}
:target{background:#fdf0c8}
[hidden]{display:none!important}
footer{max-width:60rem;margin:3rem auto;padding:0 1.25rem;color:var(--quiet);font-size:.9rem}
@media (max-width:40rem){nav ul{columns:1}}
@media print{.search,.skip,nav{display:none}body{background:#fff}tr,.finding{break-inside:avoid}}
)";

// Rows, findings and points that lack a word of the search are hidden; umlauts and accents need not be typed.
inline constexpr const char* kReportScript = R"script(
(function () {
  "use strict";
  var box = document.getElementById("suche");
  var said = document.getElementById("treffer");
  var main = document.querySelector("main");
  var each = function (list, act) { Array.prototype.forEach.call(list, act); };
  var fold = function (text) {
    return text.toLowerCase().replace(/\u00df/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  };
  var entries = [];
  each(main.querySelectorAll("tbody tr, li, .entry"), function (entry) {
    entries.push({ element: entry, text: fold(entry.textContent) });
  });
  // What holds entries goes with the last of them; what holds none goes at the first letter.
  var others = Array.prototype.filter.call(main.querySelectorAll("table, figure, ul, p"), function (part) {
    return !part.closest(".entry, td, li");
  });
  var search = function () {
    var words = fold(box.value).split(/\s+/).filter(Boolean);
    var found = 0;
    entries.forEach(function (entry) {
      var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.element.hidden = !fits;
      found += fits ? 1 : 0;
    });
    others.forEach(function (part) {
      part.hidden = words.length > 0 && !part.querySelector("tbody tr:not([hidden]), li:not([hidden])");
    });
    said.textContent = words.length === 0 ? "" :
      found === 0 ? said.dataset.none :
      found === 1 ? said.dataset.one : said.dataset.many.replace("{0}", found);
  };
  box.addEventListener("input", search);
  // A link leads to something that may be hidden.
  window.addEventListener("hashchange", function () {
    if (!box.value) return;
    box.value = "";
    search();
    var target = document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  });
  document.querySelector(".search").hidden = false;
})();
)script";

}  // namespace tafelrunde::exchange
