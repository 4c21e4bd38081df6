// ── mouse and keyboard ──────────────────────────────────────────────────────

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => current && answer(current, "accept"),
  r: () => current && answer(current, "real"),
  n: () => current && answer(current, "note"),
  u: undo,
  o: () => current && showText(current),
  c: () => clear(one(".story.shown") ?? (current && firstPlace(current)?.closest(".story"))),
  s: () => show("slip"),
  "/": () => bar?.elements.words.focus(),
  "?": () => show("help"),
};

function typing({ target, isComposing }) {
  return (
    isComposing ||
    target.isContentEditable ||
    ["TEXTAREA", "SELECT"].includes(target.tagName) ||
    (target.tagName === "INPUT" && target.type !== "checkbox")
  );
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !one("dialog[open]")) {
    closeForm();
    if (typing(event)) event.target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
  const act = KEYS[event.key];
  if (!act || one("dialog[open]")) return;
  event.preventDefault();
  act();
});

const BUTTONS = {
  reset: showAll,
  slip: () => show("slip"),
  decisions: () => show("decisions"),
  help: () => show("help"),
  cancel: closeForm,
  close: (button) => button.closest("dialog").close(),
  copy: (button) => copy(one(".sheet", button.closest("dialog"))),
  print: () => print(),
  clear: (button) => clear(button.closest(".story")),
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  const card = target.closest(".card");
  if (card && card !== current) select(card, { focus: false, scroll: "" });
  if (!button) return;
  const act = BUTTONS[button.dataset.do];
  if (act) act(button);
  else answer(card, button.dataset.do);
});

// ── begin ───────────────────────────────────────────────────────────────────

if (bar) {
  bar.addEventListener("input", () => {
    filter();
    const story = document.getElementById(bar.elements.article.value);
    if (story && wide.matches) showStory(story);
    remember();
  });
  bar.addEventListener("submit", (event) => event.preventDefault());
  if (matchMedia("(max-width: 48rem)").matches) one("details", bar).open = false;
}
if (review) {
  // another window may have decided meanwhile
  addEventListener("focus", async () => {
    const answer = await ask({ do: "look" });
    if (answer) adopt(answer);
  });
} else {
  recall();
}
drawAll();
addEventListener("hashchange", restore);
restore();
if (wide.matches && !one(".story.shown")) {
  const first = shown()[0];
  if (first) showText(first);
  else showStory(one(".story"));
}
