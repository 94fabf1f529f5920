/// What a page does when it is used; without it, it can still be read.
enum PageScript {
    static let javascript = """
        "use strict";
        // Filters: a kind that is switched off loses its colour in the text and its rows in the tables.
        for (const button of document.querySelectorAll(".filter")) {
          button.addEventListener("click", () => {
            const shows = button.getAttribute("aria-pressed") !== "true";
            button.setAttribute("aria-pressed", String(shows));
            document.body.classList.toggle("no-" + button.dataset.kind, !shows);
          });
        }
        // Sorting: the first click ascending for words and descending for numbers, then the other way round. Rows that have
        // nothing to sort by come last.
        const sortKey = (row, column) => {
          const { dataset, textContent } = row.cells[column];
          return (dataset.value ?? textContent) === "" ? null : dataset.value ? Number(dataset.value) : textContent;
        };
        const compare = (one, other, sign) => {
          if (one === null || other === null) return (one === null) - (other === null);
          return sign * (typeof one === "number" ? one - other : one.localeCompare(other, "zh"));
        };
        for (const table of document.querySelectorAll("table.sortable")) {
          const heads = [...table.tHead.rows[0].cells];
          heads.forEach((head, column) => head.addEventListener("click", () => {
            const rows = [...table.tBodies[0].rows];
            if (rows.length === 0) return;
            const first = head.classList.contains("number") ? "descending" : "ascending";
            const second = first === "ascending" ? "descending" : "ascending";
            const order = head.getAttribute("aria-sort") === first ? second : first;
            heads.forEach(other => other.removeAttribute("aria-sort"));
            head.setAttribute("aria-sort", order);
            const sign = order === "ascending" ? 1 : -1;
            rows.sort((one, other) => compare(sortKey(one, column), sortKey(other, column), sign));
            table.tBodies[0].append(...rows);
          }));
        }
        // What a mark stands for: beside the pointer or the finger, never beyond the window's edge.
        const tip = document.getElementById("tip");
        const show = mark => {
          if (document.body.classList.contains("no-" + mark.className)) return;
          tip.textContent = mark.dataset.tip;
          tip.hidden = false;
          const place = mark.getBoundingClientRect();
          const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
          const below = place.bottom + tip.offsetHeight + 12 < window.innerHeight;
          tip.style.left = Math.max(8, left) + "px";
          tip.style.top = (below ? place.bottom + 6 : place.top - tip.offsetHeight - 6) + "px";
        };
        const hide = () => { tip.hidden = true; };
        for (const mark of document.querySelectorAll("mark")) {
          mark.addEventListener("mouseenter", () => show(mark));
          mark.addEventListener("mouseleave", hide);
          mark.addEventListener("focus", () => show(mark));
          mark.addEventListener("blur", hide);
          mark.addEventListener("click", () => show(mark));
        }
        window.addEventListener("scroll", hide, { passive: true });
        window.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
        // A jump opens the document that it leads into.
        const open = () => {
          const target = document.getElementById(location.hash.slice(1));
          if (!target) return;
          const details = target.closest("details") || target.querySelector("details");
          if (details && !details.open) { details.open = true; target.scrollIntoView(); }
        };
        window.addEventListener("hashchange", open);
        open();

        """
}
