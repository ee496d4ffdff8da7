/** How the page looks: ink on paper, numbers that line up, one accent for what was changed, and colours that differ in lightness too. */
export const style = `
:root {
  --paper: #fffdf9; --card: #ffffff; --ink: #1d1d1f; --soft: #5b5b61; --line: #dcd9d2;
  --good: #0b6e8a; --bad: #b3450b; --open: #6b6b70; --own: #7a3e9d; --track: #e7e4dd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --card: #1f2023; --ink: #ececee; --soft: #a9a9b0; --line: #3a3b40;
    --good: #5cc0dd; --bad: #f0945c; --open: #a3a3aa; --own: #cf9df0; --track: #34353a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.45 system-ui, "Noto Sans", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  overflow-wrap: anywhere;
}
#targetcast { max-inline-size: 68rem; margin-inline: auto; padding: 1rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.2; margin: 0; font-family: Georgia, "Noto Serif", "Noto Serif SC", "Songti SC", serif; }
h1 { font-size: clamp(1.4rem, 4vw, 2.1rem); }
h1 small { font-size: .6em; font-weight: normal; color: var(--soft); }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.02rem; font-family: inherit; }
p { margin: 0; }
.intro { color: var(--soft); margin-block: .25rem 1rem; }
.controls { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: end; }
.scenarios { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
.scenarios legend, .slider .label { color: var(--soft); font-size: .85rem; padding: 0; }
.scenarios legend { margin-block-end: .2rem; }
.scenarios label span, button {
  display: inline-block; font: inherit; font-size: .9rem; color: var(--ink); background: var(--card);
  border: 1px solid var(--line); border-radius: .3rem; padding: .3rem .7rem; min-block-size: 2.1rem; cursor: pointer;
}
.scenarios input { position: absolute; opacity: 0; }
.scenarios input:checked + span { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.scenarios input:focus-visible + span, button:focus-visible, summary:focus-visible, input[type=range]:focus-visible {
  outline: 3px solid var(--own); outline-offset: 2px;
}
button:disabled { color: var(--soft); opacity: .6; cursor: default; }
.actions { display: flex; flex-wrap: wrap; gap: .35rem; margin-block: .75rem .25rem; }
.said { min-block-size: 1.4em; color: var(--soft); font-size: .85rem; }
.answers {
  position: sticky; inset-block-start: 0; z-index: 1; background: var(--paper);
  border-block: 2px solid var(--ink); padding-block: .5rem; margin-block: .25rem 1.5rem;
}
.answer { font-size: 1.15rem; font-weight: 600; }
.together { color: var(--soft); }
.stale { opacity: .55; }
.slider { display: grid; grid-template-columns: 1fr auto; gap: 0 .5rem; align-items: baseline; min-inline-size: 11rem; flex: 1 1 11rem; max-inline-size: 20rem; }
.slider input { grid-column: 1 / -1; inline-size: 100%; margin: 0; min-block-size: 1.7rem; accent-color: var(--soft); }
.slider.own input { accent-color: var(--own); }
.slider.own .value { color: var(--own); font-weight: 600; }
.value { font-variant-numeric: tabular-nums; font-size: .95rem; }
.theme { margin-block-end: 2.25rem; }
.theme-head { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: end; justify-content: space-between; border-block-end: 1px solid var(--ink); padding-block-end: .35rem; margin-block-end: .75rem; }
.theme-head .sliders { flex: 0 1 26rem; }
.sliders { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; align-items: end; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; align-items: start; }
.indicator { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; display: grid; gap: .5rem; min-inline-size: 0; }
h3 + .leading { color: var(--soft); font-size: .85rem; margin-block-start: -.4rem; }
.leading:empty { display: none; }
.targets { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
.target { display: grid; grid-template-columns: 1fr auto auto; gap: 0 .75rem; align-items: baseline; border-inline-start: 4px solid var(--open); padding-inline-start: .6rem; font-variant-numeric: tabular-nums; }
.target[data-status=attained] { border-color: var(--good); }
.target[data-status=missed] { border-color: var(--bad); border-inline-start-style: double; }
.target[data-status=undetermined] { border-inline-start-style: dotted; }
.target[data-status=attained] .verdict { color: var(--good); }
.target[data-status=missed] .verdict { color: var(--bad); }
.target[data-status=undetermined] .verdict { color: var(--open); }
.target[data-status=undetermined] .projected { visibility: hidden; }
.asked { color: var(--soft); }
.projected { text-align: end; }
.chance { grid-column: 1; font-weight: 600; }
.meter { grid-column: 2 / -1; align-self: center; inline-size: 100%; block-size: .5rem; background: var(--track); border-radius: .25rem; overflow: hidden; }
.meter span { display: block; block-size: 100%; background: var(--open); }
[data-status=attained] .meter span { background: var(--good); }
[data-status=missed] .meter span { background: var(--bad); }
.needed { grid-column: 1 / -1; justify-self: start; margin-block-start: .25rem; min-block-size: 1.8rem; padding-block: .1rem; }
.notes { grid-column: 1 / -1; color: var(--soft); font-size: .85rem; }
.notes:empty { display: none; }
.chart { margin: -.6rem -.4rem -.4rem; min-block-size: 210px; }
.chart svg { max-inline-size: 100%; block-size: auto; display: block; }
.unknown { margin-block-start: .75rem; }
.unknown summary { cursor: pointer; color: var(--soft); padding-block: .4rem; }
footer { color: var(--soft); font-size: .85rem; border-block-start: 1px solid var(--line); padding-block-start: .5rem; }
@media (max-width: 34rem) {
  .slider { max-inline-size: none; }
  .answer { font-size: 1rem; }
  .theme-head .sliders { flex-basis: 100%; }
}
@media print { .sliders, .controls, .actions, .needed { display: none; } .answers { position: static; } }
`;
