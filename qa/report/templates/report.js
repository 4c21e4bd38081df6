"use strict";
const form = document.querySelector("form.filter");
const cards = [...document.querySelectorAll(".card")].map((node) => ({
  node,
  words: node.textContent.toLowerCase(),
}));

function wanted({ node, words }, choice) {
  return (
    choice.severities.has(node.dataset.severity) &&
    (!choice.check || node.dataset.check === choice.check) &&
    (!choice.article || node.dataset.article === choice.article) &&
    words.includes(choice.words)
  );
}

function filter() {
  const data = new FormData(form);
  const choice = {
    severities: new Set(data.getAll("severity")),
    check: data.get("check"),
    article: data.get("article"),
    words: data.get("words").trim().toLowerCase(),
  };
  let shown = 0;
  for (const card of cards) {
    card.node.hidden = !wanted(card, choice);
    shown += !card.node.hidden;
  }
  for (const group of document.querySelectorAll(".findings")) {
    group.hidden = !group.querySelector(".card:not([hidden])");
  }
  document.querySelector(".empty").hidden = shown > 0;
  form.querySelector("output").textContent = `${shown} / ${cards.length}`;
}

// what a link points to must be seen: unfold it, lift the filter that hides it
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target instanceof HTMLDetailsElement) target.open = true;
  if (target.hidden) {
    form.reset();
    filter();
    target.scrollIntoView();
  }
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details.aside")) details.open = true;
});
reveal();
