// ── the query slip, and the decisions as commands ───────────────────────────

function slipText() {
  const real = cards.filter((card) => decisionOf(card).real);
  if (!real.length) return say("slip empty");
  const byArticle = new Map();
  for (const card of real) {
    const [article] = card.dataset.articles.split(" ");
    byArticle.set(article, [...(byArticle.get(article) ?? []), card]);
  }
  return [...byArticle.values()].map(letter).join("\n\n\n");
}

function letter(asked) {
  const about = say("slip about", asked[0].dataset.title);
  return [about, say("slip greeting"), ...asked.map(item), say("slip end")].join("\n\n");
}

function item(card, at) {
  const lines = one("template", card).content.textContent.split("\n");
  const { note } = decisionOf(card);
  if (note) lines.push(say("slip note") + note.replace(/\s+/g, " "));
  const [first, ...others] = lines;
  return [`${at + 1}. ${first}`, ...others.map((line) => `   ${line}`)].join("\n");
}

function quoted(text) {
  return `'${text.replace(/\s+/g, " ").replaceAll("'", "'\\''")}'`;
}

function commands() {
  const lines = [];
  for (const [fingerprint, { status, reason, expires }] of decisions) {
    if (status !== "accepted" || begun.get(fingerprint).status === "accepted") continue;
    const until = expires ? ` --expires ${expires}` : "";
    lines.push(`qa accept ${fingerprint} --reason ${quoted(reason)}${until}`);
  }
  return lines.length ? lines.join("\n") : say("decisions empty");
}

function show(name) {
  const dialog = document.getElementById(name);
  if (!dialog || dialog.open) return;
  const sheet = one(".sheet", dialog);
  if (name === "slip") sheet.textContent = slipText();
  if (name === "decisions") sheet.textContent = commands();
  dialog.showModal();
}

async function copy(sheet) {
  try {
    await navigator.clipboard.writeText(sheet.innerText);
  } catch {
    // no leave to write: let the browser copy what is selected
    getSelection().selectAllChildren(sheet);
    document.execCommand("copy");
  }
  const button = one("[data-do=copy]", sheet.parentNode);
  const before = button.textContent;
  button.textContent = say("copied");
  setTimeout(() => (button.textContent = before), 2000);
}
