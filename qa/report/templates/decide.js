// ── decisions: kept by the server that sent the page, else by the browser ───

const store = `qa-desk:${document.body.dataset.key}`;
const begun = new Map(cards.map((card) => [card.dataset.print, JSON.parse(card.dataset.decision)]));
const decisions = new Map(begun);
let latest = null;

const decisionOf = (card) => decisions.get(card.dataset.print);

// what can be taken back here; what the baseline says only where the baseline is at hand
function isDecided(card) {
  const { status, real } = decisionOf(card);
  const said = review ? "" : begun.get(card.dataset.print).status;
  return real || (status === "accepted" && said !== "accepted");
}

function draw(card) {
  const decision = decisionOf(card);
  card.dataset.status = decision.status;
  const parts = [];
  if (decision.real) parts.push(say("decided real"));
  if (decision.status !== "new") parts.push(say(`decided ${decision.status}`));
  if (decision.reason) parts.push(decision.reason);
  if (decision.expires) parts.push(say("decided until") + decision.expires);
  if (decision.note) parts.push(say("slip note") + decision.note);
  one(".decided", card).textContent = parts.join(" · ");
  card.classList.toggle("is-real", decision.real);
  one("[data-do=real]", card).setAttribute("aria-pressed", decision.real);
  one("[data-do=undo]", card).hidden = !isDecided(card);
  texts.delete(card);
}

function drawAll() {
  cards.forEach(draw);
  const real = new Set(cards.filter((card) => decisionOf(card).real).map((c) => c.dataset.print));
  for (const badge of every(".count-real")) badge.textContent = real.size || "";
  filter();
}

// ── in the browser

function stored() {
  try {
    return JSON.parse(localStorage.getItem(store)) ?? {};
  } catch {
    return {};
  }
}

function keep(kept) {
  try {
    localStorage.setItem(store, JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing: decisions last as long as the page
  }
}

// what was decided here over what the report says
function joined(fingerprint, { accepted = null, real = false, note = "" }) {
  const said = { ...begun.get(fingerprint), real, note };
  return accepted ? { ...said, ...accepted, status: "accepted" } : said;
}

function decideHere({ do: what, fingerprint, article, yes, ...said }) {
  const kept = stored();
  if (article) {
    kept[article] = yes;
  } else {
    const before = kept[fingerprint] ?? {};
    const after = {
      accept: { ...before, accepted: said, real: false },
      real: { ...before, accepted: null, real: true },
      note: { ...before, ...said },
      undo: { ...before, accepted: null, real: false },
    }[what];
    kept[fingerprint] = after;
    decisions.set(fingerprint, joined(fingerprint, after));
  }
  keep(kept);
  drawAll();
}

function recall() {
  const kept = stored();
  for (const fingerprint of begun.keys()) {
    if (kept[fingerprint]) decisions.set(fingerprint, joined(fingerprint, kept[fingerprint]));
  }
  for (const box of every("[data-confirm]")) box.checked = Boolean(kept[box.dataset.confirm]);
}

// ── by the server

async function ask(wish) {
  const token = new URLSearchParams(location.search).get("token");
  try {
    const answer = await fetch("/decide", {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify(wish),
    });
    if (answer.ok) return await answer.json();
    toast(say("failed") + (await answer.text()));
  } catch {
    toast(say("unreachable"));
  }
  return null;
}

function adopt({ findings, articles }) {
  for (const [fingerprint, decision] of Object.entries(findings)) {
    if (decisions.has(fingerprint)) decisions.set(fingerprint, decision);
  }
  for (const box of every("[data-confirm]")) {
    box.checked = articles[box.dataset.confirm].confirmed;
  }
  for (const button of every("[data-do=clear]")) {
    const { cleared, told } = articles[button.closest(".story").id];
    button.dataset.cleared = cleared ? "yes" : "no";
    button.textContent = say(cleared ? "unclear" : "clear");
    one(".state", button.parentNode).textContent = told;
  }
  drawAll();
}

async function decide(wish, told) {
  if (review) {
    const answer = await ask(wish);
    if (!answer) return false;
    adopt(answer);
  } else {
    decideHere(wish);
  }
  if (told) toast(told);
  return true;
}

// ── what people press

function answer(card, what) {
  const fingerprint = card.dataset.print;
  if (what === "accept") openForm("accepting", card);
  else if (what === "note") openForm("noting", card);
  else if (what === "real") settle(card, { do: "real", fingerprint }, "did real");
  else if (what === "undo") settle(card, { do: "undo", fingerprint }, "did undo");
}

async function settle(card, wish, told) {
  const after = following(card);
  if (!(await decide(wish, say(told)))) return;
  latest = card;
  if (card.hidden) select(after && !after.hidden ? after : null);
  else if (current === card) card.focus({ preventScroll: true });
}

function undo() {
  const card = current && isDecided(current) ? current : latest;
  if (card && isDecided(card)) answer(card, "undo");
}

function openForm(name, card) {
  closeForm();
  const form = document.getElementById(name);
  const decision = decisionOf(card);
  for (const field of ["reason", "expires", "note"]) {
    if (form.elements[field]) form.elements[field].value = decision[field];
  }
  one(".answers", card).after(form);
  form.hidden = false;
  one("input, textarea", form).focus();
}

function closeForm() {
  for (const form of every("form.answer:not([hidden])")) {
    form.hidden = true;
    form.closest(".card")?.focus({ preventScroll: true });
  }
}

for (const form of every("form.answer")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const card = form.closest(".card");
    const said = Object.fromEntries(new FormData(form));
    const fingerprint = card.dataset.print;
    closeForm();
    if (form.id === "noting") settle(card, { do: "note", fingerprint, ...said }, "did note");
    else settle(card, { do: "accept", fingerprint, ...said }, "did accepted");
  });
}

function clear(story) {
  const button = story && one("[data-do=clear]", story);
  if (!button) return;
  const yes = button.dataset.cleared !== "yes";
  decide({ do: "clear", article: story.id, yes }, say(yes ? "did cleared" : "did undo"));
}

document.addEventListener("change", ({ target }) => {
  if (target.dataset.confirm) {
    decide({ do: "confirm", article: target.dataset.confirm, yes: target.checked });
  }
});
