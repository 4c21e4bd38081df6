// ── what is shown, and how the address says so ──────────────────────────────

const usual = { severity: "error,warning,note", status: "new", check: "", article: "", words: "" };
const texts = new Map();

function wordsOf(card) {
  if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
  return texts.get(card);
}

function choice() {
  const data = new FormData(bar);
  return {
    severity: data.getAll("severity").join(","),
    status: data.getAll("status").join(","),
    check: data.get("check"),
    article: data.get("article"),
    words: data.get("words").trim().toLowerCase(),
  };
}

function wanted(card, chosen) {
  return (
    chosen.severity.split(",").includes(card.dataset.severity) &&
    chosen.status.split(",").includes(card.dataset.status) &&
    (!chosen.check || card.dataset.check === chosen.check) &&
    (!chosen.article || card.dataset.articles.split(" ").includes(chosen.article)) &&
    (!chosen.words || wordsOf(card).includes(chosen.words))
  );
}

const shown = () => cards.filter((card) => !card.hidden);

function filter() {
  if (!bar) return;
  const chosen = choice();
  for (const card of cards) card.hidden = !wanted(card, chosen);
  for (const group of every(".group")) group.hidden = !one(".card:not([hidden])", group);
  one(".empty").hidden = shown().length > 0;
  if (current?.hidden) select(null);
  count(chosen);
  place();
}

// each switch says how many findings it stands for while the other kind of switch stays
function count(chosen) {
  for (const label of every("[data-count]")) {
    const { name, value } = label.closest("label").firstElementChild;
    const other = name === "severity" ? "status" : "severity";
    const allowed = chosen[other].split(",");
    label.textContent = cards.filter(
      ({ dataset }) => dataset[name] === value && allowed.includes(dataset[other]),
    ).length;
  }
}

function place() {
  const list = shown();
  const at = list.indexOf(current);
  one("output", bar).textContent =
    at < 0 ? `${list.length} / ${cards.length}` : say("position", at + 1, list.length);
}

function address(target) {
  const chosen = choice();
  const parts = Object.keys(usual)
    .filter((name) => chosen[name] !== usual[name])
    .map((name) => `${name}=${encodeURIComponent(chosen[name])}`);
  return `#${[target, ...parts].filter(Boolean).join("&")}`;
}

function remember(target = current?.id, push = false) {
  if (!bar) return;
  const there = address(target);
  if (there === (location.hash || "#")) return;
  if (push) history.pushState(null, "", there);
  else history.replaceState(null, "", there === "#" ? location.pathname + location.search : there);
}

function restore() {
  const parts = location.hash.slice(1).split("&").filter(Boolean);
  const target = parts[0]?.includes("=") ? "" : parts.shift();
  if (bar) {
    const said = Object.fromEntries(new URLSearchParams(parts.join("&")));
    const chosen = { ...usual, ...said };
    for (const box of every("input[type=checkbox]", bar)) {
      box.checked = chosen[box.name].split(",").includes(box.value);
    }
    for (const name of ["check", "article", "words"]) bar.elements[name].value = chosen[name];
    filter();
  }
  if (target) reveal(decodeURIComponent(target));
}

function showAll() {
  for (const box of every("input[type=checkbox]", bar)) box.checked = true;
  for (const name of ["check", "article", "words"]) bar.elements[name].value = "";
  filter();
}

// let a card through that the filter hides, changing no more than it takes
function admit(card) {
  for (const box of every("input[type=checkbox]", bar)) {
    if (box.value === card.dataset[box.name]) box.checked = true;
  }
  filter();
  if (card.hidden) showAll();
}
