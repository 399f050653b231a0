// Sorts the rankings of this page. Without it everything can be read in the order of the tiers.
"use strict";

const collator = new Intl.Collator("vi", { numeric: true });
const FIRST = { text: "ascending", rank: "ascending", number: "descending" };
const OTHER = { ascending: "descending", descending: "ascending" };

for (const table of document.querySelectorAll("table.ranking")) {
  const headings = [...table.tHead.rows[0].cells];
  const tiers = [...table.tBodies];
  const rows = [...table.querySelectorAll("tr[data-row]")];
  const homes = rows.map((row) => row.parentNode);
  const sorted = document.createElement("tbody");
  const initial = headings.find((heading) => heading.hasAttribute("aria-sort"));

  // What a row is sorted by; undefined where there is nothing, which stands last in either direction.
  const key = (row, column, kind) => {
    const cell = row.cells[column];
    return kind === "text" ? cell.textContent : cell.dataset.value && Number(cell.dataset.value);
  };

  const restore = () => {
    rows.forEach((row, at) => homes[at].append(row));
    sorted.remove();
    table.append(...tiers);
  };

  const arrange = (column, kind, direction) => {
    const sign = direction === "ascending" ? 1 : -1;
    const compare = kind === "text" ? collator.compare : (a, b) => a - b;
    const order = rows.map((row) => ({ row, value: key(row, column, kind) }));
    order.sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return (a.value === undefined) - (b.value === undefined);
      }
      return sign * compare(a.value, b.value);
    });
    sorted.append(...order.map(({ row }) => row));
    tiers.forEach((tier) => tier.remove());
    table.append(sorted);
  };

  headings.forEach((heading, column) => {
    const kind = heading.dataset.sort;
    if (!kind) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const direction = OTHER[heading.getAttribute("aria-sort")] ?? FIRST[kind];
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", direction);
      if (heading === initial && direction === "ascending") restore();
      else arrange(column, kind, direction);
    });
  });
}

for (const hint of document.querySelectorAll("[data-script]")) hint.hidden = false;
