"use strict";
document.documentElement.classList.add("js");

const one = (selector, from = document) => from.querySelector(selector);
const every = (selector, from = document) => [...from.querySelectorAll(selector)];

const captions = JSON.parse(document.body.dataset.captions);
const review = document.body.dataset.mode === "review";
const cards = every(".card");
const bar = one("form.filter");
// where the first two columns fit beside one another: see page.css
const wide = matchMedia("(min-width: 75rem)");
let current = null;

function say(name, ...values) {
  return captions[name].replace(/\{(\d)\}/g, (_, at) => values[at]);
}

let fading = 0;
function toast(text) {
  const line = one(".toast");
  line.textContent = text;
  line.classList.add("shown");
  clearTimeout(fading);
  fading = setTimeout(() => line.classList.remove("shown"), 4000);
}
