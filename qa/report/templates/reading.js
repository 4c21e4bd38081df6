// ── the finding that is looked at, and its article ──────────────────────────

const pane = one(".reading");

function select(card, { focus = true, scroll = "start" } = {}) {
  current?.classList.remove("current");
  current?.removeAttribute("aria-current");
  current = card;
  if (!card) {
    remember();
    return;
  }
  card.classList.add("current");
  card.setAttribute("aria-current", "true");
  if (focus) card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: scroll });
  if (wide.matches) showText(card);
  place();
  remember();
}

function step(by) {
  const list = shown();
  if (!list.length) return;
  const at = list.indexOf(current);
  select(list[at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)]);
}

// the card after one that is about to go
function following(card) {
  const list = shown();
  const at = list.indexOf(card);
  return list[at + 1] ?? list[at - 1] ?? null;
}

function showStory(story) {
  for (const other of every(".story.shown")) if (other !== story) other.classList.remove("shown");
  story?.classList.add("shown");
}

function light(number) {
  for (const mark of every("mark.lit")) mark.classList.remove("lit");
  for (const mark of every(`mark[data-cards~="${number}"]`)) mark.classList.add("lit");
}

// in two columns the article scrolls in its own, else the page does
function bring(node) {
  if (!wide.matches) {
    node.scrollIntoView({ block: "center" });
    return;
  }
  const top = node.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 3 });
}

// the finding's own first place, wherever it stands in the text
const firstPlace = ({ dataset: { number } }) =>
  document.getElementById(`f${number}p0`) ?? one(`.at[id^="f${number}p"]`);

function showText(card, at = firstPlace(card)) {
  if (!at) return;
  showStory(at.closest(".story"));
  light(card.dataset.number);
  bring(at);
}

function reveal(id) {
  const target = document.getElementById(id);
  if (!target) return;
  if (target instanceof HTMLDetailsElement) target.open = true;
  if (target.classList.contains("at")) {
    const card = one(`.card[data-number="${/^f(\d+)p/.exec(id)[1]}"]`);
    if (card.hidden) admit(card);
    select(card, { focus: false, scroll: wide.matches ? "nearest" : "" });
    showText(card, target);
  } else if (target.classList.contains("card")) {
    if (target.hidden) admit(target);
    select(target);
  } else if (target.classList.contains("story")) {
    showStory(target);
    target.focus({ preventScroll: true });
    if (wide.matches) pane.scrollTo({ top: 0 });
    else target.scrollIntoView();
  } else {
    target.scrollIntoView();
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = link.getAttribute("href").slice(1);
  if (id === "findings") return;
  event.preventDefault();
  remember(id, true);
  reveal(id);
  remember(id);
});

pane?.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-cards]");
  if (!mark || !getSelection().isCollapsed) return;
  const numbers = mark.dataset.cards.split(" ");
  const card = cards.find(({ dataset }) => dataset.number === numbers[0]);
  if (wide.matches && !card.hidden) {
    select(card);
    light(numbers[0]);
  }
});
