/// How a page looks: on a screen by day and by night, on a phone, in print.
enum PageStyle {
    static let css = """
        :root {
          --paper: #fbfbf9; --panel: #ffffff; --ink: #1f2430; --faint: #667085; --line: #e3e5ea; --accent: #3b6ea8;
          --organization: #2f6fb3; --person: #9a4fa3; --location: #2f855a; --quantity: #b7791f; --wash: 15%;
          --teal: #0f8b8d; --red: #c8452d; --slate: #3d405b; --pink: #d1588a; --olive: #80831f;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14171d; --panel: #1b1f27; --ink: #e4e7ec; --faint: #98a2b3; --line: #2d333f; --accent: #7fb0e6;
            --organization: #7db4ee; --person: #d79be0; --location: #7ccb9f; --quantity: #e5b567; --wash: 22%;
            --teal: #4fc3c5; --red: #f0866c; --slate: #c3c7dd; --pink: #f096bd; --olive: #c4c767;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0 auto; max-width: 76rem; padding: 0 1.5rem 4rem; background: var(--paper); color: var(--ink);
          font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
          overflow-wrap: anywhere;
        }
        h1 { margin: 2.2rem 0 .6rem; font-size: 1.7rem; line-height: 1.3; font-weight: 650; }
        h2 { margin: 1.6rem 0 .8rem; font-size: 1.3rem; }
        h3 { margin: 2.2rem 0 .6rem; font-size: 1.05rem; }
        a { color: var(--accent); text-decoration: none; }
        a:hover { text-decoration: underline; }
        small, .facts, figcaption small { color: var(--faint); font-size: .85rem; font-weight: 400; }
        .facts { margin: 0 0 1rem; }
        .filters {
          position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem; padding: .7rem 0;
          background: var(--paper); border-bottom: 1px solid var(--line); margin-bottom: 1rem;
        }
        .filter {
          font: inherit; font-size: .9rem; line-height: 1.4; color: var(--ink); cursor: pointer; padding: .2rem .8rem;
          border-radius: 99px; border: 1px solid color-mix(in srgb, var(--kind) 50%, transparent);
          background: color-mix(in srgb, var(--kind) var(--wash), transparent);
        }
        .filter[aria-pressed=false] { background: none; color: var(--faint); border-color: var(--line); text-decoration: line-through; }
        .organization { --kind: var(--organization); }
        .person { --kind: var(--person); }
        .location { --kind: var(--location); }
        .quantity { --kind: var(--quantity); }
        mark {
          color: inherit; cursor: help; border-radius: 3px; padding: 0 .1em; scroll-margin: 6rem;
          background: color-mix(in srgb, var(--kind) var(--wash), transparent);
          box-shadow: inset 0 -2px color-mix(in srgb, var(--kind) 65%, transparent);
        }
        mark:focus, mark:target { outline: 2px solid var(--kind); outline-offset: 1px; }
        .no-organization mark.organization, .no-person mark.person, .no-location mark.location,
        .no-quantity mark.quantity { background: none; box-shadow: none; cursor: auto; }
        .no-organization tr[data-kind=organization], .no-person tr[data-kind=person],
        .no-location tr[data-kind=location], .no-quantity tr[data-kind=quantity] { display: none; }
        .columns { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 2.2rem; align-items: start; }
        .text { font-size: 1.06rem; line-height: 1.95; max-width: 44em; }
        .text p { margin: 0 0 1em; unicode-bidi: isolate; }
        aside { position: sticky; top: 4.2rem; }
        .charts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; align-items: start; }
        figure {
          margin: 0 0 1.2rem; padding: 1rem 1.1rem; background: var(--panel); border: 1px solid var(--line);
          border-radius: 10px;
        }
        figcaption { font-weight: 600; margin-bottom: .6rem; }
        svg { display: block; width: 100%; height: auto; }
        aside svg { max-width: 26rem; }
        .narrow { display: none; }
        .scroll { overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
        table { border-collapse: collapse; width: 100%; font-size: .93rem; }
        th, td { text-align: left; padding: .45rem .9rem; vertical-align: baseline; }
        tbody tr { border-top: 1px solid var(--line); }
        tbody tr:hover { background: color-mix(in srgb, var(--accent) 7%, transparent); }
        th.number { text-align: right; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.date, td.kind { white-space: nowrap; }
        td.jumps a { display: inline-block; min-width: 1.5em; text-align: center; }
        th { white-space: nowrap; color: var(--faint); font-weight: 500; cursor: pointer; }
        th button { all: unset; cursor: pointer; }
        th button:focus-visible { outline: 2px solid var(--accent); }
        th[aria-sort=ascending] button::after { content: " ↑"; }
        th[aria-sort=descending] button::after { content: " ↓"; }
        .overview { margin-bottom: 2.2rem; }
        .dot { display: inline-block; width: .6em; height: .6em; border-radius: 50%; margin-right: .5em; background: var(--kind); }
        details { border-top: 1px solid var(--line); padding: .5rem 0; }
        summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
        summary .number { color: var(--faint); font-weight: 400; margin-right: .3em; }
        #tip {
          position: fixed; z-index: 3; max-width: min(24rem, calc(100vw - 16px)); padding: .4rem .7rem; pointer-events: none;
          background: var(--ink); color: var(--paper); font-size: .88rem; line-height: 1.45; border-radius: 6px;
        }
        @media (max-width: 52rem) {
          body { padding: 0 1rem 3rem; }
          h1 { font-size: 1.35rem; margin-top: 1.3rem; }
          aside { position: static; }
          .columns, .charts { grid-template-columns: minmax(0, 1fr); gap: .8rem; }
          th, td { padding: .4rem .6rem; }
        }
        /* On a phone a row is a card that shows all its values, and the headings are a line to sort by. */
        @media screen and (max-width: 40rem) {
          .wide { display: none; }
          .narrow { display: block; }
          figure { padding: .8rem; }
          .scroll { background: none; border: 0; overflow: visible; }
          table, tbody { display: block; }
          thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0 .2rem .4rem; }
          th { padding: .15rem 0; font-size: .85rem; }
          tbody tr {
            display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.1rem; margin-bottom: .5rem; padding: .55rem .8rem;
            background: var(--panel); border: 1px solid var(--line); border-radius: 10px;
          }
          td { padding: 0; }
          td.number { text-align: left; white-space: normal; }
          td:empty { display: none; }
          td:first-child { flex-basis: 100%; font-weight: 600; }
          td::before { margin-right: .4em; color: var(--faint); font-size: .8rem; font-weight: 400; }
          td:nth-child(2)::before { content: var(--c2); }
          td:nth-child(3)::before { content: var(--c3); }
          td:nth-child(4)::before { content: var(--c4); }
          td:nth-child(5)::before { content: var(--c5); }
          td.jumps a { min-width: 1.8em; padding: .15rem 0; }
        }
        @media print {
          :root { --paper: #fff; --panel: #fff; --ink: #000; --faint: #444; --line: #bbb; }
          body { max-width: none; font-size: 10.5pt; }
          .filters, #tip { display: none; }
          .columns { grid-template-columns: minmax(0, 1fr); }
          aside { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
          mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          figure, tr { break-inside: avoid; }
          h3 { break-after: avoid; }
          .scroll { overflow: visible; }
          /* A heading that holds a button of its own box stays blank where a page repeats it. */
          th button { display: contents; }
        }

        """
}
